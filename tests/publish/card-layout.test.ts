import { describe, expect, it } from 'vitest';
import { prepareCard, type CardContent } from '../../src/lib/publish/card/index.ts';
import { renderSvg } from '../../src/lib/publish/card/render.ts';

const content: CardContent = {
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

/** The longest name anybody would print, and figures in yuan of a large city. */
const long: CardContent = {
  ...content,
  tagline: '说明'.repeat(60),
  department:
    '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民代表大会常务委员会办公室（本级及所属事业单位）暨Information Technology Application Innovation Center（信息技术应用创新中心）',
  figures: ['本年收入', '本年支出', '财政拨款收入', '“三公”经费决算'].map((label) => ({
    label,
    print: '-1,234,567,890,123.45',
    unit: '元',
  })),
};

describe('the layout', () => {
  it.each([
    ['an ordinary card', content],
    ['a card without figures', { ...content, figures: [] }],
    ['a card whose texts are all too long', long],
  ])('should keep %s within its edges', async (_, subject) => {
    const boxes = findBoxes(await renderSvg(prepareCard(subject).tree));
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    for (const { left, top, right, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(80);
      expect(right).toBeLessThanOrEqual(1200 - 68);
      expect(top).toBeGreaterThanOrEqual(40);
      expect(bottom).toBeLessThanOrEqual(630 - 36);
    }
    // Lines of text never run into one another.
    const lines = boxes.toSorted((a, b) => a.top - b.top);
    for (const [index, line] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        const beside = other.left >= line.right || line.left >= other.right;
        expect(beside || other.top >= line.bottom, JSON.stringify([line, other])).toBe(true);
      }
    }
  });

  it('should never cut a figure: fewer are shown instead', () => {
    const text = JSON.stringify(prepareCard(long).tree);
    expect(text.split('"-1,234,567,890,123.45"').length - 1).toBe(3);
    const endless = prepareCard({ ...content, figures: [{ label: '本年收入', print: '9'.repeat(90) }] });
    expect(JSON.stringify(endless.tree)).not.toContain('99');
  });

  it('should cut a name that fits at no size with an ellipsis, and no other', () => {
    expect(JSON.stringify(prepareCard({ ...content, department: '局'.repeat(400) }).tree)).toMatch(/局…"/);
    expect(JSON.stringify(prepareCard({ ...long, tagline: '' }).tree)).toContain('创新中心）');
  });
});

/** The ink of each text: satori writes a text as one path of absolute coordinates. */
function findBoxes(svg: string): { left: number; top: number; right: number; bottom: number }[] {
  return [...svg.matchAll(/<path [^>]*?d="([^"]+)"/g)].flatMap(([, d = '']) => {
    // Borders and clips are drawn with arcs and relative lines, letters never.
    if (/[Ahv]/.test(d)) return [];
    const points = readPoints(d);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const box = {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
    // Rules and backgrounds are drawn as rectangles: few points. Text has many.
    return points.length > 12 ? [box] : [];
  });
}

/** Every point of a path made of absolute M, L, H, V, Q, C and Z; control points count as ink. */
function readPoints(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    if (!/[MLHVQCZz]/.test(command)) throw new Error(`Expected an absolute path, not ${command}`);
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === 'H') points.push([(x = numbers[0] ?? x), y]);
    else if (command === 'V') points.push([x, (y = numbers[0] ?? y)]);
    else {
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        [x, y] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
        points.push([x, y]);
      }
    }
  }
  return points;
}
