import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findCaption,
  findCell,
  isEmptyTable,
  measureDepth,
  parseAnchor,
  renderAnchor,
  renderCitation,
  tableSchema,
  type Table,
} from '../../src/lib/model/index.ts';

/** A small 支出决算表 with one item. */
const TABLE: Table = {
  kind: 'table',
  id: 't03',
  title: '支出决算表',
  caption: [
    { role: 'number', text: '公开03表' },
    { role: 'department', text: '部门：株洲市科学技术协会' },
    { role: 'unit', text: '金额单位：万元' },
  ],
  panels: [
    {
      columns: [
        {
          id: 'classification',
          label: '项目',
          children: [
            { id: 'code', label: '功能分类科目编码', kind: 'code' },
            { id: 'name', label: '科目 名称', kind: 'label' },
          ],
        },
        { id: 'total', label: '本年支出合计', number: '1' },
        { id: 'basic', label: '基本支出', number: '2' },
      ],
      rows: [
        { id: 'total', label: '合计', role: 'total', cells: { total: '9.13', basic: '9.13' } },
        { id: '2060702', code: '2060702', label: '科普活动', level: 3, cells: { total: '9.13' } },
      ],
    },
  ],
  notes: [],
};

/** Problems of a table as `path: message`. */
function listProblems(change: (table: Record<string, unknown>) => void): string[] {
  const table = structuredClone(TABLE) as unknown as Record<string, unknown>;
  change(table);
  const result = tableSchema.safeParse(table);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/** The panel a change is made in, without its types: changes are meant to break it. */
function panelOf(table: Record<string, unknown>): {
  rows: Record<string, unknown>[];
  columns: Record<string, unknown>[];
} {
  return (table['panels'] as [ReturnType<typeof panelOf>])[0];
}

describe('tableSchema', () => {
  it('accepts a table and changes nothing in it', () => {
    expect(tableSchema.parse(TABLE)).toEqual(TABLE);
  });

  it('refuses two rows with one address, also in different panels', () => {
    expect(
      listProblems((table) => (panelOf(table).rows[1] = { id: 'total', label: 'x', cells: {} })),
    ).toEqual(['panels.0.rows.1.id: 行名 total 出现两次']);
    expect(
      listProblems((table) => {
        const panels = table['panels'] as unknown[];
        panels.push(structuredClone(panels[0]));
      }),
    ).toEqual(['panels.1.rows.0.id: 行名 total 出现两次', 'panels.1.rows.1.id: 行名 2060702 出现两次']);
  });

  it('refuses two columns with one address', () => {
    expect(listProblems((table) => panelOf(table).columns.push({ id: 'name', label: '名称' }))).toEqual([
      'panels.0.columns: 栏目名 name 出现两次',
    ]);
  });

  it('refuses a figure without a column and lists the columns', () => {
    expect(
      listProblems(
        (table) => (panelOf(table).rows[1] = { id: 'a', label: 'x', cells: { classification: '1' } }),
      ),
    ).toEqual([
      'panels.0.rows.1.cells.classification: 表头中没有栏目 classification；可用的栏目：code、name、total、basic',
    ]);
  });

  it.each([
    ['an unknown field', (table: Record<string, unknown>) => (table['colour'] = 'red')],
    ['an unknown unit', (table: Record<string, unknown>) => (table['unit'] = '美元')],
    ['an id with capitals', (table: Record<string, unknown>) => (table['id'] = 'T03')],
    [
      'a level outside 类款项',
      (table: Record<string, unknown>) => Object.assign(panelOf(table).rows[1] ?? {}, { level: 4 }),
    ],
    [
      'a number for a print',
      (table: Record<string, unknown>) =>
        Object.assign(panelOf(table).rows[1] ?? {}, { cells: { total: 9.13 } }),
    ],
    [
      'a caption line without text',
      (table: Record<string, unknown>) => (table['caption'] = [{ role: 'unit', text: '' }]),
    ],
    ['a table without panels', (table: Record<string, unknown>) => (table['panels'] = [])],
  ])('refuses %s', (_, change) => {
    expect(listProblems(change)).toHaveLength(1);
  });
});

const name = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

describe('cell addresses', () => {
  it('survive the way into an anchor and back', () => {
    fc.assert(
      fc.property(name, name, name, fc.boolean(), (table, row, column, hash) => {
        const anchor = renderAnchor({ table, row, column });
        expect(parseAnchor(hash ? `#${anchor}` : anchor)).toEqual({ table, row, column });
      }),
    );
  });

  it.each(['', '#', '#t03', 't03.total', 't03.a.b.c', '#第一部分', 'T03.a.b', 't03..b', 't03.a b.c'])(
    'are not read out of %j',
    (anchor) => {
      expect(parseAnchor(anchor)).toBeUndefined();
    },
  );

  it('lead to the row, the column and the print', () => {
    const found = findCell(TABLE, { table: 't03', row: '2060702', column: 'total' });
    expect([found?.row.label, found?.column.label, found?.print]).toEqual([
      '科普活动',
      '本年支出合计',
      '9.13',
    ]);
    expect(findCell(TABLE, { table: 't03', row: '2060702', column: 'basic' })?.print).toBe('');
  });

  it.each([
    ['t04', '2060702', 'total'],
    ['t03', '2060703', 'total'],
    ['t03', '2060702', 'project'],
    ['t03', '2060702', 'classification'],
  ])('lead nowhere for %s.%s.%s', (table, row, column) => {
    expect(findCell(TABLE, { table, row, column })).toBeUndefined();
  });

  it('are cited by code and header, without the white space of the print', () => {
    expect(renderCitation(TABLE, { table: 't03', row: '2060702', column: 'basic' })).toBe(
      'T03/2060702/基本支出',
    );
    expect(renderCitation(TABLE, { table: 't03', row: 'total', column: 'name' })).toBe(
      'T03/合计/项目·科目名称',
    );
    expect(renderCitation(TABLE, { table: 't03', row: 'gone', column: 'gone' })).toBe('T03/gone/gone');
  });
});

describe('reading a table', () => {
  it('takes the label off a caption line', () => {
    expect(findCaption(TABLE, 'unit')).toBe('万元');
    expect(findCaption(TABLE, 'department')).toBe('株洲市科学技术协会');
    expect(findCaption(TABLE, 'number')).toBe('公开03表');
    expect(findCaption(TABLE, 'period')).toBeUndefined();
  });

  it('is empty when no amount is printed, whatever the names say', () => {
    const empty = structuredClone(TABLE);
    for (const panel of empty.panels)
      for (const row of panel.rows) row.cells = { code: '2060702', total: ' ' };
    expect(isEmptyTable(empty)).toBe(true);
    expect(isEmptyTable(TABLE)).toBe(false);
  });

  it('measures the header', () => {
    expect(measureDepth(TABLE.panels[0]?.columns ?? [])).toBe(2);
    expect(measureDepth([{ id: 'a', label: 'A' }])).toBe(1);
  });
});
