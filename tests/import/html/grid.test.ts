import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, drawGrid, findGrid, findItems, readBody } from './support.ts';

const table = (rows: string) => `<table border=1>${rows}</table>`;

describe('tables', () => {
  test.each([
    [
      'rowspan=0 to the end of its group',
      '<tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td>乙<td>3',
      ['| 0/2:甲 | 1:1', '| 1:2', '| 0:乙 | 1:3'],
    ],
    ['spans that reach beyond the table', '<tr><td rowspan=9>甲<td>1<tr><td>2', ['| 0/2:甲 | 1:1', '| 1:2']],
    [
      'rows of unequal length',
      '<tr><td>甲<td>乙<td>丙<tr><td>1<tr><td>2<td>3',
      ['| 0:甲 | 1:乙 | 2:丙', '| 0:1', '| 0:2 | 1:3'],
    ],
    [
      'columns and rows that are blank to the end',
      '<tr><td>甲<td>1<td><td><tr><td>乙<td>2<td colspan=200><tr><td><td>',
      ['| 0:甲 | 1:1', '| 0:乙 | 1:2'],
    ],
    [
      'spans that mean nothing',
      '<tr><td colspan=0 rowspan=-1>甲<td colspan=x>乙<td colspan=2.5>丙<tr><td>1<td>2<td>3<td>4',
      ['| 0:甲 | 1:乙 | 2+2:丙', '| 0:1 | 1:2 | 2:3 | 3:4'],
    ],
    [
      'a head and a foot wherever they are written',
      '<tfoot><tr><td>合计<td>3</tfoot><tbody><tr><td>甲<td>3</tbody><thead><tr><td>项<td>数</thead>',
      ['| 0:项 | 1:数', '| 0:甲 | 1:3', '| 0:合计 | 1:3'],
    ],
    [
      'hidden rows and cells',
      '<tr><td>甲<td hidden>x<td>1<tr style="display:none"><td>y<td>9<tr><td>乙<td>2',
      ['| 0:甲 | 1:1', '| 0:乙 | 1:2'],
    ],
    [
      'paragraphs, breaks and lists in a cell',
      '<tr><td>目标<td><p>一、甲</p><p>二、乙<br>丙</p><ol><li>丁</ol>',
      ['| 0:目标 | 1:一、甲⏎二、乙⏎丙⏎1. 丁'],
    ],
    [
      'a long text that runs over blank cells',
      "<tr><td colspan=2 style='mso-ignore:colspan'>部门：某局<td>单位：元<tr><td>1<td>2<td>3",
      ['| 0:部门：某局 | 2:单位：元', '| 0:1 | 1:2 | 2:3'],
    ],
  ])('should read %s', (_name, rows, lines) => {
    expect(draw(readBody(table(rows)))).toEqual(lines);
  });

  test('should cut a cell that claims what another covers, and doubt it', () => {
    const grid = findGrid(readBody(table('<tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙')));
    expect(drawGrid(grid)).toEqual(['| 0:甲 | 1/2:乙', '| 0:丙']);
    expect(grid.rows[1]?.cells[0]?.doubt?.message).toContain('互相重叠');
  });

  test('should read a form whose cell holds a table of its own', () => {
    const inner = '<table><tr><td>数量<td>3个<tr><td>质量<td>合格</table>';
    const page = readBody(
      table(`<tr><td>项目<td>金额<td>说明<tr><td>甲<td>1.00<td>${inner}<tr><td>乙<td>2.00<td>无`),
    );
    expect(draw(page)).toEqual([
      '| 0:项目 | 1:金额 | 2:说明',
      '| 0:甲 | 1:1.00 | 2:数量 3个⏎质量 合格',
      '| 0:乙 | 1:2.00 | 2:无',
    ]);
    expect(findItems(page, '套着一张表')).toEqual(['数量 3个 质量 合格']);
  });

  test('should read tables that only place things as text', () => {
    expect(draw(readBody('<table><tr><td>一、概况</td></tr></table>'))).toEqual(['一、概况']);
    const long = `<p>${'示例工作。'.repeat(20)}</p>`.repeat(3);
    expect(draw(readBody(`<table><tr><td>左<td>${long}</table>`))).toHaveLength(4);
    expect(draw(readBody(table('<tr><td>甲<td>1')))).toEqual(['| 0:甲 | 1:1']);
  });

  test('should refuse tables beyond every real one', () => {
    expect(() => readBody(table('<tr><td>甲<td>1'.repeat(100_001)))).toThrow('表太大');
    expect(() => readBody(table(`<tr>${'<td colspan=1000>甲'.repeat(21)}`))).toThrow('表太宽');
  }, 30_000);
});

/** A cell of a random table: its text and how far it reaches. */
interface Cell {
  readonly text: string;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** A random table without holes: spans are cut where the table ends or another cell begins. */
const grids = fc
  .tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.integer({ min: 2, max: 6 }),
    fc.infiniteStream(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))),
  )
  .map(([width, height, spans]) => {
    const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
    const rows: Cell[][] = Array.from({ length: height }, () => []);
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        if (taken[row]?.[column]) continue;
        const [wide, high] = spans.next().value as [number, number];
        let across = 1;
        while (across < wide && column + across < width && !taken[row]?.[column + across]) across += 1;
        const down = Math.min(high, height - row);
        for (let below = row; below < row + down; below += 1)
          taken[below]?.fill(true, column, column + across);
        rows[row]?.push({ text: `格${row}.${column}`, column, across, down });
      }
    }
    return { width, rows };
  });

describe('a random table', () => {
  test('should read back as it was written', () => {
    fc.assert(
      fc.property(grids, fc.boolean(), ({ width, rows }, closed) => {
        const end = closed ? '</td>' : '';
        const html = rows.map(
          (cells) =>
            `<tr>${cells.map(({ text, across, down }) => `<td colspan="${across}" rowspan="${down}">\n <p>${text}</p>${end}`).join('\n')}`,
        );
        // A lone cell is no table.
        fc.pre(rows.flat().length > 1);
        const grid = findGrid(readBody(table(html.join('\n'))));
        expect(grid.width).toBe(width);
        expect(grid.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
