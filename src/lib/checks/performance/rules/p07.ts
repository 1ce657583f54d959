import { parseCell, printDecimal, rescale, type NumberCell } from '../../../model/index.ts';
import { divide } from '../../accounts/ratio.ts';
import type { TableRule } from '../../accounts/rule.ts';
import type { AccountTables } from '../../accounts/subject.ts';
import { findThreePublic } from '../../accounts/three-public.ts';
import { AS_APPROVED } from '../../mending.ts';
import { quoteTerm } from '../../quote.ts';
import type { Problem } from '../../rule.ts';
import { exampleForm } from '../example.ts';
import { listIndicators, overForms, showFormTitle } from '../form.ts';

interface Ratio {
  readonly over: NumberCell;
  readonly under: NumberCell;
  readonly source: string;
}

/** Control rates told as indicators are those of the figures they rest on. */
export const p07 = {
  id: 'P07',
  title: '自评表：在职人员控制率、“三公”经费控制率与所依据的数相符',
  severity: 'error',
  basis: '在职人员控制率＝在职人数÷编制数；“三公”经费控制率＝“三公”经费决算数÷预算数。',
  meaning: '控制率是两个数相除：在职人数除以编制数，“三公”决算数除以预算数。分子分母在表里都有，可以重算。',
  mend: `核对提示中的两个数是不是部门所用的。编制数若含工勤或事业编制，请部门说明口径。${AS_APPROVED}`,
  check: (subject) =>
    overForms(subject, (sheet) =>
      listIndicators(sheet).flatMap(({ id, label, actual }): Problem[] => {
        const ratio = findRatio(subject, label, actual);
        const told = /(\d+(?:\.\d+)?%)/.exec(actual.normalize('NFKC'))?.[1];
        const stated = parseCell(told);
        if (!ratio || stated.state !== 'number') return [];
        const decimals = Math.max(ratio.over.decimals, ratio.under.decimals);
        const under = rescale(ratio.under, decimals).digits;
        if (under === 0n) return [];
        const exact = divide(rescale(ratio.over, decimals).digits * 100n, under, stated.decimals);
        const gap = exact.digits - stated.digits;
        if (gap >= -1n && gap <= 1n) return [];
        const computed = `${printDecimal(exact)}%`;
        return [
          {
            message: `${showFormTitle(sheet)}：${quoteTerm(label)}写作 ${stated.print}，按${ratio.source}计算 ${computed}（${ratio.over.print}÷${ratio.under.print}）。`,
            file: sheet.file,
            place: `${sheet.table.id}.${id}.actual`,
            reported: stated.print,
            computed,
          },
        ];
      }),
    ),
  passing: [
    { name: '没有控制率指标', subject: () => exampleForm() },
    {
      name: '控制率与人数相符',
      subject: () =>
        exampleForm({
          indicators: {
            '3': { label: '在职人员控制率', target: '≤100%', actual: '在职 14 人，编制 16 人，控制率 87.5%' },
          },
        }),
    },
    {
      name: '“三公”经费控制率与表相符',
      subject: () =>
        exampleForm({
          indicators: { '3': { label: '“三公”经费控制率', target: '≤100%', actual: '56.25%' } },
        }),
    },
  ],
  failing: [
    {
      name: '在职人员控制率算错',
      subject: () =>
        exampleForm({
          indicators: {
            '3': { label: '在职人员控制率', target: '≤100%', actual: '在职 14 人，编制 16 人，控制率 100%' },
          },
        }),
      places: ['self-evaluation.3.actual'],
    },
    {
      name: '“三公”经费控制率与表不符',
      subject: () =>
        exampleForm({
          indicators: { '3': { label: '“三公”经费控制率', target: '≤100%', actual: '34.55%' } },
        }),
      places: ['self-evaluation.3.actual'],
    },
  ],
} as const satisfies TableRule;

function findRatio(subject: AccountTables, label: string, actual: string): Ratio | undefined {
  const name = label.replace(/[\s“”"]/g, '');
  if (/在职人员控制率/.test(name)) {
    const staff = parseCell(/(?<!离)在职(?:人员|人数|在编)?\D{0,4}?(\d+)\s*[人名]/.exec(actual)?.[1]);
    const posts = parseCell(/编制(?:数|人数)?\D{0,4}?(\d+)\s*[人名个]/.exec(actual)?.[1]);
    if (staff.state !== 'number' || posts.state !== 'number') return undefined;
    return { over: staff, under: posts, source: '人数' };
  }
  if (!/三公经费(?:支出)?控制率/.test(name)) return undefined;
  const spent = findThreePublic(subject, 'actual')?.('total').cell;
  const budget = findThreePublic(subject, 'budget')?.('total').cell;
  if (spent?.state !== 'number' || budget?.state !== 'number') return undefined;
  return { over: spent, under: budget, source: '“三公”经费支出决算表' };
}
