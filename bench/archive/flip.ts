import { writeFileSync } from 'node:fs';
import { mapZip, openBytes } from '../../src/lib/archive/zip/index.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { verifyArchive } from '../../src/lib/archive/index.ts';

/** A stretch of a zip and what it belongs to. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly part: 'header' | 'data' | 'directory' | 'end';
  /** Member; empty for the closing record, which belongs to none. */
  readonly member: string;
}

/** Every byte of an intact zip by what it belongs to, in order. */
export function mapStretches(file: string): readonly Stretch[] {
  const bytes = openBytes(file);
  try {
    const { listed = [], start, end } = mapZip(bytes);
    let entry = start;
    const directory = listed.map(({ name }): Stretch => {
      const from = entry;
      entry += 46 + name.length + 36;
      return { from, to: entry, part: 'directory', member: name.toString('utf8') };
    });
    return [
      ...listed.flatMap(({ name, offset, data, packedSize }): Stretch[] => [
        { from: offset, to: data, part: 'header', member: name.toString('utf8') },
        { from: data, to: data + packedSize, part: 'data', member: name.toString('utf8') },
      ]),
      ...directory,
      { from: end.at, to: bytes.size, part: 'end', member: '' },
    ];
  } finally {
    bytes.close();
  }
}

/** What became of one changed byte. */
export interface Outcome {
  readonly stretch: Stretch;
  readonly at: number;
  readonly found: boolean;
  /** The report names the member the byte belongs to, or the closing record. */
  readonly named: boolean;
  /** First thing the report says. */
  readonly said: string;
}

/** Writes a copy in which one byte is another, verifies it, and tells whether that was found and named. */
export function tryFlip(
  intact: Buffer,
  stretches: readonly Stretch[],
  copy: string,
  at: number,
  mask: number,
): Outcome {
  const changed = Buffer.from(intact);
  changed[at] = (changed[at] ?? 0) ^ mask;
  writeFileSync(copy, changed);
  const stretch = stretches.find(({ from, to }) => from <= at && at < to);
  if (!stretch) throw new Error(`Expected byte ${at} to belong to something`);
  const name = stretch.member.slice(stretch.member.indexOf('/') + 1);
  try {
    const { problems } = verifyArchive(copy);
    const named = problems.some(({ file, bytes }) =>
      name === '' ? bytes !== undefined && bytes[0] <= at && at < bytes[1] : file === name,
    );
    const [first] = problems;
    return {
      stretch,
      at,
      found: first !== undefined,
      named,
      said: first ? `${first.file} ${first.message}` : '',
    };
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    return {
      stretch,
      at,
      found: true,
      named: name !== '' && error.message.includes(name),
      said: error.message,
    };
  }
}

/** Numbers from 0 to below 2^32 that look like chance and are the same in every run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return (value ^ (value >>> 14)) >>> 0;
  };
}
