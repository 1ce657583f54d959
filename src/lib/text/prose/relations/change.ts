import type { Reading, Relation } from '../context.ts';
import type { Figure } from '../figures/types.ts';
import { countBefore, type Mention } from '../mention.ts';
import type { ChangeStatement, Direction } from '../statement.ts';
import { toSubject } from '../subject.ts';
import { BASE, UNCHANGED } from '../vocabulary.ts';
import { findChanged } from './changed.ts';

const VERDICT = /(?:决算|预算|支出)数?(?:与|和|同|较|比)?.{0,4}预算/;

/** How many mentions back the thing that did not change may stand. */
const WINDOW = 12;

/** 与上年度相比，增加25.70万元，增长2.4% · 较上年降低17.89% · 与上年持平. */
export const change: Relation<'change'> = {
  kind: 'change',
  title: '增减变动',
  examples: [
    {
      text: '2022年度收入总计500.00万元，与上年度相比，减少20.00万元，下降3.8%。',
      reads: [
        'total 收入总计 amount=500.00万元 aggregate=总计',
        'change 收入总计 now=500.00万元 delta=20.00万元 rate=3.8% base=上年度 direction=减少 printed=减少',
      ],
    },
    {
      text: '公务接待费较上年降低17.89%。',
      reads: ['change 公务接待费 rate=17.89% base=上年 direction=减少 printed=降低'],
    },
    {
      text: '公务用车运行维护费与上年持平。',
      reads: ['change 公务用车运行维护费 base=上年 direction=持平 printed=持平'],
    },
  ],
  read: (reading) =>
    [...readDifferences(reading), ...readUnchanged(reading)].sort(
      (a, b) => a.offset - b.offset || a.end - b.end,
    ),
};

function readDifferences({ mentions, figures }: Reading): readonly ChangeStatement[] {
  const changes: ChangeStatement[] = [];
  for (const [at, mention] of mentions.entries()) {
    if (mention.role !== 'delta' && mention.role !== 'rate') continue;
    const before = mentions[at - 1];
    const follows =
      before?.role === 'delta' && mention.role === 'rate' && before.sentence === mention.sentence;
    const open = changes.at(-1);
    if (
      follows &&
      open &&
      open.operands.delta === before.figure &&
      (!mention.named || mention.subject === open.subject)
    ) {
      changes[changes.length - 1] = {
        ...open,
        operands: { ...open.operands, rate: mention.figure },
        end: mention.end,
      };
      continue;
    }
    // 增长12.5%，增加60万元: the rate may come first.
    const precedes =
      before?.role === 'rate' && mention.role === 'delta' && before.sentence === mention.sentence;
    if (
      precedes &&
      open &&
      open.operands.delta === undefined &&
      !mention.named &&
      mention.base === before.base
    ) {
      changes[changes.length - 1] = {
        ...open,
        operands: { ...open.operands, delta: mention.figure },
        end: mention.end,
      };
      continue;
    }
    changes.push(openChange(mention, mentions, at, figures));
  }
  return changes;
}

function openChange(
  mention: Mention,
  mentions: readonly Mention[],
  at: number,
  figures: readonly Figure[],
): ChangeStatement {
  const figure = figures[mention.figure];
  // 增长率为-5.6% is a decrease.
  const isNegative = figure !== undefined && 'value' in figure && figure.value.digits < 0n;
  const previous = mentions
    .slice(Math.max(0, at - 2), at)
    .findLast((one) => one.role === 'previous' && one.sentence === mention.sentence);
  const now = findChanged(mention, mentions, at, figures);
  const base = mention.base ?? previous?.base;
  return {
    kind: 'change',
    subject: mention.subject,
    operands: {
      ...(now ? { now: now.figure } : {}),
      ...(previous ? { before: previous.figure } : {}),
      [mention.role === 'delta' ? 'delta' : 'rate']: mention.figure,
    },
    words: {
      ...(base ? { base } : {}),
      direction: turn(mention.direction ?? '增加', isNegative),
      ...(mention.printed ? { printed: mention.printed } : {}),
    },
    offset: previous?.offset ?? mention.offset,
    end: mention.end,
  };
}

function turn(direction: Direction, isNegative: boolean): Direction {
  if (!isNegative || direction === '持平') return direction;
  return direction === '增加' ? '减少' : '增加';
}

function readUnchanged({ sentences, mentions }: Reading): readonly ChangeStatement[] {
  const changes: ChangeStatement[] = [];
  if (!sentences.some(({ pieces }) => pieces.some(({ tail }) => UNCHANGED.test(tail)))) return changes;
  for (const [index, sentence] of sentences.entries()) {
    let base: string | undefined;
    for (const [at, piece] of sentence.pieces.entries()) {
      base = BASE.exec(piece.text)?.[1] ?? base;
      const word = UNCHANGED.exec(piece.tail)?.[1];
      if (word === undefined || base === undefined || VERDICT.test(piece.tail) || /预算/.test(base)) continue;
      const count = countBefore(mentions, index, at);
      const here = mentions
        .slice(Math.max(0, count - WINDOW), count)
        .findLast((one) => one.role === 'value' || one.role === 'final');
      const own = piece.figures.length === 0 ? ownSubject(piece.text) : '';
      const again = changes.at(-1);
      if (own === '' && again?.words.base === base && again.offset >= sentence.offset) continue;
      const now = own === '' || here?.subject === own ? here : undefined;
      changes.push({
        kind: 'change',
        subject: own || (now?.subject ?? ''),
        operands: now?.kind === 'amount' ? { now: now.figure } : {},
        words: { base, direction: '持平', printed: word },
        offset: piece.offset,
        end: piece.end,
      });
    }
  }
  return changes;
}

/** The words before 持平, without the base and the adverb. */
function ownSubject(text: string): string {
  const level = UNCHANGED.exec(text);
  const before = text.slice(0, level?.index ?? 0);
  const base = BASE.exec(text);
  const words =
    base && base.index < before.length
      ? before.slice(0, base.index) + before.slice(base.index + base[0].length)
      : before;
  return toSubject(words.replace(/(?:基本|保持|大体|总体|均|支出)+$/, '')).replace(/(?:支出|均|基本)$/, '');
}
