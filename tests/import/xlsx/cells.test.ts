import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/lib/import/read/xlsx/index.ts';
import { findFaults, show, showItems } from '../sheet/support.ts';
import { toRow, toXlsx, type WorkbookParts } from './workbook.ts';

function read(workbook: WorkbookParts) {
  const document = readXlsx('a.xlsx', toXlsx(workbook));
  expect(findFaults(document)).toEqual([]);
  return document;
}

/** A sheet with a table so that it is no sheet of words. */
function toSheet(rows: string, rest = ''): string {
  return `<sheetData>${rows}</sheetData>${rest}`;
}

describe('cells of an xlsx', () => {
  it('takes every kind of value as it is shown', () => {
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="inlineStr"><is><r><t>行</t></r><r><rPr><b/></rPr><t>内</t></r><rPh sb="0" eb="1"><t>han</t></rPh></is></c>',
      '<c r="C1" t="str"><f>A1&amp;B1</f><v>拼_x000D_接_x005F_x000D_</v></c>',
      '<c r="D1" t="b"><v>0</v></c>',
      '<c r="E1" t="e"><v>#REF!</v></c>',
      '<c r="F1" s="1" t="d"><v>2021-12-31T00:00:00</v></c>',
      '<c r="G1" s="2"><v>28.299999999999997</v></c>',
      '<c r="H1" s="9"><v>1.5</v></c>',
      '<c r="I1" t="str"><f>IF(A1,"")</f><v></v></c>',
      '<c r="J1"><v>  </v></c>',
      '<c r="K1"><f>SUM(A2:A3)</f></c>',
    ].join('');
    const strings =
      '<si><r><t>富</t></r><r><t xml:space="preserve"> 文本 </t></r><rPh sb="0" eb="1"><t>fu</t></rPh><phoneticPr fontId="1"/></si>';
    const document = read({
      sheets: { 表: toSheet(`<row r="1">${cells}</row>`) },
      strings,
      formats: ['yyyy-mm-dd', '0.00'],
    });
    expect(show(document)).toEqual([
      '表: 9',
      'A1 富 文本 | B1 行内 | C1 拼⏎接_x000D_ | D1 FALSE? | E1 #REF!? | F1 2021-12-31 | G1 28.30 | H1 1.5? | K1 ?',
    ]);
  });

  it('reads the strict form alike', () => {
    const sheets = { 表: toSheet(toRow(1, ['项目', '金额']) + toRow(2, ['甲', '1.5'])) };
    expect(show(read({ sheets, strict: true }))).toEqual(show(read({ sheets })));
  });

  it('counts cells and rows that do not say where they stand', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c r="D2"><v>3</v></c><c><v>4</v></c></row>';
    expect(show(read({ sheets: { 表: toSheet(rows) } }))).toEqual(['表: 4', 'A1 1 | B1 2', 'D2 3 | E2 4']);
  });

  it('orders rows and cells that stand upside down', () => {
    const rows = `${toRow(3, ['丙', '3'])}<row r="1"><c r="B1"><v>1</v></c><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>`;
    expect(show(read({ sheets: { 表: toSheet(rows) } }))).toEqual(['表: 2', 'A1 甲 | B1 1', 'A3 丙 | B3 3']);
  });

  it('says which formulas refer to another workbook, shared ones too', () => {
    const rows = [
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">[1]Sheet1!A1</f><v>1</v></c><c r="B1"><f>SUM(A1:A2)</f><v>3</v></c></row>',
      `<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f>"[1]Sheet"&amp;Tab[[#This Row],[1]]</f><v>4</v></c></row>`,
    ].join('');
    const document = read({ sheets: { 表: toSheet(rows) } });
    expect(show(document)).toEqual(['表: 2', 'A1 1? | B1 3', 'A2 2? | B2 4']);
    expect(showItems(document)).toEqual([
      'derived: 工作表“表”有 4 格是公式（A1:B2），取文件里保存的计算结果，没有重新计算。其中 2 格引用别的工作簿。',
    ]);
  });

  it('reports a text that its format hides', () => {
    const document = read({
      sheets: {
        表: toSheet(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>5</v></c><c r="C1"><v>2</v></c></row>',
        ),
      },
      formats: [';;;'],
    });
    expect(show(document)).toEqual(['表: 2', 'A1 1 | C1 2']);
    expect(showItems(document)).toEqual([
      'derived: 工作表“表”有 1 格有内容，但数字格式让它显示为空白（B1），照显示的取为空白。 “B1（5）”',
    ]);
  });

  it('takes control characters away and says so', () => {
    const document = read({ sheets: { 表: toSheet(toRow(1, ['甲_x0008_', '1'])) } });
    expect(show(document)).toEqual(['表: 2', 'A1 甲 | B1 1']);
    expect(showItems(document)).toEqual(['dropped-artefact: A1 里编辑软件留下的控制字符，已去除。 “甲\b”']);
  });
});

describe('the shape of a sheet', () => {
  it('keeps merged cells that reach beyond the table within it, and blank columns out', () => {
    const rows = toRow(1, ['标题']) + toRow(3, ['', '项目', '', '金额']) + toRow(4, ['', '甲', '', '1']);
    const merges =
      '<mergeCells><mergeCell ref="A1:XFD2"/><mergeCell ref="B3:C3"/><mergeCell ref="B4:C4"/></mergeCells>';
    expect(show(read({ sheets: { 表: toSheet(rows, merges) } }))).toEqual([
      '表: 3',
      'A1+3x1 标题',
      'B3 项目 | D3 金额',
      'B4 甲 | D4 1',
    ]);
  });

  it('shows a merged cell whose first column is hidden, and drops what is hidden', () => {
    const rows = toRow(1, ['标题']) + toRow(2, ['密', '项目', '金额']) + toRow(3, ['密', '甲', '1']);
    const document = read({
      sheets: {
        表: `<cols><col min="1" max="1" hidden="1"/></cols>${toSheet(rows, '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>')}`,
      },
    });
    expect(show(document)).toEqual(['表: 2', 'A1+2x1 标题', 'B2 项目 | C2 金额', 'B3 甲 | C3 1']);
    expect(showItems(document)).toEqual([
      'conflict: 工作表“表”有 2 格在隐藏的行或列里（A2、A3），没有取用；原文见此。 “密\n密”',
    ]);
  });

  it('treats rows that a filter hides like other hidden rows, and heights of zero too', () => {
    const rows =
      toRow(1, ['项目', '金额']) + toRow(2, ['甲', '1'], 'hidden="1"') + toRow(3, ['乙', '2'], 'ht="0"');
    const document = read({
      sheets: { 表: toSheet(rows + toRow(4, ['丙', '3']), '<autoFilter ref="A1:B4"/>') },
    });
    expect(show(document)).toEqual(['表: 2', 'A1 项目 | B1 金额', 'A4 丙 | B4 3']);
    expect(showItems(document)).toHaveLength(1);
  });

  it('quotes what lies under a merged cell, twice in the file, or in an overlapping range', () => {
    const rows = toRow(1, ['上', '下面', '右']) + '<row r="1"><c r="C1"><v>9</v></c></row>';
    const merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells>';
    const document = read({ sheets: { 表: toSheet(rows, merges) } });
    expect(show(document)).toEqual(['表: 2', 'A1 上 | C1 右']);
    expect(showItems(document)).toEqual([
      'conflict: 工作表“表”有 1 格被合并单元格盖住（B1），没有取用；原文见此。 “下面”',
      'conflict: 工作表“表”有 1 格在文件里重复出现，只取了第一次的（C1），没有取用；原文见此。 “9”',
      'conflict: 工作表“表”有互相重叠的合并区域，后面的没有采用：B1:C1。',
    ]);
  });

  it('keeps a note after a blank row with its table, and parts tables at a title', () => {
    const table = (row: number): string => toRow(row, ['项目', '金额']) + toRow(row + 1, ['甲', '1']);
    const rows = toRow(1, ['表一']) + table(3) + toRow(6, ['注：说明']) + toRow(8, ['表二']) + table(9);
    expect(show(read({ sheets: { 表: toSheet(rows) } }))).toEqual([
      '表: 2',
      'A1 表一',
      'A3 项目 | B3 金额',
      'A4 甲 | B4 1',
      'A6 注：说明',
      '表: 2',
      'A8 表二',
      'A9 项目 | B9 金额',
      'A10 甲 | B10 1',
    ]);
  });

  it('counts only filled cells, wherever the used range ends', () => {
    const rows = `${toRow(1, ['甲', '1'])}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    expect(show(read({ sheets: { 表: toSheet(rows) } }))).toEqual(['表: 2', 'A1 甲 | B1 1']);
  });
});
