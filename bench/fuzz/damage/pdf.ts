import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from '../random.ts';
import { BYTE_DAMAGE, join } from './bytes.ts';
import type { Damage } from './damage.ts';

/** Numbers that mean trouble where a length, a place or a reference should stand. */
const NUMBERS = ['0', '1', '-1', '2147483647', '99999999999', '4294967296', '1e9', '3'];
/** Operators of pages, and words of character tables, that are put where they do not belong. */
const WORDS = [
  'q',
  'Q',
  'BT',
  'ET',
  'Tj',
  'TJ',
  'Do',
  're',
  'W n',
  'cm',
  'endcmap',
  'beginbfrange',
  '1e30',
  '/F1',
  '<<',
  ']',
  '(',
];

/** Damage of PDF files in their own terms: objects, references, tables of places, streams and what is inside them. */
export const PDF_DAMAGE: readonly Damage[] = [
  { name: 'change a reference', apply: editText(/\b\d+ 0 R\b/gu, (_, random) => `${random.below(30)} 0 R`) },
  { name: 'swap references', apply: editText(/\b\d+ 0 R\b/gu, (_, random, all) => random.pick(all)) },
  {
    name: 'change a number of a dictionary',
    apply: editText(/(?<=\/\w+ ?)-?\d+(?:\.\d+)?/gu, (_, random) => random.pick(NUMBERS)),
  },
  {
    name: 'change a length',
    apply: editText(/(?<=\/Length )\d+/gu, (_, random) => random.pick([...NUMBERS, '50', '200'])),
  },
  {
    name: 'change a place of the table',
    apply: editText(
      /\b\d{10} \d{5} [nf]/gu,
      (_, random) => `${String(random.below(1e5)).padStart(10, '0')} 00000 n`,
    ),
  },
  { name: 'change a name', apply: editText(/\/[A-Z]\w+/gu, (_, random, all) => random.pick(all)) },
  { name: 'remove a line', apply: editText(/[^\n]+\n/gu, () => '') },
  { name: 'double a line', apply: editText(/[^\n]+\n/gu, (line) => line + line) },
  { name: 'change an operator of a page', apply: editStream(/\S+/gu, (_, random) => random.pick(WORDS)) },
  {
    name: 'change a number of a page',
    apply: editStream(/-?\d+(?:\.\d+)?/gu, (_, random) => random.pick(NUMBERS)),
  },
  { name: 'take a piece out of a stream', apply: editStream(/[\s\S]{1,200}/gu, () => '') },
  {
    name: 'tell a piece of a stream often',
    apply: editStream(/[\s\S]{1,200}/gu, (piece, random) => piece.repeat(random.pick([2, 30, 500]))),
  },
  {
    name: 'damage a packed stream',
    apply: (bytes, random) =>
      replaceStream(bytes, random, (packed) => random.pick(BYTE_DAMAGE).apply(packed, random)),
  },
];

type Choose = (found: string, random: Random, all: readonly string[]) => string;

/** Changes one place of the file that fits a pattern; a letter stands for a byte. */
function editText(pattern: RegExp, choose: Choose): Damage['apply'] {
  return (bytes, random) => {
    const text = Buffer.from(bytes).toString('latin1');
    return new Uint8Array(Buffer.from(replaceOne(text, pattern, random, choose), 'latin1'));
  };
}

/** Changes one place inside of a stream and packs it again. */
function editStream(pattern: RegExp, choose: Choose): Damage['apply'] {
  return (bytes, random) =>
    replaceStream(bytes, random, (packed) => {
      try {
        const text = inflateSync(packed).toString('latin1');
        return deflateSync(Buffer.from(replaceOne(text, pattern, random, choose), 'latin1'));
      } catch {
        // Not packed, or damaged before.
        return Buffer.from(
          replaceOne(Buffer.from(packed).toString('latin1'), pattern, random, choose),
          'latin1',
        );
      }
    });
}

function replaceOne(text: string, pattern: RegExp, random: Random, choose: Choose): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = random.pick(found);
  const all = found.map(([match]) => match);
  return text.slice(0, one.index) + choose(one[0], random, all) + text.slice(one.index + one[0].length);
}

/** Puts other bytes into a stream; every second time its length is told right, else as it was. */
function replaceStream(
  bytes: Uint8Array,
  random: Random,
  change: (packed: Uint8Array) => Uint8Array,
): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)];
  if (streams.length === 0) return bytes;
  const one = random.pick(streams);
  const from = one.index + one[0].indexOf('\n') + 1;
  const to = from + (one[1]?.length ?? 0);
  const fresh = change(bytes.subarray(from, to));
  const head = text.slice(0, from);
  const lengthAt = head.lastIndexOf('/Length ');
  const isTold = lengthAt > head.lastIndexOf('endobj') && random.below(2) === 0;
  const told = isTold
    ? head.slice(0, lengthAt) + head.slice(lengthAt).replace(/\d+/u, String(fresh.length))
    : head;
  return join(Buffer.from(told, 'latin1'), fresh, bytes.subarray(to));
}
