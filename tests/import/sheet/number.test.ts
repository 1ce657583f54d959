import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from '../../../src/lib/import/read/sheet/index.ts';

interface GoldenFormat {
  readonly format: string;
  readonly differs?: string;
  readonly rows: readonly (readonly [value: string, libreOffice: string, ours?: string])[];
}

const GOLDEN = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'golden/numbers.json'), 'utf8'),
) as GoldenFormat[];

describe('printNumber beside LibreOffice', () => {
  it('has enough to compare, and a reason for every difference', () => {
    expect(GOLDEN.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(900);
    for (const { format, differs, rows } of GOLDEN)
      expect(
        rows.some(([, , ours]) => ours !== undefined),
        format,
      ).toBe(differs !== undefined);
  });

  it.each(GOLDEN)('prints $format', ({ format, rows }) => {
    const printed = rows.map(([value]) => [value, printNumber(value, format).text.trim()]);
    expect(printed).toEqual(rows.map(([value, other, ours]) => [value, ours ?? other]));
  });
});

const ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('printNumber by hand', () => {
  it.each([
    ['1114.8999999999999', 'General', '1114.9'],
    ['1114.8999999999999', '#,##0.00', '1,114.90'],
    ['2.675', '0.00', '2.68'],
    ['-2.675', '0.00', '-2.68'],
    ['0.30000000000000004', 'General', '0.3'],
    ['836.79', 'General', '836.79'],
    ['0', ACCOUNTING, '-'],
    ['0.001', ACCOUNTING, '0.00'],
    ['123456', '0!.0,', '12.3'],
    ['123456', '0\\.0,', '12.3'],
    ['12345', '0!.0000', '1.2345'],
    ['9123456.78', '0"."0000', '912.3457'],
    ['5', 'G/通用格式"元"', '5元'],
    ['5', '0元', '5元'],
    ['0', '#,##0.00;-#,##0.00;', ''],
    ['7', ';;;', ''],
    ['-5', '"元"0', '-元5'],
    ['1500', '[>=1000]0.0,"k";0', '1.5k'],
    ['44561', 'yyyy"年"m"月"d"日"', '2021年12月31日'],
    ['44561', '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二一年十二月三十一日'],
    ['44561', '[$-F800]dddd, mmmm dd, yyyy', '2021年12月31日'],
    ['60', 'yyyy/m/d', '1900/2/29'],
    ['0.5', 'h:mm', '12:00'],
    ['0.75', '上午/下午h"时"mm"分"', '下午6时00分'],
    ['1E-3', '0.00%', '0.10%'],
    ['1.5', '# ?/?', '1 1/2'],
    ['105', '[DBNum1][$-804]General', '一百〇五'],
    ['105', '[DBNum2][$-804]General', '壹佰零伍'],
    ['3.14159', '@', '3.14159'],
    ['12', '"a;b"0;c', 'a;b12'],
  ])('%s as %s is %s', (value, format, text) => {
    expect(printNumber(value, format).text.trim()).toBe(text);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(printNumber('43099', 'yyyy-mm-dd', { date1904: true }).text).toBe('2021-12-31');
  });

  it.each([
    ['5', 'x0', '5'],
    ['5', '[无此样式]', '5'],
    ['-1', 'yyyy/m/d', '-1'],
    ['3000000', 'yyyy/m/d', '3000000'],
    ['5', `0${'0'.repeat(300)}`, '5'],
    ['5', '0;0;0;@;0', '5'],
    ['abc', '0.00', 'abc'],
  ])('prints %s plainly and doubts it where %s cannot be followed', (value, format, text) => {
    const printed = printNumber(value, format);
    expect(printed.text).toBe(text);
    expect(printed.doubt?.confidence).toBeLessThan(0.5);
  });

  it('says where a spreadsheet shows less than the file has', () => {
    expect(printNumber('123456789.12', 'General')).toMatchObject({
      text: '123456789.12',
      doubt: { confidence: 0.7 },
    });
    expect(printNumber('12345678.12', 'General').doubt).toBeUndefined();
    expect(printNumber('430211199001011234', '0')).toMatchObject({
      text: '430211199001011000',
      doubt: { confidence: 0.4 },
    });
    expect(printNumber('-0.001', '0.00')).toMatchObject({ text: '-0.00', doubt: { confidence: 0.6 } });
  });
});

describe('printNumber of anything', () => {
  it('gives back a figure of cents digit for digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const print = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(printNumber(String(cents / 100), '0.00').text).toBe(print);
        expect(printNumber(String(cents / 100), '#,##0.00').text.replaceAll(',', '')).toBe(print);
      }),
    );
  });

  it('never fails, whatever the format', () => {
    const formats = fc.string({
      unit: fc.constantFrom(...Array.from('0#?.,%/;@"\\_*![]<>=EeyMmdhsaGAP+-元 18$')),
    });
    fc.assert(
      fc.property(fc.double({ noNaN: true }), formats, (value, format) => {
        expect(typeof printNumber(String(value), format).text).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});
