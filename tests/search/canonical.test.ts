import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalise, type IndexFile } from '../../src/lib/search/canonical.ts';
import { decodeCbor, encodeCbor, type CborValue } from '../../src/lib/search/cbor.ts';

describe('decodeCbor(bytes) and encodeCbor(value)', () => {
  it('should be each other’s reverse', () => {
    const { value } = fc.letrec<{ value: CborValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.nat({ max: 0xffffffff }),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value'), { maxLength: 30 }),
      ),
    }));
    fc.assert(
      fc.property(value, (wanted) => {
        expect(decodeCbor(encodeCbor(wanted))).toEqual(wanted);
      }),
    );
  });

  it('should write the bytes of RFC 8949, appendix A', () => {
    const examples: [CborValue, string][] = [
      [23, '17'],
      [24, '1818'],
      [1000, '1903e8'],
      [1000000, '1a000f4240'],
      ['水', '63e6b0b4'],
      [[1, [2, 3]], '8201820203'],
    ];
    for (const [value, hex] of examples) expect(Buffer.from(encodeCbor(value)).toString('hex')).toBe(hex);
  });

  it('should refuse what Pagefind does not write today', () => {
    expect(() => decodeCbor(Buffer.from('a0', 'hex'))).toThrow('not CBOR type 5');
    expect(() => decodeCbor(Buffer.from('1700', 'hex'))).toThrow('1 more bytes');
    expect(() => decodeCbor(Buffer.from('1b0000000000000001', 'hex'))).toThrow('at most 4 bytes');
  });
});

describe('canonicalise(files)', () => {
  const pack = (value: CborValue): Uint8Array =>
    gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encodeCbor(value)]));
  const unpack = (file: IndexFile | undefined): CborValue =>
    decodeCbor(gunzipSync(file?.content ?? new Uint8Array()).subarray(12));
  const makeIndex = (order: 1 | -1): IndexFile[] => {
    const sort = <T>(items: T[]): T[] => (order === 1 ? items : items.toReversed());
    const hash = order === 1 ? 'zh-cn_aaa' : 'zh-cn_bbb';
    return [
      { path: 'pagefind-ui.js', content: Buffer.from('ui') },
      { path: 'pagefind.js', content: Buffer.from('js') },
      {
        path: `filter/${hash}.pf_filter`,
        content: pack([
          '年度',
          sort([
            ['2021', [0]],
            ['2022', [1, 2]],
          ]),
        ]),
      },
      { path: 'filter/zh-cn_ccc.pf_filter', content: pack(['地区', [['株洲市', [0, 1, 2]]]]) },
      {
        path: `pagefind.${hash}f.pf_meta`,
        content: pack([
          '1.5.2',
          [['zh-cn_1', 9]],
          [],
          sort([
            ['年度', hash],
            ['地区', 'zh-cn_ccc'],
          ]),
          [],
          ['title'],
        ]),
      },
      { path: 'pagefind-entry.json', content: Buffer.from(`{"languages":{"zh-cn":{"hash":"${hash}f"}}}`) },
    ];
  };

  it('should give the same files for either order of a hash table', () => {
    const [first, second] = [canonicalise(makeIndex(1)), canonicalise(makeIndex(-1))];
    expect(first.map(({ path }) => path)).toEqual(second.map(({ path }) => path));
    for (const [index, file] of first.entries()) {
      expect(Buffer.compare(file.content, second[index]?.content ?? new Uint8Array()), file.path).toBe(0);
    }
  });

  it('should lose nothing and keep the references right', () => {
    const files = canonicalise(makeIndex(-1));
    const entry = JSON.parse(
      Buffer.from(files.find(({ path }) => path === 'pagefind-entry.json')?.content ?? '').toString(),
    ) as {
      languages: Record<string, { hash: string }>;
    };
    const meta = unpack(
      files.find(({ path }) => path === `pagefind.${entry.languages['zh-cn']?.hash}.pf_meta`),
    );
    const filters = (meta as CborValue[])[3] as [string, string][];
    expect(filters.map(([name]) => name)).toEqual(['地区', '年度']);
    const years = files.find(({ path }) => path === `filter/${filters[1]?.[1]}.pf_filter`);
    expect(unpack(years)).toEqual([
      '年度',
      [
        ['2021', [0]],
        ['2022', [1, 2]],
      ],
    ]);
    expect(meta).toMatchObject(['1.5.2', [['zh-cn_1', 9]], [], {}, [], ['title']]);
  });

  it('should leave out the interfaces the site does not use', () => {
    expect(canonicalise(makeIndex(1)).map(({ path }) => path)).not.toContain('pagefind-ui.js');
  });

  it('should refuse a file without the signature', () => {
    expect(() =>
      canonicalise([{ path: 'filter/a_b.pf_filter', content: gzipSync('something else') }]),
    ).toThrow('signature');
  });
});
