import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../src/lib/import/index.ts';
import { DisclosureError } from '../../../src/lib/model/index.ts';
import { readXls } from '../../../src/lib/import/read/xls/index.ts';
import { readXlsx } from '../../../src/lib/import/read/xlsx/index.ts';
import { toXls, u16 } from '../xls/biff.ts';
import { writeOldWorkbook } from '../xls/old.ts';
import { toRow, toXlsx, toZip } from '../xlsx/workbook.ts';
import { findFaults, readFixture, show } from './support.ts';

/** Milliseconds within which any of these files must be read or refused. */
const LIMIT = 10_000;
/** Milliseconds for a few hundred small files on a busy machine. */
const MANY = 120_000;

/** Processor time of a piece of work in milliseconds: the clock of a busy machine says nothing. */
function measure(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

type Reader = (file: string, bytes: Uint8Array) => ReadDocument;

/** Reads; gives back the error for people, or undefined where it was read without fault. Anything else fails the test. */
function attempt(read: Reader, bytes: Uint8Array): DisclosureError | undefined {
  try {
    const document = read('坏.bin', bytes);
    expect(findFaults(document)).toEqual([]);
    return undefined;
  } catch (error) {
    if (error instanceof DisclosureError) return error;
    throw error;
  }
}

/** Numbers that look like chance and are the same each time. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function flip(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (let count = next(4); count >= 0; count -= 1) copy[next(copy.length)] = next(256);
  return copy;
}

/** Name, reader, file, and how often it is damaged: most changes to a zip are found by its checksums. */
const FILES: readonly (readonly [string, Reader, Uint8Array, number])[] = [
  ['xls of LibreOffice', readXls, readFixture('xls/features-libreoffice.xls'), 400],
  ['xls of xlwt', readXls, readFixture('xls/source-hengyang.xls'), 400],
  ['xls of Excel 95', readXls, writeOldWorkbook(), 400],
  ['xlsx of LibreOffice', readXlsx, readFixture('xlsx/features-libreoffice.xlsx'), 100],
  ['xlsx of openpyxl', readXlsx, readFixture('xlsx/features.xlsx'), 100],
];

describe('damaged workbooks', () => {
  it.each(FILES)('%s: cut anywhere', { timeout: MANY }, (_, read, bytes) => {
    let refused = 0;
    for (let step = 0; step < 100; step += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * step) / 100));
      if (attempt(read, cut)) refused += 1;
    }
    expect(refused).toBeGreaterThan(60);
  });

  it.each(FILES)('%s: bytes changed', { timeout: MANY }, (_, read, bytes, count) => {
    const next = createNumbers(7);
    const results = Array.from({ length: count }, () => attempt(read, flip(bytes, next)) !== undefined);
    expect(results.filter(Boolean).length).toBeGreaterThan(0);
  });

  it('xlsx: characters of its parts changed, zipped anew', { timeout: MANY }, () => {
    const next = createNumbers(11);
    const parts = Object.entries(unzipSync(readFixture('xlsx/features-libreoffice.xlsx'))).filter(([name]) =>
      /\.(?:xml|rels)$/u.test(name),
    );
    const texts = Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
    const names = Object.keys(texts);
    const odd = ['-1', '0', '99999999999', '', '1e400', 'NaN', '�', '"', '<', 'A1048577', 'XFE1', '-'];
    let refused = 0;
    for (let round = 0; round < 200; round += 1) {
      const name = names[next(names.length)] ?? '';
      const text = texts[name] ?? '';
      const values = [...text.matchAll(/"([^"]*)"|>([^<]+)</gu)];
      const value = values[next(values.length)];
      if (!value) continue;
      const at = value.index + 1;
      const spoilt = `${text.slice(0, at)}${odd[next(odd.length)] ?? ''}${text.slice(at + (value[1] ?? value[2] ?? '').length)}`;
      if (attempt(readXlsx, toZip({ ...texts, [name]: spoilt }))) refused += 1;
    }
    expect(refused).toBeGreaterThan(20);
    expect(refused).toBeLessThan(190);
  });
});

/** A million ranges, none of them blank repetition. */
const MERGES = Array.from(
  { length: 1_000_000 },
  (_, index) => `<mergeCell ref="A${(index % 99_991) + 1}:B${index + 1}"/>`,
);

describe('workbooks out of all proportion', () => {
  const toSheet = (rows: string, rest = ''): Uint8Array =>
    toXlsx({ sheets: { 表: `<sheetData>${rows}</sheetData>${rest}` } });

  it(
    'reads a sheet of a million blank cells for its two filled ones',
    () => {
      // Attributes differ, as those of real sheets do: plain repetition would be taken for a bomb.
      const rows = Array.from({ length: 20_000 }, (_, row) => {
        const blanks = Array.from({ length: 50 }, (__, column) => `<c s="${(row * 7 + column * 13) % 97}"/>`);
        return `<row r="${row + 2}" ht="${(row % 30) + 10}">${blanks.join('')}</row>`;
      });
      const bytes = toSheet(toRow(1, ['甲', '1']) + rows.join(''));
      let lines: string[] = [];
      expect(measure(() => (lines = show(readXlsx('a.xlsx', bytes))))).toBeLessThan(LIMIT);
      expect(lines).toEqual(['表: 2', 'A1 甲 | B1 1']);
    },
    MANY,
  );

  it.each([
    [
      'too many filled cells',
      Array.from({ length: 2_100 }, (_, row) => toRow(row + 1, Array<string>(100).fill('1'))).join(''),
      '',
      '单元格太多',
    ],
    [
      'a million merged cells',
      toRow(1, ['甲', '1']),
      `<mergeCells>${MERGES.join('')}</mergeCells>`,
      '合并单元格太多',
    ],
    ['a row out of the sheet', '<row r="1048577"><c><v>1</v></c></row>', '', '范围之外'],
    ['a row below one', '<row r="0"><c><v>1</v></c></row>', '', '行号不对'],
    ['a column out of the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>', '', '位置写得不对'],
    [
      'a merged range that is none',
      toRow(1, ['甲', '1']),
      '<mergeCells><mergeCell ref="A0:B2"/></mergeCells>',
      '合并区域写得不对',
    ],
    ['a shared text that does not exist', '<row r="1"><c t="s"><v>-1</v></c></row>', '', '共享文字'],
  ])('refuses %s', { timeout: MANY }, (_, rows, rest, words) => {
    const bytes = toSheet(rows, rest);
    let refusal: DisclosureError | undefined;
    expect(measure(() => (refusal = attempt(readXlsx, bytes)))).toBeLessThan(LIMIT);
    expect(refusal?.message).toContain(words);
  });

  it('refuses words without end, also where few cells repeat one long text', () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(400);
    const sheets = { 表: `<sheetData><row r="1">${cells}</row></sheetData>` };
    const strings = `<si><t>${'长'.repeat(30_000)}</t></si>`;
    expect(attempt(readXlsx, toXlsx({ sheets, strings }))?.message).toContain('文字太多');
  });

  it('reads ninety thousand merged cells that overlap all the others, in time', { timeout: MANY }, () => {
    const merges = Array.from(
      { length: 90_000 },
      (_, index) => `<mergeCell ref="A${(index % 3) + 1}:XFD1048576"/>`,
    );
    const bytes = toSheet(
      toRow(1, ['甲', '1']) + toRow(5, ['乙', '2']),
      `<mergeCells>${merges.join('')}</mergeCells>`,
    );
    let lines: string[] = [];
    expect(measure(() => (lines = show(readXlsx('a.xlsx', bytes))))).toBeLessThan(LIMIT);
    expect(lines).toEqual(['表 > 甲']);
  });

  it('refuses merged cells and cells out of the sheet in an xls', () => {
    const records = [[0x203, [...u16(1, 0xffff, 0), ...Array<number>(8).fill(1)]] as const];
    expect(attempt(readXls, toXls(8, [], [{ name: '表', records }]))?.message).toContain('范围之外');
  });
});
