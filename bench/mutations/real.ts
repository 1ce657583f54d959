import { createRandom } from '../../tests/checks/narrative/generate/random.ts';
import type { Checked } from './adapter.ts';
import { changeDigit } from './digit.ts';
import type { Mutated, MutationKind } from './mutation.ts';
import { scan, type Scanned } from './scan.ts';

/** Kinds that make sense where nobody has written down what the figures are. */
export const REAL_KINDS = ['digit', 'swap', 'unit', 'direction'] as const;

const OPPOSITES: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  降低: '增加',
  大于: '小于',
  小于: '大于',
};

/** Changes one thing in the words of a real document; undefined where it has nothing of the kind. */
export function mutateReal(
  document: Checked,
  seed: number,
  kind: (typeof REAL_KINDS)[number],
): Mutated | undefined {
  const random = createRandom(seed);
  if (kind === 'direction') return turnWord(document, random.below(1_000_000));
  const figures = scan(document);
  if (figures.length === 0) return undefined;
  const one = random.pick(kind === 'unit' ? figures.filter(({ tail }) => tail.includes('万元')) : figures);
  if (kind === 'unit') return put(document, kind, [[one, one.print, one.tail.replace('万元', '元')]]);
  if (kind === 'digit') return put(document, kind, [[one, changeDigit(one.print, random), one.tail]]);
  const others = figures.filter(
    ({ line, kind: same, print }) => line === one.line && same === one.kind && print !== one.print,
  );
  if (others.length === 0) return undefined;
  const other = random.pick(others);
  return put(document, kind, [
    [one, other.print, one.tail],
    [other, one.print, other.tail],
  ]);
}

type Put = readonly [from: Scanned, print: string, tail: string];

function put({ body, bodyLine }: Checked, kind: MutationKind, changes: readonly Put[]): Mutated {
  const lines = body.split('\n');
  for (const [{ line, offset, print, tail }, text, unit] of changes.toSorted(
    ([left], [right]) => right.offset - left.offset,
  )) {
    const old = lines[line] ?? '';
    lines[line] = old.slice(0, offset) + text + unit + old.slice(offset + print.length + tail.length);
  }
  const line = changes[0]?.[0].line ?? 0;
  return {
    body: lines.join('\n'),
    mutation: {
      kind,
      lines: [bodyLine + line],
      before: changes.map(([{ print, tail }]) => print + tail).join(' '),
      after: changes.map(([, print, tail]) => print + tail).join(' '),
      size: '',
      text: lines[line] ?? '',
      checkable: changes.some(([{ checkable }]) => checkable),
      beyond: changes.some(([from, print, tail]) => from.tail !== tail || isFar(from.print, print)),
    },
  };
}

/** Whether two prints differ by more than one unit of the coarser one's last digit. */
function isFar(left: string, right: string): boolean {
  const decimals = (print: string) => (print.split('.')[1] ?? '').length;
  const most = Math.max(decimals(left), decimals(right));
  const least = Math.min(decimals(left), decimals(right));
  const scaled = (print: string) =>
    BigInt(print.replace(/[.,]/g, '')) * 10n ** BigInt(most - decimals(print));
  const difference = scaled(left) - scaled(right);
  return (difference < 0n ? -difference : difference) > 10n ** BigInt(most - least);
}

function turnWord({ body, bodyLine }: Checked, nth: number): Mutated | undefined {
  const lines = body.split('\n');
  const words = lines.flatMap((text, line) =>
    /^[#<]/.test(text)
      ? []
      : [
          ...text.matchAll(
            /(增加|减少|增长|下降|上升|降低)(?=了?[\d.,]+\s*(?:万元|[%％]))|(?:大于|小于)(?=年?初?预算)/g,
          ),
        ].map((match) => ({
          line,
          offset: match.index,
          word: match[0],
        })),
  );
  const found = words[nth % Math.max(1, words.length)];
  if (!found) return undefined;
  const { line, offset, word } = found;
  const old = lines[line] ?? '';
  const after = OPPOSITES[word] ?? word;
  lines[line] = old.slice(0, offset) + after + old.slice(offset + word.length);
  // A second word of direction after an amount contradicts the first: 增加25.70万元，下降2.4%.
  const rest = old.slice(offset + word.length);
  const paired =
    /^[\d.,]+\s*万元[，、（(]?(?:增长|下降)[\d.]/.test(rest) ||
    (/^[\d.]+[%％]/.test(rest) && /(?:增加|减少)[\d.,]+\s*万元[，、（(]?$/.test(old.slice(0, offset)));
  const compared = /[大小]于/.test(word) && (old.slice(0, offset).match(/万元/g) ?? []).length >= 2;
  return {
    body: lines.join('\n'),
    mutation: {
      kind: 'direction',
      lines: [bodyLine + line],
      before: word,
      after,
      size: '',
      text: lines[line] ?? '',
      checkable: paired || compared,
      beyond: paired || compared,
    },
  };
}
