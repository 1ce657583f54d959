import type { Reading, Relation } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { CompletionStatement, Verdict } from '../statement.ts';

// Also the misprint 决算数小于初预算数.
const VERDICT =
  /(?:决算|支出|执行|实际)[数额]?(?:支出)?(?:与|较|比)?(?:本?年?初?|全年|调整)?(?:预算[数额]?)?(?:支出)?(大于|高于|超过|多于|超出|小于|低于|少于|等于|持平|一致|相同|相等)(?:了)?(?:本?年?初?|全年|调整后?|支出)?(?:预算)?|(?:与|和|同)(?:年初|全年)?预算[数额]?(?:基本)?(持平|一致|相同|相等)/;

/** 年初预算为A，支出决算为B，完成年初预算的C%，决算数大于（小于、等于）年初预算数. */
export const completion: Relation<'completion'> = {
  kind: 'completion',
  title: '预算完成情况',
  examples: [
    {
      text: '年初预算为40万元，支出决算为50万元，完成年初预算的125.0%，决算数大于年初预算数的主要原因是：年中追加。',
      reads: [
        'completion - budget=40万元 final=50万元 rate=125.0% name=年初预算 verdict=大于',
        'cause - cause=年中追加',
      ],
    },
    {
      text: '支出决算为50万元，年初预算为40万元，完成年初预算的125.0%。',
      reads: ['completion - budget=40万元 final=50万元 rate=125.0% name=年初预算'],
    },
    {
      text: '年初预算为9.0万元，支出决算为8.5万元，决算数小于初预算数。',
      reads: ['completion - budget=9.0万元 final=8.5万元 name=年初预算 verdict=小于'],
    },
  ],
  read: (reading) => readPairs(reading),
};

/** How many pieces after the pair a verdict may stand. */
const WINDOW = 12;

interface Pair {
  budget?: Mention;
  final?: Mention;
  rate?: Mention;
  readonly sentence: number;
  /** Told in a bracket beside another: （完成调整预算的100%）. */
  readonly isAside?: boolean;
}

/** Pairs of budget and final accounts in a paragraph, each with the rate and the verdict told with it. */
export function readPairs(reading: Reading): readonly CompletionStatement[] {
  const pairs: Pair[] = [];
  let last: Mention | undefined;
  const parts = new Set(reading.groups.flatMap((group) => (group.depth > 0 ? group.members : [])));
  for (const mention of reading.mentions) {
    const open = pairs.at(-1);
    if (parts.has(mention)) continue;
    const isAside = isInBracket(reading, mention) && open?.sentence === mention.sentence;
    // 年初预算为A（调整预算数为B）: the pair is that of A.
    if (mention.role === 'budget' && open?.budget && !open.final && open.sentence === mention.sentence) {
      if (isAside || isAdjusted(mention, open.budget)) continue;
    }
    if (mention.role === 'budget') {
      // 支出决算为B，年初预算为A: the order of some provinces.
      const waits = open && !open.budget && !open.rate && open.sentence === mention.sentence;
      const final = waits ? open.final : undefined;
      if (open && final && (!mention.named || related(final, mention))) open.budget = mention;
      else pairs.push({ budget: mention, sentence: mention.sentence });
    } else if (mention.role === 'final') {
      const fits =
        open?.budget && !open.final && !open.rate && (!mention.named || related(mention, open.budget));
      if (fits) open.final = mention;
      else pairs.push({ final: mention, sentence: mention.sentence });
    } else if (mention.role === 'completion') {
      if (open && !open.rate && open.sentence >= mention.sentence - 1) {
        open.rate = mention;
        if (!open.final && last && last.figure > (open.budget?.figure ?? -1)) open.final = last;
      } else {
        // （完成调整预算的100%） after 完成年初预算的…: of the same final accounts.
        const same = open?.sentence === mention.sentence && !mention.named ? open.final : undefined;
        const final = last ?? same;
        const aside = isAside ? { isAside } : {};
        pairs.push({ rate: mention, ...(final ? { final } : {}), sentence: mention.sentence, ...aside });
      }
    }
    if (mention.role === 'value' && mention.kind === 'amount') last = mention;
    if (mention.role === 'final' || mention.role === 'budget') last = undefined;
  }
  // From the end, so that the pair after each is at hand.
  let next: Pair | undefined;
  const statements = pairs.toReversed().map((pair) => {
    const read = toStatement(pair, next, reading);
    if (!pair.isAside) next = pair;
    return read;
  });
  return statements.toReversed().flat();
}

/** 年初预算为A，调整预算数为B: two budgets of one thing. */
function isAdjusted(mention: Mention, { printed = '' }: Mention): boolean {
  return !mention.named && /年初/.test(printed) && /调整|全年/.test(mention.printed ?? '');
}

function isInBracket({ sentences }: Reading, { sentence, piece }: Mention): boolean {
  return (sentences[sentence]?.pieces[piece]?.depth ?? 0) > 0;
}

function related(final: Mention, budget: Mention): boolean {
  return (
    !budget.named ||
    final.subject.includes(budget.subject) ||
    budget.subject.includes(final.subject) ||
    final.subject.length < 3
  );
}

function toStatement(pair: Pair, next: Pair | undefined, reading: Reading): readonly CompletionStatement[] {
  const mentions = [pair.budget, pair.final, pair.rate].filter((one) => one !== undefined);
  const first = mentions[0];
  if (!first) return [];
  const offset = Math.min(...mentions.map((one) => one.offset));
  const end = Math.max(...mentions.map((one) => one.end));
  const last = mentions.reduce((latest, one) => (one.figure > latest.figure ? one : latest), first);
  const verdict = pair.isAside
    ? undefined
    : findVerdict(reading, last, firstOf(next)?.offset ?? reading.text.length);
  if (!pair.rate && !(pair.final && (pair.budget || verdict))) return [];
  const printed = pair.budget?.printed ?? pair.rate?.printed;
  return [
    {
      kind: 'completion',
      // 实际支出 alone is a role, no subject.
      subject:
        (pair.budget ?? first).subject ||
        (pair.final?.subject ?? '').replace(/^(?:实际|全年)(?:支出|执行)$/, ''),
      operands: {
        ...(pair.budget ? { budget: pair.budget.figure } : {}),
        ...(pair.final ? { final: pair.final.figure } : {}),
        ...(pair.rate ? { rate: pair.rate.figure } : {}),
      },
      words: { ...(printed ? { name: printed } : {}), ...(verdict ? { verdict } : {}) },
      offset,
      end,
    },
  ];
}

function firstOf(pair: Pair | undefined): Mention | undefined {
  return pair?.budget ?? pair?.final ?? pair?.rate;
}

/** The verdict stands in the pieces after the pair, in its sentence or the next. */
function findVerdict({ sentences }: Reading, last: Mention, to: number): Verdict | undefined {
  for (let index = last.sentence; index < last.sentence + 2; index += 1) {
    const from = index === last.sentence ? last.piece : 0;
    for (const piece of sentences[index]?.pieces.slice(from, from + WINDOW) ?? []) {
      if (piece.offset >= to) return undefined;
      const verdict = toVerdict(
        index === last.sentence && piece.offset <= last.offset ? piece.tail : piece.text,
      );
      if (verdict) return verdict;
    }
  }
  return undefined;
}

function toVerdict(words: string): Verdict | undefined {
  const match = VERDICT.exec(words);
  const word = match?.[1] ?? match?.[2];
  if (word === undefined || (/上年|去年|\d{4}年/.test(words) && !/预算/.test(match?.[0] ?? '')))
    return undefined;
  if (/大于|高于|超过|多于|超出/.test(word)) return '大于';
  return /小于|低于|少于/.test(word) ? '小于' : '等于';
}
