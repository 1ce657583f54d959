import { describe, expect, test } from 'vitest';
import { FORM_IDS, type Table } from '../../src/lib/model/index.ts';
import { layoutHeader } from '../../src/lib/site/tables/header.ts';
import { layoutTable } from '../../src/lib/site/tables/index.ts';
import { countColumns, makeTable, occupy, texts } from './support.ts';

describe('the header of every statutory form', () => {
  test.each(FORM_IDS)('%s fills a rectangle without holes', (form) => {
    const grid = layoutTable(makeTable(form, []));
    expect(grid.width).toBe(countColumns(form));
    occupy(grid.head, grid.width);
  });

  test('公开07 has three header rows and its 栏次 row', () => {
    const { head } = layoutTable(makeTable('T07', []));
    expect(texts(head[0])).toEqual(['预算数', '决算数']);
    expect(head[0]?.cells.map((cell) => [cell.scope, cell.columnSpan])).toEqual([
      ['colgroup', 6],
      ['colgroup', 6],
    ]);
    expect(texts(head[1])).toEqual([
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行费',
      '公务接待费',
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行费',
      '公务接待费',
    ]);
    expect(head[1]?.cells[0]).toMatchObject({ scope: 'col', rowSpan: 2 });
    expect(texts(head[3])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
  });

  test('公开02 names its 栏次 over code and name together', () => {
    const { head } = layoutTable(makeTable('T02', []));
    expect(texts(head.at(-1))).toEqual(['栏次', '1', '2', '3', '4', '5', '6', '7']);
    expect(head.at(-1)?.cells[0]?.columnSpan).toBe(2);
  });

  test('公开06 has one 公用经费 over two panels and no 栏次 row', () => {
    const { head } = layoutTable(makeTable('T06', []));
    expect(head).toHaveLength(2);
    expect(head[0]?.cells.map((cell) => [cell.text, cell.columnSpan])).toEqual([
      ['人员经费', 3],
      ['公用经费', 6],
    ]);
  });
});

test('columns that print no names of their own lie under one header cell, without an empty line', () => {
  const table: Table = {
    kind: 'table',
    id: 'b02',
    title: '收入预算总表',
    caption: [],
    panels: [
      {
        columns: [
          {
            id: 'g1',
            label: '项目名称',
            children: [
              { id: 'x1', label: '', kind: 'text' },
              { id: 'name', label: '', kind: 'label' },
            ],
          },
          { id: 'total', label: '金额' },
        ],
        rows: [],
      },
      { columns: [{ id: 'g2', label: '支出', children: [{ id: 'x2', label: '' }] }], rows: [] },
    ],
    notes: [],
  };
  const { rows, paths } = layoutHeader(table);
  expect(rows).toHaveLength(1);
  expect(texts(rows[0])).toEqual(['项目名称', '金额', '支出']);
  expect(rows[0]?.cells.map(({ columnSpan }) => columnSpan ?? 1)).toEqual([2, 1, 1]);
  occupy(rows, 4);
  // What stands under 支出 names a header cell that is drawn.
  const ids = rows.flatMap(({ cells }) => cells.flatMap(({ id }) => id ?? []));
  expect(paths[1]?.flat()).toEqual(ids);
});
