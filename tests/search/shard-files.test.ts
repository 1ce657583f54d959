import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAddresses, unpackAddresses } from '../../src/lib/search/addresses.ts';
import { makeIndexFiles, toMember } from '../../src/lib/search/index-files.ts';
import type { DocumentEntry } from '../../src/lib/search/entry.ts';
import { readRows, writeRows } from '../../src/lib/search/row-file.ts';
import { makeShard } from '../../src/lib/search/shard-files.ts';
import { packSlots, unpackSlots } from '../../src/lib/search/shard-summary.ts';
import { readSieve, writeSieve } from '../../src/lib/search/sieve-file.ts';
import { makeDocuments } from './entries.ts';

const documents = makeDocuments();
const plan = Map.groupBy(
  documents.map((document) => toMember(document).id),
  (id) => (id.endsWith('2021') ? 'shili/2020' : 'shili/later'),
);

function digest(list: readonly DocumentEntry[]): Map<string, string> {
  const files = makeIndexFiles(list, [{ name: '机关运行经费' }], plan);
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));
}

describe('makeShard(name, documents)', () => {
  it('should give the same bytes in whatever order the documents come', () => {
    expect(makeShard('a', documents.toReversed())).toEqual(makeShard('a', documents));
  });

  it('should have a summary that survives being kept as JSON', () => {
    const { summary } = makeShard('a', documents);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('should leave the other shards alone when one document changes', () => {
    const changed = documents.map((document) =>
      document.url !== 'shili/caizheng/2022/'
        ? document
        : { ...document, title: `${document.title}（更正）`, sections: document.sections.slice(1) },
    );
    const [before, after] = [digest(documents), digest(changed)];
    const paths = new Set([...before.keys(), ...after.keys()]);
    const different = [...paths].filter((path) => before.get(path) !== after.get(path));
    expect(different.some((path) => path.startsWith('shards/shili/later/'))).toBe(true);
    expect(different.filter((path) => path.startsWith('shards/shili/2020/'))).toEqual([]);
    expect([...paths].every((path) => /^[a-z\d./-]+$/.test(path))).toBe(true);
  });
});

describe('what shards are made of', () => {
  it('should give back rows as they were written', () => {
    const cell = fc.record({
      document: fc.nat(6),
      section: fc.nat(300),
      row: fc.nat(200),
      column: fc.nat(30),
      number: fc.constant(undefined),
      unit: fc.constant(undefined),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (list) => {
        const cells = list.sort(
          (a, b) => a.document - b.document || a.section - b.section || a.row - b.row || a.column - b.column,
        );
        const items = [7, 900].map((number) => ({ number, name: '公务接待费', cells }));
        expect(readRows(writeRows(items.map((item) => ({ ...item, code: '' }))))).toEqual(items);
      }),
    );
  });

  it('should give back slots with their shards, and slots kept as text', () => {
    const shards = 5;
    const slots = fc
      .uniqueArray(fc.nat(2 ** 26 - 1), { maxLength: 40 })
      .map((list) => list.sort((a, b) => a - b));
    const set = fc.subarray([0, 1, 2, 3, 4], { minLength: 1 });
    fc.assert(
      fc.property(slots, fc.array(set, { minLength: 40, maxLength: 40 }), (list, sets) => {
        const entries = list.map((slot, index) => [slot, sets[index] ?? [0]] as const);
        expect(readSieve(writeSieve(entries, shards), shards)).toEqual(new Map(entries));
        expect(unpackSlots(packSlots([...list, ...list]))).toEqual(list);
      }),
    );
  });

  it('should give back addresses of every depth', () => {
    const part = fc.constantFrom('a', 'b', '2021', '2021-budget', 'glossary');
    const address = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}/`);
    fc.assert(
      fc.property(fc.uniqueArray(address, { maxLength: 20 }), (list) => {
        expect(unpackAddresses(packAddresses(list.sort()))).toEqual(list);
      }),
    );
    expect(packAddresses(['a/b/2020/', 'a/b/2021/', 'a/c/2021/'])).toEqual([
      'a/b/2020/',
      '/2021/',
      'a/c/2021/',
    ]);
  });
});
