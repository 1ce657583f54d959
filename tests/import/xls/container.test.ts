import { describe, expect, it } from 'vitest';
import { readCompoundFile } from '../../../src/lib/import/read/xls/compound/index.ts';
import { readXls } from '../../../src/lib/import/read/xls/index.ts';
import { readFixture, show, showItems } from '../sheet/support.ts';
import { toXlsx } from '../xlsx/workbook.ts';
import { toWorkbook, toXls, u16, u32 } from './biff.ts';
import { SECTOR, toCompound } from './compound.ts';
import { writeOldWorkbook } from './old.ts';

function refuse(bytes: Uint8Array): string {
  try {
    readXls('a.xls', bytes);
  } catch (error) {
    return String(error);
  }
  return 'read';
}

/** A copy with one 32-bit number changed. */
function spoil(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

describe('what calls itself xls', () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  it.each([
    ['a web page', text('<html><table><tr><td>1</td></tr></table></html>'), '网页（HTML）'],
    ['a text', text('项目\t金额\n甲\t1\n'), '文本文件'],
    [
      'an XML table',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'XML 表格',
    ],
    ['an xlsx', toXlsx({ sheets: {} }), '新版工作簿（xlsx）'],
    ['a pdf', text('%PDF-1.7'), 'PDF 文件'],
    ['nothing', new Uint8Array(), '空文件'],
    ['an Excel 4 sheet', Uint8Array.from([0x09, 0x04, 0x06, 0, 0, 4, 0x10, 0, 0, 0]), '更旧版本'],
    ['a doc', toCompound({ WordDocument: new Uint8Array(10) }), '旧版 Word'],
    ['a locked xlsx', toCompound({ EncryptedPackage: new Uint8Array(10) }), '打开密码'],
    ['a locked xls', toXls(8, [[0x2f, u16(1, 1, 1)]], [{ name: '表', records: [] }]), '打开密码'],
    ['a workbook without sheets', toXls(8, [], []), '损坏'],
  ])('is refused by its name where it is %s', (_, bytes, words) => {
    const message = refuse(bytes);
    expect(message).toContain(words);
    expect(message).toContain('处理：');
  });
});

describe('the container of an xls', () => {
  const good = readFixture('xls/features-libreoffice.xls');
  const view = new DataView(good.buffer, good.byteOffset);

  it('may be missing: old programs wrote the records bare', () => {
    const records = [[0x203, [...u16(0, 0, 0), ...Array<number>(8).fill(0)]] as const];
    const bare = toWorkbook(8, [[0xe0, Array<number>(20).fill(0)]], [{ name: '表', records }]);
    expect(show(readXls('a.xls', bare))).toEqual(['表 > 0']);
  });

  it('holds small streams among the small pieces', () => {
    // The properties that LibreOffice writes are shorter than 4,096 bytes; each such stream begins with FE FF.
    const compound = readCompoundFile('a.xls', good);
    for (const name of ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation']) {
      const stream = compound.read(name);
      expect(stream?.length, name).toBeGreaterThan(100);
      expect(stream?.length, name).toBeLessThan(4096);
      expect([stream?.[0], stream?.[1]], name).toEqual([0xfe, 0xff]);
    }
  });

  it('may hold macros, which never run', () => {
    const stream = toWorkbook(8, [], [{ name: '表', records: [[0x204, [...u16(0, 0, 0, 1), 0, 0x61]]] }]);
    const bytes = toCompound({ Workbook: stream, _VBA_PROJECT_CUR: new Uint8Array() });
    expect(showItems(readXls('a.xls', bytes))[0]).toContain('宏');
  });

  it.each([
    [
      'chain that goes round in a circle',
      (at: number, sector: number) => spoil(good, at + sector * 4, sector),
    ],
    [
      'chain that leads out of the file',
      (at: number, sector: number) => spoil(good, at + sector * 4, 0xfffff),
    ],
    ['chain that ends too soon', (at: number, sector: number) => spoil(good, at + sector * 4, 0xfffffffe)],
  ])('is refused for a %s', (_, damage) => {
    const table = (view.getUint32(76, true) + 1) * SECTOR;
    const directory = (view.getUint32(48, true) + 1) * SECTOR;
    // The first stream of the directory that is long enough to have a chain.
    let start = 0;
    for (let entry = 1; entry < 8 && start === 0; entry += 1)
      if (view.getUint32(directory + entry * 128 + 120, true) >= 4096)
        start = view.getUint32(directory + entry * 128 + 116, true);
    expect(refuse(damage(table, start))).toContain('损坏');
  });

  it('is refused where its own directory or list of tables goes round in a circle', () => {
    const table = (view.getUint32(76, true) + 1) * SECTOR;
    const directory = view.getUint32(48, true);
    expect(refuse(spoil(good, table + directory * 4, directory))).toContain('损坏');
    // A list of tables in sector 0 that names itself as its continuation.
    const circle = spoil(spoil(spoil(writeOldWorkbook(), 68, 0), 72, 0xffff), 2 * SECTOR - 4, 0);
    expect(refuse(circle)).toContain('损坏');
    expect(refuse(spoil(good, 30, 0x00060014))).toContain('损坏');
  });

  it('is refused where the table of texts lies about its size, or a cell asks for a text that is not there', () => {
    const cell = [[0xfd, [...u16(0, 0, 0), ...u32(5)]] as const];
    const lie = (count: number): Uint8Array =>
      toXls(8, [[0xfc, [...u32(count), ...u32(count), ...u16(1), 0, 0x61]]], [{ name: '表', records: cell }]);
    expect(refuse(lie(0xffffffff))).toContain('共享文字不存在');
    const cut = toXls(
      8,
      [[0xfc, [...u32(1), ...u32(1), ...u16(60000), 0, 0x61]]],
      [{ name: '表', records: [] }],
    );
    expect(refuse(cut)).toContain('不完整');
  });

  it('is refused where a sheet begins nowhere', () => {
    const stream = toWorkbook(8, [], [{ name: '表', records: [] }]);
    const at = stream.findIndex((byte, index) => byte === 0x85 && stream[index + 1] === 0) + 4;
    expect(refuse(toCompound({ Workbook: spoil(stream, at, 0x00ffffff) }))).toContain('不完整');
  });
});
