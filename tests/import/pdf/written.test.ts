import { describe, expect, it, vi } from 'vitest';
import { cleanGlyphs } from '../../../src/lib/import/read/pdf/characters.ts';
import type { Glyph } from '../../../src/lib/import/read/pdf/content.ts';
import { readPdf } from '../../../src/lib/import/read/pdf/index.ts';
import { isPlausibleChinese } from '../../../src/lib/import/read/pdf/plausible.ts';
import { buildPage } from './craft.ts';
import { CHINESE_FONT, drawGrid, gridsOf, makePdf, textsOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('PDFs that pdfkit writes', () => {
  it('merges cells where rulings are missing and keeps a figure whole that crosses one', async () => {
    const bytes = await makePdf((pdf) => {
      for (const y of [100, 130, 160, 190]) pdf.moveTo(50, y).lineTo(350, y).stroke();
      for (const x of [50, 350]) pdf.moveTo(x, 100).lineTo(x, 190).stroke();
      for (const x of [150, 250]) pdf.moveTo(x, 130).lineTo(x, 190).stroke();
      pdf.fontSize(10).text('Heading', 180, 110, { lineBreak: false });
      pdf.text('Item', 60, 140, { lineBreak: false }).text('1,234.50', 225, 140, { lineBreak: false });
      pdf.text('Next', 60, 170, { lineBreak: false }).text('7.00', 160, 170, { lineBreak: false });
    });
    const [grid] = gridsOf(await readPdf('file.pdf', bytes));
    expect(grid && drawGrid(grid)).toEqual(['(3x1)Heading', 'Item | 1,234.50 | ', 'Next | 7.00 | ']);
    expect(grid?.rows[1]?.cells[1]?.doubt?.confidence).toBe(0.6);
    expect(grid?.rows[2]?.cells.every(({ doubt }) => doubt === undefined)).toBe(true);
  });

  it('joins wrapped lines of a cell: hanzi without a blank, Latin words with one', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.rect(50, 100, 100, 50).stroke().rect(150, 100, 100, 50).stroke();
      pdf.font(CHINESE_FONT).fontSize(10);
      pdf.text('示例单位基', 55, 105, { lineBreak: false }).text('本养老保险', 55, 120, { lineBreak: false });
      pdf
        .text('Basic old', 155, 105, { lineBreak: false })
        .text('age pension', 155, 120, { lineBreak: false });
    });
    const [grid] = gridsOf(await readPdf('file.pdf', bytes));
    expect(grid && drawGrid(grid)).toEqual(['示例单位基本养老保险 | Basic old age pension']);
  });

  it('tells of fields, remarks and attachments, and runs no script', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text('Printed 5.00', 50, 50);
      pdf.initForm();
      pdf.formText('amount', 50, 100, 100, 20, { value: '88.00' });
      pdf.note(50, 200, 20, 20, 'check this');
      pdf.file(Buffer.from('inside'), { name: 'inside.txt' });
    });
    const { blocks, items } = await readPdf('file.pdf', bytes);
    expect(blocks).toHaveLength(1);
    const told = items.filter(({ kind }) => kind === 'conflict').map(({ text }) => text);
    expect(told).toEqual(expect.arrayContaining(['inside.txt', 'amount：88.00', 'check this']));
  });

  it('names the page that is a picture among pages with text', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const draw = (withText: boolean) => (pdf: PDFKit.PDFDocument) => {
      if (withText) pdf.text('Printed 5.00', 50, 50).addPage();
      pdf.image(pixel, 0, 0, { width: 595, height: 842 });
    };
    const { items } = await readPdf('file.pdf', await makePdf(draw(true)));
    expect(items.map(({ message }) => message)).toContain(
      '第 2 页没有文字层（多半是扫描的图片），内容没有录入；请对照原件，向报送部门索取完整的电子件。',
    );
    await expect(readPdf('scan.pdf', await makePdf(draw(false)))).rejects.toThrow('这是扫描件，没有文字层');
  });

  it('keeps a raised mark apart from the figure before it', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.fontSize(12).text('123.45', 50, 100, { lineBreak: false });
      pdf.fontSize(7).text('1', 50 + 6 * 6.2, 98, { lineBreak: false });
    });
    expect(textsOf(await readPdf('file.pdf', bytes))).toEqual(['123.45¹']);
  });
});

describe('characters', () => {
  const glyph = (text: string, x: number, run = 1): Glyph => ({
    text,
    x,
    y: 100,
    width: 10,
    size: 10,
    direction: 0,
    strong: false,
    order: run,
    run,
  });

  it('writes radicals and ligatures as the characters people write', () => {
    const { glyphs, notes } = cleanGlyphs(
      3,
      ['⼀', '般', '⻓', '⾦', 'ﬁ', '\uF900'].map((text, index) => glyph(text, index * 10)),
    );
    expect(glyphs.map(({ text }) => text).join('')).toBe('一般长金fi\u8C48');
    expect(notes.map(({ kind, page }) => [kind, page])).toEqual([['encoding', 3]]);
    expect(notes[0]?.text).toContain('⼀→一');
  });

  it('takes letters drawn twice once, and equal letters side by side twice', () => {
    const { glyphs } = cleanGlyphs(1, [
      glyph('1', 0),
      glyph('1', 5.5),
      glyph('1', 0.4, 2),
      glyph('1', 5.9, 2),
    ]);
    expect(glyphs.map(({ x, strong }) => [x, strong])).toEqual([
      [0, true],
      [5.5, true],
    ]);
  });

  it('counts what no text can mean', () => {
    expect(cleanGlyphs(1, [glyph('\uE001', 0), glyph('a', 10)]).garbage).toBe(0.5);
    expect(cleanGlyphs(1, [glyph('\uF0B7', 0), glyph('a', 10)]).garbage).toBe(0);
  });

  it('knows everyday hanzi from random ones', () => {
    expect(isPlausibleChinese('一般公共预算财政拨款支出决算表反映部门本年度各项支出情况')).toBe(true);
    expect(isPlausibleChinese('佪侅俆偍傸僪儹凥剒劻勪匶厴咮唅啔嗋嘊噖嚔囆圳垬埞')).toBe(false);
  });

  it('refuses a font whose letters mean nothing', async () => {
    const names = Array.from({ length: 26 }, (_, index) => `/g${String(index)}`).join(' ');
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+X /FirstChar 65 /LastChar 90 /Widths [${'600 '.repeat(26)}] /Encoding << /Type /Encoding /Differences [1 ${names}] >> /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+X /Flags 4 >> >>`;
    const page = buildPage('BT /F 10 Tf 50 700 Td <0102030405060708> Tj ET', '[0 0 595 842]', font);
    await expect(readPdf('file.pdf', page)).rejects.toThrow('取出来的是乱码');
  });
});
