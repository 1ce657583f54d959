import { gbk, toXls, u16, u32, f64, type Record } from './biff.ts';

const FORMATS = ['0.00', '#,##0.00', '0.00"万元"', '@'];

/** A style of BIFF5: font, number format, and what does not matter here. */
function style(format: number): Record {
  return [0xe0, [...u16(0, format, 1, 0x20), ...Array<number>(8).fill(0)]];
}

/**
 * A workbook as Excel 95 in Chinese would write it: bytes of code page 936, every kind of cell record of that time.
 * xlrd 1.2 and LibreOffice 7.4 read the same out of it (checked by hand; neither writes this format), but for formulas,
 * which LibreOffice computes anew.
 */
export function writeOldWorkbook(): Uint8Array {
  const text = (row: number, column: number, words: string): Record => [
    0x204,
    [...u16(row, column, 0), ...u16(gbk(words).length), ...gbk(words)],
  ];
  const globals: Record[] = [
    [0x42, u16(936)],
    [0x22, u16(0)],
    [0x31, [...u16(200, 0, 0x7fff, 400, 0), 0, 0, 0x86, 0, 4, ...gbk('宋体')]],
    ...FORMATS.map((code, index): Record => [0x41e, [...u16(164 + index), gbk(code).length, ...gbk(code)]]),
    style(0),
    ...FORMATS.map((_, index) => style(164 + index)),
    style(14),
  ];
  return toXls(5, globals, [
    {
      name: '收支总表',
      records: [
        [0x200, u16(0, 8, 0, 4, 0)],
        text(0, 0, '部门：示例市科学技术协会'),
        text(1, 0, '项目'),
        [0xd6, [...u16(1, 1, 0, 4), ...gbk('金额'), 1, 0, 1]],
        text(2, 0, '一、财政拨款收入'),
        [0x203, [...u16(2, 1, 2), ...f64(1114.8999999999999)]],
        text(3, 0, '二、事业收入'),
        // 28.30 in hundredths; 12 as a whole number; the upper half of 0.5.
        [0x27e, [...u16(3, 1, 1), ...u32((2830 << 2) | 3)]],
        text(4, 0, '三、其他'),
        [0xbd, [...u16(4, 1), ...u16(3), ...u32((12 << 2) | 2), ...u16(1), ...u32(0x3fe00000), ...u16(2)]],
        text(5, 0, '四、公式'),
        [0x06, [...u16(5, 1, 1), ...f64(3.25), ...u16(0), ...u32(0), ...u16(3), 0x1e, ...u16(3)]],
        [
          0x06,
          [...u16(5, 2, 4), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...u16(0), ...u32(0), ...u16(3), 0x1e, ...u16(3)],
        ],
        [0x207, [...u16(4), ...gbk('rise')]],
        text(6, 0, '五、错误'),
        [0x205, [...u16(6, 1, 0), 0x2a, 1]],
        [0x205, [...u16(6, 2, 0), 1, 0]],
        [0x23e, [...u16(0x6b6), ...u16(0, 0), ...u32(0)]],
      ],
    },
  ]);
}
