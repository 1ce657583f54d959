import type { Statement } from '../../text/index.ts';
import { oncePer } from '../remember.ts';
import { mentionAt, mentionsAfter } from './near-mentions.ts';
import type { ReadParagraph } from './subject.ts';

type Parts = Extract<Statement, { kind: 'parts' }>;

/** Whether other claims speak of a list: the kinds of procurement and its small enterprises, the costs of meetings. */
export function isToldElsewhere(paragraph: ReadParagraph, { parts }: Parts): boolean {
  const { tellers } = listsOf(paragraph);
  const [first] = parts;
  if (!first) return tellers.size > 0;
  return (tellers.get(first.figure) ?? []).some((own) => parts.every(({ figure }) => own.has(figure)));
}

/** What the statements of a paragraph say of a figure, found once for all its lists. */
interface Lists {
  /** The figures of each meeting and each procurement, by each of them. */
  readonly tellers: ReadonlyMap<number, readonly ReadonlySet<number>[]>;
  /** The figures that are part of some list. */
  readonly parts: ReadonlySet<number>;
}

const listsOf = oncePer(({ statements }: ReadParagraph): Lists => {
  const tellers = new Map<number, ReadonlySet<number>[]>();
  const parts = new Set<number>();
  for (const one of statements) {
    if (one.kind === 'parts') for (const { figure } of one.parts) parts.add(figure);
    const own = new Set(listFigures(one));
    for (const figure of own) {
      const known = tellers.get(figure);
      if (known) known.push(own);
      else tellers.set(figure, [own]);
    }
  }
  return { tellers, parts };
});

function listFigures(one: Statement): readonly number[] {
  if (one.kind === 'meeting') return one.parts.map(({ figure }) => figure);
  if (one.kind !== 'procurement') return [];
  const { goods, works, services, mediumSmall, smallMicro } = one.operands;
  return [goods, works, services, mediumSmall, smallMicro].filter((figure) => figure !== undefined);
}

/** 主要…, or …等 after the last part: the list says that there is more. */
export function isOpen({ text, figures }: ReadParagraph, { words, parts }: Parts): boolean {
  const last = parts.reduce((end, { figure }) => Math.max(end, figures[figure]?.end ?? 0), 0);
  return (
    /^主要(?!用于以下)/.test(words.link ?? '') || /^[^。；，、\n]{0,8}等/.test(text.slice(last, last + 9))
  );
}

/** Every part with its share of the whole: such lists are told in full (结构情况). */
export function hasShares(paragraph: ReadParagraph, whole: number, figures: readonly number[]): boolean {
  return (
    figures.length > 1 &&
    figures.every(
      (figure) =>
        basesOf(paragraph)
          .get(figure)
          ?.some((base) => (base ?? whole) === whole) === true,
    )
  );
}

/** The bases that the shares of each figure name; undefined where a share names none. */
const basesOf = oncePer(({ statements }: ReadParagraph) => {
  const bases = new Map<number, (number | undefined)[]>();
  for (const one of statements) {
    if (one.kind !== 'share' || one.operands.part === undefined) continue;
    const known = bases.get(one.operands.part);
    if (known) known.push(one.operands.base);
    else bases.set(one.operands.part, [one.operands.base]);
  }
  return bases;
});

/** No list of the genre can be read in as many ways. */
const READINGS = 60;

/**
 * The figures of a list as they may be meant, the likeliest first: as read; up to a ； after which something else is
 * told; and with the amounts of the same sentence that follow the last part read.
 */
export function listReadings(
  paragraph: ReadParagraph,
  { subject, operands, parts }: Parts,
): readonly (readonly number[])[] {
  const read = parts.map(({ figure }) => figure);
  const readings: (readonly number[])[] = [read];
  for (let cut = read.length - 1; cut > 0 && readings.length < READINGS; cut -= 1) {
    // 年末结转和结余 is no part of what was spent.
    const isOther = /结转|结余/.test(parts[cut]?.subject ?? '') && !/结转|结余/.test(subject);
    if (isOther || /[；;]/.test(between(paragraph, read[cut - 1], read[cut])))
      readings.push(read.slice(0, cut));
  }
  const more = listFollowing(paragraph, lastOf(read)).filter((figure) => figure !== operands.whole);
  if (more.length > 0) readings.push([...read, ...more]);
  return readings;
}

/** The amounts of the same sentence after a figure. */
export function listFollowing(paragraph: ReadParagraph, figure: number): readonly number[] {
  const last = mentionAt(paragraph, figure);
  return mentionsAfter(paragraph, figure)
    .filter(
      (one) =>
        one.sentence === last?.sentence &&
        one.kind === 'amount' &&
        (one.role === 'value' || one.role === 'final'),
    )
    .map((one) => one.figure);
}

/** 其中 at the start of a sentence, after a number that is itself a part: what it divides may be an earlier total. */
export function isFarFromWhole(paragraph: ReadParagraph, { operands, words, parts }: Parts): boolean {
  const { whole } = operands;
  // 年末结转和结余15.00万元。支出均为项目支出，具体为…330.00万元: one amount of another sentence divides nothing.
  const isOwnSentence = parts.length < 2 && !/其中/.test(words.link ?? '');
  if (isOwnSentence && /[。\n]/.test(between(paragraph, whole, parts[0]?.figure))) return true;
  const isPart = whole !== undefined && listsOf(paragraph).parts.has(whole);
  return isPart && /[。；;]/.test(between(paragraph, whole, parts[0]?.figure));
}

/** The last of the figures of a list; -1 of none. */
export function lastOf(figures: readonly number[]): number {
  return figures.reduce((last, figure) => Math.max(last, figure), -1);
}

function between({ text, figures }: ReadParagraph, from: number | undefined, to: number | undefined): string {
  return text.slice(figures[from ?? 0]?.end ?? 0, figures[to ?? 0]?.offset ?? 0);
}
