import {
  FORMS,
  findFormSet,
  findLeaves,
  type Column,
  type FormId,
  type Row,
  type Table,
} from '../../../model/index.ts';
import { ECONOMIC_CODES } from '../codes/economic.ts';
import { normaliseLabel } from '../labels.ts';

/** Who and when a table is made for. */
export interface TableMaker {
  readonly year: number;
  readonly department: string;
}

type Prints = string | readonly string[];
type Cells = Record<string, string>;

/** 公开02, 03, 05, 08 or 09: a row is its code (`合计` for the total), its name, and its prints by column. */
export function makeCodeTable(form: FormId, rows: readonly (readonly string[])[], maker: TableMaker): Table {
  const columns = FORMS[form].panels[0]?.columns ?? [];
  const empty = rows.every((row) => row.slice(2).every((print) => print === ''));
  const made = rows.map(([code = '', label = '', ...prints]): Row => {
    const cells = fillCells(columns, prints);
    if (code === '合计') return { id: 'total', label: '合计', role: 'total', cells };
    return { id: code, code, label, level: levelOf(code), cells };
  });
  return {
    ...frame(form, maker),
    panels: [{ columns: [...columns], numberLabel: '栏次', rows: made }],
    ...(empty ? { statement: '本单位没有此项收入，也没有使用此项安排的支出，故本表无数据。' } : {}),
  };
}

/** 公开01 or 公开04: prints by row name or line (行次), one record for each half. A name stands for its first row. */
export function makeSummaryTable(
  form: 'T01' | 'T04',
  halves: readonly Readonly<Record<string, Prints>>[],
  maker: TableMaker,
): Table {
  const panels = FORMS[form].panels.map(({ columns, lines = [] }, index) => {
    const left = new Map(Object.entries(halves[index] ?? {}));
    const rows = lines.map(({ line, label, role }): Row => {
      const key = [line, normaliseLabel(label)].find((name) => left.has(name)) ?? '';
      const prints = left.get(key) ?? [];
      left.delete(key);
      const cells = fillCells(columns, typeof prints === 'string' ? [prints] : prints);
      return { id: line, line, label, ...(role ? { role } : {}), cells };
    });
    return { columns: [...columns], numberLabel: '栏次', rows };
  });
  return { ...frame(form, maker), panels };
}

/** 公开06 with its whole printed list: prints by code, and `personnel-total` and `public-total`. */
export function makeBasicTable(prints: Readonly<Record<string, string>>, maker: TableMaker): Table {
  const classes = [['301', '303'], ['302'], ['307', '310', '399']];
  const panels = FORMS.T06.panels.map(({ columns }, index) => {
    const rows = ECONOMIC_CODES.filter(
      ([code, , facts]) =>
        classes[index]?.includes(code.slice(0, 3)) &&
        (facts?.last ?? 9999) > 2020 &&
        facts?.source !== 'unverified',
    ).map(([code, label]): Row => ({
      id: code,
      code,
      label,
      level: levelOf(code) - 1 || 1,
      cells: fill(prints[code]),
    }));
    const [id, label] = index === 0 ? ['personnel-total', '人员经费合计'] : ['public-total', '公用经费合计'];
    const total: Row = {
      id,
      label,
      role: 'total',
      cells: fill(prints[id]),
      ...(index === 1 ? { across: 2 } : {}),
    };
    return { columns: [...columns], rows: index === 2 ? rows : [...rows, total] };
  });
  return { ...frame('T06', maker), panels };
}

/** “三公”经费支出决算表: the twelve prints of its only row, in the order of the form. */
export function makeThreePublicTable(prints: readonly string[], maker: TableMaker): Table {
  const columns = FORMS.T07.panels[0]?.columns ?? [];
  const row: Row = { id: 'amounts', label: '', cells: fillCells(columns, prints) };
  return { ...frame('T07', maker), panels: [{ columns: [...columns], numberLabel: '', rows: [row] }] };
}

function frame(id: FormId, { year, department }: TableMaker): Omit<Table, 'panels'> {
  const entry = findFormSet(year).entries.find(({ form }) => form === id);
  return {
    kind: 'table',
    id: id.toLowerCase(),
    form: id,
    title: entry?.title ?? FORMS[id].title,
    caption: [
      { role: 'number', text: entry?.number ?? '' },
      { role: 'unit', text: '金额单位：万元' },
      { role: 'department', text: `部门：${department}` },
      { role: 'period', text: `${year}年度` },
    ],
    unit: '万元',
    notes: [`注：${FORMS[id].note}`],
  };
}

function fillCells(columns: readonly Column[], prints: readonly string[]): Cells {
  const leaves = findLeaves(columns).filter(({ kind }) => kind === 'amount');
  return Object.fromEntries(
    leaves.map(({ id }, index) => [id, prints[index] ?? ''] as const).filter(([, print]) => print !== ''),
  );
}

function fill(print: string | undefined): Cells {
  return print === undefined || print === '' ? {} : { amount: print };
}

function levelOf(code: string): number {
  return (code.length - 1) / 2;
}
