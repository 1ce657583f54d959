import { describe, expect, it } from 'vitest';
import {
  EXPENDITURE_CLASSES,
  findFormSet,
  findLeaves,
  FORM_IDS,
  FORM_SETS,
  FORMS,
  measureDepth,
  renderChineseNumber,
  type Column,
  type Form,
} from '../../src/lib/model/index.ts';
import { COLUMNS, listExpenditure, open } from './statute.ts';

/** Leaves of a panel as the statute prints them: label and 栏次. */
function listLeaves(columns: readonly Column[]): string[] {
  return findLeaves(columns).map((leaf) => `${leaf.label}${leaf.number ? ` ${leaf.number}` : ''}`);
}

/** The fixed lines of a panel as the statute prints them: 行次 and name. */
function listLines(form: Form, panel: number): string[] {
  return (form.panels[panel]?.lines ?? []).map((line) => `${line.line} ${line.label}`.trim());
}

describe('FORMS', () => {
  it('are the nine statutory forms, each under its own id', () => {
    expect(Object.keys(FORMS)).toEqual([...FORM_IDS]);
    for (const id of FORM_IDS) expect(FORMS[id].id).toBe(id);
  });

  it.each(FORM_IDS)('%s has the columns the statute prints', (id) => {
    const form: Form = FORMS[id];
    expect(form.panels.map((panel) => listLeaves(panel.columns))).toEqual(COLUMNS[id]);
  });

  it.each(FORM_IDS)('%s names every leaf once and has a note', (id) => {
    const form: Form = FORMS[id];
    for (const panel of form.panels) {
      const ids = findLeaves(panel.columns).map((leaf) => leaf.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(form.note).toMatch(/^本表反映部门本年度.+情况。$/);
  });

  it('T01 has the 31 lines of income and the 31 lines of expenditure', () => {
    expect(listLines(FORMS.T01, 0)).toEqual([
      '1 一、一般公共预算财政拨款收入',
      '2 二、政府性基金预算财政拨款收入',
      '3 三、国有资本经营预算财政拨款收入',
      '4 四、上级补助收入',
      '5 五、事业收入',
      '6 六、经营收入',
      '7 七、附属单位上缴收入',
      '8 八、其他收入',
      ...open(9, 26),
      '27 本年收入合计',
      '28 使用非财政拨款结余',
      '29 年初结转和结余',
      '30',
      '31 总计',
    ]);
    expect(listLines(FORMS.T01, 1)).toEqual([
      ...listExpenditure(32),
      '58 本年支出合计',
      '59 结余分配',
      '60 年末结转和结余',
      '61',
      '62 总计',
    ]);
  });

  it('T04 has the 32 lines of income and the 32 lines of expenditure', () => {
    expect(listLines(FORMS.T04, 0)).toEqual([
      '1 一、一般公共预算财政拨款',
      '2 二、政府性基金预算财政拨款',
      '3 三、国有资本经营预算财政拨款',
      ...open(4, 26),
      '27 本年收入合计',
      '28 年初财政拨款结转和结余',
      '29 一般公共预算财政拨款',
      '30 政府性基金预算财政拨款',
      '31 国有资本经营预算财政拨款',
      '32 总计',
    ]);
    expect(listLines(FORMS.T04, 1)).toEqual([
      ...listExpenditure(33),
      '59 本年支出合计',
      '60 年末财政拨款结转和结余',
      '61',
      '62',
      '63',
      '64 总计',
    ]);
  });

  it('mark the totals and nothing else as totals', () => {
    const totals = [FORMS.T01, FORMS.T04]
      .flatMap((form: Form) => form.panels.flatMap((panel) => panel.lines ?? []))
      .filter((line) => line.role === 'total')
      .map((line) => `${line.line} ${line.label}`);
    expect(totals).toEqual([
      '27 本年收入合计',
      '31 总计',
      '58 本年支出合计',
      '62 总计',
      '27 本年收入合计',
      '32 总计',
      '59 本年支出合计',
      '64 总计',
    ]);
  });

  it('leave the rows of the other forms to the department', () => {
    for (const id of ['T02', 'T03', 'T05', 'T06', 'T07', 'T08', 'T09'] as const) {
      expect(FORMS[id].panels.flatMap((panel) => ('lines' in panel ? [panel] : []))).toEqual([]);
    }
  });

  it('have headers of the depth the statute rules', () => {
    const depths = FORM_IDS.map((id) =>
      Math.max(...FORMS[id].panels.map((panel) => measureDepth(panel.columns))),
    );
    expect(depths).toEqual([2, 2, 2, 2, 2, 2, 3, 2, 2]);
  });

  it('print wide tables on a landscape page', () => {
    const landscape = FORM_IDS.filter((id) => FORMS[id].orientation === 'landscape');
    expect(landscape).toEqual(expect.arrayContaining(['T02', 'T03', 'T06', 'T07']));
  });
});

describe('FORM_SETS', () => {
  const order = (year: number) => findFormSet(year).entries.map((entry) => `${entry.form} ${entry.number}`);

  it('print T07, T08, T09 under their own numbers up to FY2021', () => {
    expect(order(2021).slice(6)).toEqual(['T07 公开07表', 'T08 公开08表', 'T09 公开09表']);
    expect(order(2020)).toEqual(order(2021));
    expect(order(2015)).toEqual(order(2021));
  });

  it('print funds, capital, three public expenses from FY2022', () => {
    expect(order(2022).slice(6)).toEqual(['T08 公开07表', 'T09 公开08表', 'T07 公开09表']);
    expect(order(2030)).toEqual(order(2022));
    expect(findFormSet(2022).entries.find((entry) => entry.form === 'T07')?.title).toBe(
      '财政拨款“三公”经费支出决算表',
    );
  });

  it('hold every form once, under numbers that count up', () => {
    for (const set of FORM_SETS) {
      expect(set.entries.map((entry) => entry.form).toSorted()).toEqual([...FORM_IDS]);
      expect(set.entries.map((entry) => entry.number)).toEqual(
        FORM_IDS.map((_, index) => `公开0${index + 1}表`),
      );
    }
  });
});

describe('renderChineseNumber(value)', () => {
  it('counts the classes of expenditure', () => {
    expect([1, 9, 10, 11, 19, 20, 21, 26, 90, 99].map(renderChineseNumber)).toEqual(
      '一 九 十 十一 十九 二十 二十一 二十六 九十 九十九'.split(' '),
    );
    expect(EXPENDITURE_CLASSES).toHaveLength(26);
  });
});
