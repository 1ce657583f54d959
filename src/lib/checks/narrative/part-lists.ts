import type { Statement } from '../../text/index.ts';
import type { ReadParagraph } from './subject.ts';

type Parts = Extract<Statement, { kind: 'parts' }>;

/** Whether other claims speak of a list: the kinds of procurement and its small enterprises, the costs of meetings. */
export function isToldElsewhere({ statements }: ReadParagraph, { parts }: Parts): boolean {
  return statements.some((one) => {
    if (one.kind === 'meeting')
      return parts.every(({ figure }) => one.parts.some((cost) => cost.figure === figure));
    if (one.kind !== 'procurement') return false;
    const { goods, works, services, mediumSmall, smallMicro } = one.operands;
    const own = new Set([goods, works, services, mediumSmall, smallMicro]);
    return parts.every(({ figure }) => own.has(figure));
  });
}

/** 主要…, or …等 after the last part: the list says that there is more. */
export function isOpen({ text, figures }: ReadParagraph, { words, parts }: Parts): boolean {
  const last = Math.max(...parts.map(({ figure }) => figures[figure]?.end ?? 0));
  return /^主要(?!用于以下)/.test(words.link ?? '') || /^[^。；，、\n]{0,8}等/.test(text.slice(last));
}

/** Every part with its share of the whole: such lists are told in full (结构情况). */
export function hasShares({ statements }: ReadParagraph, whole: number, figures: readonly number[]): boolean {
  const shared = new Set(
    statements.flatMap((one) =>
      one.kind === 'share' && one.operands.part !== undefined && (one.operands.base ?? whole) === whole
        ? [one.operands.part]
        : [],
    ),
  );
  return figures.length > 1 && figures.every((figure) => shared.has(figure));
}

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
  for (let cut = read.length - 1; cut > 0; cut -= 1) {
    // 年末结转和结余 is no part of what was spent.
    const isOther = /结转|结余/.test(parts[cut]?.subject ?? '') && !/结转|结余/.test(subject);
    if (isOther || /[；;]/.test(between(paragraph, read[cut - 1], read[cut])))
      readings.push(read.slice(0, cut));
  }
  const more = listFollowing(paragraph, Math.max(...read)).filter((figure) => figure !== operands.whole);
  if (more.length > 0) readings.push([...read, ...more]);
  return readings;
}

/** The amounts of the same sentence after a figure. */
export function listFollowing({ mentions }: ReadParagraph, figure: number): readonly number[] {
  const last = mentions.find((one) => one.figure === figure);
  return mentions
    .filter(
      (one) =>
        one.figure > figure &&
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
  const isPart = paragraph.statements.some(
    (one) => one.kind === 'parts' && one.parts.some(({ figure }) => figure === whole),
  );
  return isPart && /[。；;]/.test(between(paragraph, whole, parts[0]?.figure));
}

function between({ text, figures }: ReadParagraph, from: number | undefined, to: number | undefined): string {
  return text.slice(figures[from ?? 0]?.end ?? 0, figures[to ?? 0]?.offset ?? 0);
}
