import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/lib/import/read/xlsx/index.ts';
import { show, showItems } from '../sheet/support.ts';
import { toRow, toXlsx } from './workbook.ts';

const SHEET = `<sheetData>${toRow(1, ['项目', '金额'])}${toRow(2, ['甲', '1'])}</sheetData>`;
const TABLE = ['表: 2', 'A1 项目 | B1 金额', 'A2 甲 | B2 1'];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

describe('parts of an xlsx besides cells', () => {
  it('quotes notes and text boxes, counts pictures and charts', () => {
    const anchor = (row: number, object: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>${row}</xdr:row></xdr:from>${object}</xdr:twoCellAnchor>`;
    const box =
      '<xdr:sp><xdr:txBody><a:p><a:r><a:t>请</a:t></a:r><a:r><a:t>注意</a:t></a:r></a:p></xdr:txBody></xdr:sp>';
    const document = readXlsx(
      'a.xlsx',
      toXlsx({
        sheets: { 表: SHEET },
        sheetLinks: { comments: '../comments1.xml', drawing: '../drawings/drawing1.xml' },
        parts: {
          'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="B2"><text><r><t>核</t></r><r><t>对</t></r></text></comment></commentList></comments>`,
          'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${anchor(0, box)}${anchor(4, '<xdr:pic/>')}${anchor(5, '<xdr:grpSp><xdr:graphicFrame/><mc:AlternateContent><mc:Choice Requires="a"><xdr:pic/></mc:Choice><mc:Fallback><xdr:pic/></mc:Fallback></mc:AlternateContent></xdr:grpSp>')}</xdr:wsDr>`,
        },
      }),
    );
    expect(show(document)).toEqual(TABLE);
    expect(showItems(document)).toEqual([
      'dropped-artefact: 工作表“表”有 1 个批注（B2），没有取用；其中的文字见此。 “核对”',
      'dropped-artefact: 工作表“表”有 1 个文本框（C1），没有取用；其中的文字见此。 “请注意”',
      'dropped-artefact: 工作表“表”有 2 个图片（C5、C6），没有取用；请看其中有没有应当公开的内容。',
      'dropped-artefact: 工作表“表”有 1 个图表（C6），没有取用；请看其中有没有应当公开的内容。',
    ]);
  });

  it('quotes headers and footers that say more than the page', () => {
    const header =
      '<headerFooter><oddHeader>&amp;L&amp;"宋体,加粗"&amp;12公开01表&amp;C&amp;Kff0000R&amp;&amp;D 决算&amp;R单位：万元</oddHeader><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
    const document = readXlsx('a.xlsx', toXlsx({ sheets: { 表: SHEET + header } }));
    expect(show(document)).toEqual(TABLE);
    expect(showItems(document)).toEqual([
      'dropped-artefact: 工作表“表”有 1 个页眉或页脚，没有取用；其中的文字见此。 “公开01表\nR&D 决算\n单位：万元”',
    ]);
  });

  it('never runs macros, and says that there are some', () => {
    const bytes = toXlsx({
      sheets: { 表: SHEET },
      type: 'macros',
      links: { vbaProject: 'vbaProject.bin' },
      parts: { 'xl/vbaProject.bin': 'x' },
    });
    const document = readXlsx('a.xlsm', bytes);
    expect(show(document)).toEqual(TABLE);
    expect(showItems(document)).toEqual(['dropped-artefact: 文件里带有宏，没有运行，也不公开。']);
  });

  it('keeps what lies outside of the print area, and says so', () => {
    const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'甲,乙 表'!$A$1:$B$1,'甲,乙 表'!$D:$D</definedName></definedNames>`;
    const document = readXlsx('a.xlsx', toXlsx({ sheets: { '甲,乙 表': SHEET }, names }));
    expect(showItems(document)).toEqual([
      'conflict: 工作表“甲,乙 表”有 2 格在打印区域（A1:B1、D1:D1048576）之外（A2、B2），打印时看不到；已保留，请看是否应当公开。 “甲\t1”',
    ]);
  });

  it('leaves out sheets that are hidden or hold no cells', () => {
    const document = readXlsx(
      'a.xlsx',
      toXlsx({ sheets: { 密: SHEET, 表: SHEET }, states: { 密: 'state="veryHidden"' } }),
    );
    expect(show(document)).toEqual(TABLE);
    expect(showItems(document)).toEqual([
      'conflict: 工作表“密”是隐藏的，有 4 格内容，没有取用；要公开就在原件里取消隐藏再导入。 “项目\t金额\n甲\t1”',
    ]);
  });

  it('counts days from 1904 where the workbook says so', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1"><v>43099</v></c><c r="B1"><v>1</v></c></row></sheetData>';
    const properties = '<workbookPr date1904="1"/>';
    const bytes = toXlsx({ sheets: { 表: sheet }, formats: ['yyyy-mm-dd'], properties });
    expect(show(readXlsx('a.xlsx', bytes))).toEqual(['表: 2', 'A1 2021-12-31 | B1 1']);
  });
});

describe('files that are no xlsx', () => {
  it.each([
    ['binary', '另存为 xlsx'],
    ['word', 'Word 文件（docx）'],
  ] as const)('refuses %s and says what to do', (type, words) => {
    expect(() => readXlsx('a.xlsx', toXlsx({ sheets: { 表: SHEET }, type }))).toThrow(words);
  });

  it('refuses a workbook that shows nothing, and says why', () => {
    expect(() => readXlsx('a.xlsx', toXlsx({ sheets: { 表: '<sheetData/>' } }))).toThrow('都是空的');
    const hidden = toXlsx({ sheets: { 表: SHEET }, states: { 表: 'state="hidden"' } });
    expect(() => readXlsx('a.xlsx', hidden)).toThrow('取消隐藏');
  });
});
