import { expect, test } from 'vitest';
import { exampleBudget } from '../../../src/lib/checks/accounts/example/budget.ts';
import { exampleNarrative } from '../../../src/lib/checks/narrative/example.ts';
import { accountFigures, NARRATIVE_RULES, runRules } from '../../../src/lib/checks/index.ts';

/** The budget of the year before: 5 less in 事业收入 and in all. */
const previous = exampleBudget({
  year: 2020,
  tables: {
    b01: { '4.amount': '25.00', '6.amount': '125.00' },
    b02: { 'total.total': '125.00', 'total.institutional': '25.00' },
  },
});
const review = (words: string, tables = exampleBudget({ previous })) => {
  const view = exampleNarrative(`## 四、预算编制说明\n${words}`, { tables, kind: 'budget' });
  const doubts = runRules(NARRATIVE_RULES, view).map(({ rule, place }) => `${rule} ${place ?? ''}`);
  return { doubts, standings: accountFigures(view).map(({ print, standing }) => `${print} ${standing}`) };
};

test('a change from the budget of the year before is recomputed from both budgets', () => {
  expect(review('2021年收入预算130.00万元，比2020年预算增加5.00万元。')).toEqual({
    doubts: [],
    standings: ['130.00万元 bound', '5.00万元 recomputed'],
  });
  expect(review('2021年收入预算130.00万元，比2020年预算增加6.00万元。').doubts).toEqual(['N21 s4#6.00万元']);
});

test('without that budget, or compared with what was spent of it, the change is stated only', () => {
  const words = '2021年收入预算130.00万元，比2020年预算增加6.00万元。';
  expect(review(words, exampleBudget())).toEqual({
    doubts: [],
    standings: ['130.00万元 bound', '6.00万元 stated'],
  });
  expect(review('2021年收入预算130.00万元，比2020年预算执行数增加6.00万元。').doubts).toEqual([]);
});

test('a rate against what was spent in the year before is recomputed from the two amounts told', () => {
  const item = (rate: string) =>
    `1. “科学技术支出（类）科学技术普及（款）机构运行（项）”47.00万元。2020年当年预算执行数为40.00万元，2021年预算安排47.00万元，比2020年预算执行数增加${rate}。`;
  expect(review(item('17.5%'))).toEqual({
    doubts: [],
    standings: ['47.00万元 bound', '40.00万元 recomputed', '47.00万元 bound', '17.5% recomputed'],
  });
  expect(review(item('19.5%')).doubts).toEqual(['N21 s4#19.5%']);
});

test('accounts and budgets keep to their own words: no rule of the nine tables speaks of a budget', () => {
  const { doubts } = review(
    '2021年收入预算130.00万元，支出预算130.00万元。基本支出80.00万元，项目支出50.00万元。截至2020年12月31日，共有车辆1辆。',
  );
  expect(doubts).toEqual([]);
});
