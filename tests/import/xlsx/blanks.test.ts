import { describe, expect, it } from 'vitest';
import { createBlankSkipper } from '../../../src/lib/import/read/xlsx/blanks.ts';
import { readXlsx } from '../../../src/lib/import/read/xlsx/index.ts';
import { show } from '../sheet/support.ts';
import { toXlsx } from './workbook.ts';

/** A text in pieces of so many characters, thinned and put together again. */
function thin(text: string, size: number): string {
  const skip = createBlankSkipper();
  let result = '';
  for (let at = 0; at < text.length; at += size) result += skip(text.slice(at, at + size), false);
  return result + skip('', true);
}

const ROW =
  '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="4"/><c r="C1"></c><c r="D1"><v>2</v></c></row>';

describe('createBlankSkipper()', () => {
  it.each([1, 7, 20, 1_000])('takes out blank cells that have a place, in pieces of %i', (size) => {
    const left = thin(ROW, size).replace(/<c r="[BC]1"[^>]*(?:\/>|><\/c>)/gu, '');
    expect(left).toBe('<row r="1"><c r="A1" s="3"><v>1</v></c><c r="D1"><v>2</v></c></row>');
  });

  it('takes them all out of one piece', () => {
    expect(thin(ROW, 1_000)).not.toContain('B1');
  });

  it.each([
    ['a cell without a place follows', '<row r="1"><c r="A1"/><c><v>5</v></c></row>'],
    ['a comment hides them', '<row r="1"><!-- <c r="A1"/> --></row>'],
    [
      'they are words',
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="A1"/>]]></t></is></c></row>',
    ],
    ['a tag has no end', `<row r="1"><c r="A1" s="${'1'.repeat(300_000)}"/>`],
  ])('leaves them where %s', (_, text) => {
    for (const size of [1_000_000, text.length > 1_000 ? 5_000 : 11]) expect(thin(text, size)).toBe(text);
  });

  it('moves no figure', () => {
    const cells = '<c r="A1"><v>1</v></c><c r="C1" s="0"/><c><v>5</v></c><c r="F1"/><c r="G1"><v>7</v></c>';
    const sheets = {
      表: `<sheetData><row r="1">${cells}</row><row r="2"><c r="B2"/><c r="D2"><v>4</v></c></row></sheetData>`,
    };
    expect(show(readXlsx('a.xlsx', toXlsx({ sheets })))).toEqual(['表: 3', 'A1 1 | D1 5 | G1 7', 'D2 4']);
  });
});
