import { describe, expect, it } from 'vitest';
import { readXls } from '../../../src/lib/import/read/xls/index.ts';
import { findFaults, show, showItems } from '../sheet/support.ts';
import { f64, toXls, u16, u32, wide, type Record } from './biff.ts';
import { writeOldWorkbook } from './old.ts';

const FORMAT: Record = [0x41e, [...u16(164, 4), ...wide('0.00')]];
const STYLES: readonly Record[] = [0, 164].map((format): Record => [
  0xe0,
  [...u16(0, format, 0), ...Array<number>(14).fill(0)],
]);
const SHOWN: Record = [0x23e, [...u16(0x6b6, 0, 0, 0x40, 0, 0, 0), ...u32(0)]];

function label(row: number, column: number, text: string): Record {
  return [0x204, [...u16(row, column, 0, text.length), ...wide(text)]];
}

function number(row: number, column: number, value: number, style = 0): Record {
  return [0x203, [...u16(row, column, style), ...f64(value)]];
}

function read(records: readonly Record[], globals: readonly Record[] = []) {
  const document = readXls('a.xls', toXls(8, [FORMAT, ...STYLES, ...globals], [{ name: '表', records }]));
  expect(findFaults(document)).toEqual([]);
  return document;
}

describe('cells of an xls', () => {
  it('reads a workbook of Excel 95 in code page 936', () => {
    const document = readXls('a.xls', writeOldWorkbook());
    expect(show(document)).toEqual([
      '收支总表: 3',
      'A1 部门：示例市科学技术协会',
      'A2 项目 | B2 金额',
      'A3 一、财政拨款收入 | B3 1,114.90',
      'A4 二、事业收入 | B4 28.30',
      'A5 三、其他 | B5 12.00万元 | C5 0.50',
      'A6 四、公式 | B6 3.25 | C6 rise',
      'A7 五、错误 | B7 #N/A? | C7 TRUE?',
    ]);
  });

  it('reads shared texts that run over into another record, with or without a change of width', () => {
    const text = (row: number, index: number): Record => [0xfd, [...u16(row, 0, 0), ...u32(index)]];
    const strings: readonly Record[] = [
      // 甲乙 in two bytes each, cut between them; the rest says anew that it has two bytes.
      [0xfc, [...u32(3), ...u32(3), ...u16(4), 1, ...u16(0x7532, 0x4e59)]],
      // 丙丁, then "ab", which is cut and goes on in one byte a character, with a rich run and a reading.
      [0x3c, [1, ...u16(0x4e19, 0x4e01), ...u16(2), 1, ...u16(0x61)]],
      [0x3c, [0, 0x62, ...u16(2), 0x0c, ...u16(1), ...u32(3), 0x63, 0x64, ...u16(0, 1), 9, 9, 9]],
    ];
    const document = read([text(0, 0), number(0, 1, 1), text(1, 1), text(2, 2), SHOWN], strings);
    expect(show(document)).toEqual(['表: 2', 'A1 甲乙丙丁 | B1 1', 'A2 ab', 'A3 cd']);
  });

  it('reads numbers in four bytes: whole, in hundredths, halves of doubles, below zero', () => {
    const rk = (column: number, value: number): Record => [0x27e, [...u16(0, column, 1), ...u32(value)]];
    const document = read([
      rk(0, (2830 << 2) | 3),
      rk(1, ((-5 << 2) | 2) >>> 0),
      rk(2, 0x3ff80000),
      rk(3, ((-2830 << 2) | 3) >>> 0),
      rk(4, 0x405ec001),
      SHOWN,
    ]);
    expect(show(document)).toEqual(['表: 5', 'A1 28.30 | B1 -5.00 | C1 1.50 | D1 -28.30 | E1 1.23']);
  });

  it('reads merged, hidden and zero cells, and doubts what was never computed', () => {
    const formula = (flags: number): number[] => [
      ...u16(3, 1, 1),
      ...f64(0),
      ...u16(flags),
      ...u32(0),
      ...u16(0),
    ];
    const document = read([
      [0x7d, u16(2, 2, 2000, 0, 1)],
      [0x208, u16(2, 0, 3, 300, 0, 0, 0x20)],
      label(0, 0, '标题'),
      label(1, 0, '项目'),
      label(1, 1, '金额'),
      label(1, 2, '密'),
      label(2, 0, '藏'),
      label(3, 0, '甲'),
      [0x06, formula(2)],
      label(4, 0, '乙'),
      number(4, 1, 0),
      [0xe5, u16(1, 0, 0, 0, 255)],
      [0x23e, [...u16(0x6a6, 0, 0, 0x40, 0, 0, 0), ...u32(0)]],
    ]);
    expect(show(document)).toEqual(['表: 2', 'A1+2x1 标题', 'A2 项目 | B2 金额', 'A4 甲 | B4 ?', 'A5 乙']);
    expect(showItems(document)).toEqual([
      'conflict: 工作表“表”有 2 格在隐藏的行或列里（C2、A3），没有取用；原文见此。 “密\n藏”',
      'derived: 工作表“表”有 1 格的值是零，按数字格式或“不显示零值”的设置显示为空白（B5），照显示的取为空白。 “B5（0）”',
      'derived: 工作表“表”有 1 格是公式（B4），取文件里保存的计算结果，没有重新计算。',
    ]);
  });

  it('knows formulas that refer to another workbook by their tokens', () => {
    const tokens = (...bytes: readonly number[]): Record => [
      0x06,
      [...u16(0, 0, 0), ...f64(1), ...u16(0), ...u32(0), ...u16(bytes.length), ...bytes],
    ];
    const own: readonly Record[] = [
      [0x1ae, u16(1, 0x0401)],
      [0x1ae, [...u16(1, 4), 0, 0x41, 0x2e, 0x78, 0x6c]],
      [0x17, u16(2, 0, 0, 0, 1, 0, 0)],
    ];
    const reference = (sheet: number): number[] => [0x5a, ...u16(sheet, 0, 0)];
    const behind = [0x17, 1, 0, 0x61, 0x19, 0x02, ...u16(0), 0x1e, ...u16(3), 0x44, ...u16(0, 0), 0x03];
    const isDoubtful = (record: Record): boolean =>
      show(read([record, number(0, 1, 2), SHOWN], own))[1]?.startsWith('A1 1?') ?? false;
    expect(isDoubtful(tokens(...behind, ...reference(1)))).toBe(true);
    expect(isDoubtful(tokens(...behind, ...reference(0)))).toBe(false);
    expect(isDoubtful(tokens(0x18, ...reference(1)))).toBe(false);
  });

  it('quotes notes and text boxes', () => {
    const object = (type: number, id: number): Record => [0x5d, u16(0x15, 18, type, id)];
    const text = (words: string): readonly Record[] => [
      [0x1b6, u16(0, 0, 0, 0, 0, words.length, 8, 0, 0)],
      [0x3c, wide(words)],
      [0x3c, [...u16(0, 0, 0, 0)]],
    ];
    const document = read([
      label(0, 0, '甲'),
      number(0, 1, 1),
      object(0x19, 1),
      ...text('请核对'),
      object(6, 2),
      ...text('框里的话'),
      object(0x14, 3),
      object(8, 4),
      [0x1c, [...u16(0, 1, 0, 1, 1), 0, 0x61, 0]],
      SHOWN,
    ]);
    expect(showItems(document)).toEqual([
      'dropped-artefact: 工作表“表”有 1 个批注（B1），没有取用；其中的文字见此。 “请核对”',
      'dropped-artefact: 工作表“表”有 1 个文本框，没有取用；其中的文字见此。 “框里的话”',
      'dropped-artefact: 工作表“表”有 1 个图片，没有取用；请看其中有没有应当公开的内容。',
    ]);
  });

  it('quotes headers that say more than the page', () => {
    const header = (words: string): readonly number[] => [...u16(words.length), ...wide(words)];
    const document = read([
      [0x14, header('&C单位：万元')],
      [0x15, header('&C- &P -')],
      [0x15, []],
      label(0, 0, '甲'),
      SHOWN,
    ]);
    expect(showItems(document)).toEqual([
      'dropped-artefact: 工作表“表”有 1 个页眉或页脚，没有取用；其中的文字见此。 “单位：万元”',
    ]);
  });

  it('passes over the chart that stands inside a sheet', () => {
    const chart: readonly Record[] = [[0x809, u16(0x600, 0x20, 0, 0)], label(0, 5, '图里的字'), [0x0a, []]];
    const document = read([label(0, 0, '甲'), ...chart, number(0, 1, 1), SHOWN]);
    expect(show(document)).toEqual(['表: 2', 'A1 甲 | B1 1']);
  });
});
