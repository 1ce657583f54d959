import { describe, expect, it } from 'vitest';
import * as card from '../../src/lib/publish/card/index.ts';
import { findMissingCharacters, loadFonts } from '../../src/lib/publish/card/fonts.ts';
import { renderSvg } from '../../src/lib/publish/card/render.ts';

const { prepareCard, renderCard } = card;

const content: card.CardContent = {
  portal: '明账',
  tagline: '每一个数都有着落',
  notice: '演示站点',
  department: '株洲市科学技术协会',
  year: 2021,
  kind: '部门决算',
  figures: [
    { label: '本年收入', print: '1,063.23', unit: '万元' },
    { label: '“三公”经费决算', print: '5.70', unit: '万元' },
  ],
};

it('should expose the public api', () => {
  expect(Object.keys(card).sort()).toEqual(['prepareCard', 'renderCard']);
});

describe('renderCard(card)', () => {
  it('should draw a PNG of 1200 by 630, with the same bytes twice', async () => {
    const png = await renderCard(prepareCard(content));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(10_000);
    expect(png.length).toBeLessThan(300_000);
    expect((await renderCard(prepareCard({ ...content }))).equals(png)).toBe(true);
  });
});

describe('prepareCard(content)', () => {
  it('should be another card when any input changes, and the same for the same', () => {
    const [first, second] = content.figures as [card.CardFigure, card.CardFigure];
    const variants: card.CardContent[] = [
      content,
      { ...content, portal: '账明' },
      { ...content, tagline: '每个数都有着落' },
      { ...content, notice: undefined },
      { ...content, department: '株洲市财政局' },
      { ...content, year: 2022 },
      { ...content, kind: '绩效自评报告' },
      { ...content, figures: [first] },
      { ...content, figures: [first, { ...second, print: '5.7' }] },
      { ...content, figures: [first, { ...second, unit: '元' }] },
      { ...content, figures: [first, { ...second, label: '会议费' }] },
    ];
    const draw = (one: card.CardContent) => JSON.stringify(prepareCard(one).tree);
    expect(new Set(variants.map(draw)).size).toBe(variants.length);
    expect(draw({ ...content })).toBe(draw(content));
  });

  it('should report characters the fonts cannot draw and put 〓 in their place', async () => {
    const prepared = prepareCard({ ...content, department: '某县𫖮镇人民政府𫖮' });
    expect(prepared.missing).toEqual(['𫖮']);
    expect(JSON.stringify(prepared.tree)).toContain('某县〓镇人民政府〓');
    expect(prepareCard(content).missing).toEqual([]);
    expect(await renderSvg(prepared.tree)).toContain('<path');
  });

  it('should show at most four figures, income and expenditure first', () => {
    const labels = ['项目支出', '基本支出', '“三公”经费决算', '本年支出', '财政拨款收入', '本年收入'];
    const figures = labels.map((label, index) => ({ label, print: String(index) }));
    const text = JSON.stringify(prepareCard({ ...content, figures }).tree);
    const shown = labels.filter((label) => text.includes(`"${label}"`));
    expect(shown.toSorted()).toEqual(['“三公”经费决算', '本年支出', '本年收入', '财政拨款收入'].toSorted());
    expect(text.indexOf('"本年收入"')).toBeLessThan(text.indexOf('"本年支出"'));
  });
});

describe('the fonts', () => {
  it('should draw Chinese, figures and the punctuation of official prints', () => {
    const common =
      '0123456789.,%-+—“”‘’（）《》、，。：；·…〓〇年度部门决算绩效自评报告亿万元淞沅株衡ABCxyz/';
    expect(findMissingCharacters(common)).toEqual([]);
    expect(findMissingCharacters('甲㐂 㐂\n')).toEqual(['㐂']);
    expect(loadFonts()).toBe(loadFonts());
  });
});
