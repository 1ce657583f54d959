import { WAIVE } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { equalTo } from '../build.ts';
import { figureOfCode, findCodeTable, listParents } from '../code-tree.ts';
import { dropRows, setCells } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { nameRow } from '../figure.ts';
import { describe, showComputed, showFigure, showTitle } from '../message.ts';
import { hasNoBalances } from '../other-money.ts';
import { evaluate } from '../relation.ts';
import type { TableRule } from '../rule.ts';

/** 公开01 without any balance, for examples. */
const NO_BALANCES = { '28.amount': '', '29.amount': '', '59.amount': '', '60.amount': '' };

/** Where nothing is carried over, each item spends what it received. */
export const x14 = {
  id: 'X14',
  title: '没有结转结余时，同一科目的收入与支出相同',
  severity: 'notice',
  basis: '收入按支出科目列示；没有年初、年末结转结余时，同一科目的收支应当相同，不同的宜作说明。',
  meaning:
    '没有上年结转、也没有结余的部门，每个科目收到多少就花掉多少。收支不同，可能是科目之间作了调剂，宜有一句说明。',
  mend: `问部门是不是年中调剂了科目。是的话，决算说明里通常已经写到；没有写的，请部门考虑补一句。${WAIVE}`,
  check: (subject) => {
    const income = findCodeTable(subject, 'T02');
    const spending = findCodeTable(subject, 'T03');
    if (!income || !spending || !hasNoBalances(subject)) return [];
    const names = new Map([...income.rows, ...spending.rows].map(({ code, row }) => [code, nameRow(row)]));
    const parents = listParents([...names.keys()]);
    const codes = [...names.keys()].filter((code) => !parents.has(code));
    const different = codes
      .map((code) => {
        const name = names.get(code) ?? code;
        const at = (table: typeof income) => figureOfCode(table, code, 'total', name);
        return evaluate(equalTo(at(income), at(spending)));
      })
      .filter(({ verdict }) => verdict === 'doubt');
    const [first] = different;
    if (!first) return [];
    const { whole } = first.relation;
    const problem: Problem = {
      message: `${showTitle(whole)}：没有结转结余，但 ${different.length} 个科目的收入与支出不同，宜作说明：${different.map(describe).join('；')}。`,
      file: whole.sheet.file,
      place: whole.place,
      reported: different.map(({ relation }) => showFigure(relation.whole)).join('；'),
      computed: different.map(showComputed).join('；'),
    };
    return [problem];
  },
  passing: [
    { name: '有结转结余，收支可以不同', subject: () => exampleTables() },
    {
      name: '没有结转结余，收支相同',
      subject: () =>
        exampleTables({
          tables: { t01: NO_BALANCES, t02: { '2060701.total': '60.00', '2120803.total': '21.00' } },
        }),
    },
  ],
  failing: [
    {
      name: '没有结转结余，两个科目收支不同',
      subject: () => exampleTables({ tables: { t01: NO_BALANCES } }),
      places: ['t02.2060701.total'],
    },
    {
      name: '有支出的科目没有收入',
      subject: () =>
        exampleTables({
          tables: {
            t01: NO_BALANCES,
            t02: (table) =>
              dropRows('212', '21208', '2120803')(setCells(table, { '2060701.total': '60.00' })),
          },
        }),
      places: ['t02'],
    },
  ],
} as const satisfies TableRule;
