import type { Decimal } from '../../../../src/lib/model/index.ts';
import type { Formula } from './formula.ts';

/** A figure as it stands in a paragraph: its digits, and the unit printed after them. */
export interface Told {
  readonly kind: 'amount' | 'percent' | 'count';
  readonly text: string;
  readonly tail: string;
  readonly value: Decimal;
  readonly cell?: string;
  readonly formula?: Formula;
}

/** What a turned word would claim: two formulas and how they must stand to each other. */
export interface Claim {
  readonly left: Formula;
  readonly relation: '=' | '<' | '>';
  readonly right: Formula;
}

/** A word of direction: 增加, 下降, 大于. */
export interface Turn {
  readonly kind: 'turn';
  readonly text: string;
  readonly opposite: string;
  /** Other words of direction in the same statement, which a turned one contradicts. */
  readonly partners: number;
  /** What the statement would claim were the word turned; empty when nothing else follows from it. */
  readonly turned: readonly Claim[];
}

/** Words with figures among them. */
export type Words = string | Told | Turn | readonly Words[];

/** Words from a template: figures and lists of words stand where they are put. */
export function say(strings: TemplateStringsArray, ...pieces: readonly Words[]): Words {
  return strings.flatMap((text, index) => {
    const piece = pieces[index];
    return piece === undefined ? [text] : [text, piece];
  });
}

/** Words one after the other with a mark between them. */
export function join(parts: readonly Words[], mark: string): Words {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [mark, part]));
}

/** Every piece of the words in the order they are printed. */
export function flatten(words: Words): (string | Told | Turn)[] {
  if (typeof words === 'string') return words === '' ? [] : [words];
  return 'kind' in words ? [words] : words.flatMap(flatten);
}

/** A name before words that may begin with its last one: 公务接待费支出 before 支出决算为… is 公务接待费支出决算为…. */
export function headed(name: string, words: Words): Words {
  const [first] = flatten(words);
  const doubled = name.endsWith('支出') && typeof first === 'string' && first.startsWith('支出');
  return [doubled ? name.slice(0, -'支出'.length) : name, words];
}
