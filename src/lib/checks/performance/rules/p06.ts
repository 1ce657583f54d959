import { compareDecimals, parseCell, type Indicator, type NumberCell } from '../../../model/index.ts';
import type { TableRule } from '../../accounts/rule.ts';
import { WAIVE } from '../../mending.ts';
import { quoteTerm } from '../../quote.ts';
import type { Problem } from '../../rule.ts';
import { exampleForm } from '../example.ts';
import { listIndicators, overForms, showFormTitle } from '../form.ts';

/** What is done is measured against the target, and points lost have a reason. */
export const p06 = {
  id: 'P06',
  title: '自评表：未达到指标值的应扣分，扣分的应说明原因',
  severity: 'warning',
  basis: '实际完成值低于年度指标值的不应得满分；得分低于分值的应填写偏差原因及改进措施。',
  meaning:
    '没有达到目标而得满分，或者扣了分却不说原因，读者都会疑惑。这里只比较能确定的：目标和完成情况各有一个同单位的数。',
  mend: `把指标值和完成值读一遍。程序可能误解文字，若意思其实已达到目标，在 review.json 中写明；确实没有达到或没写原因的，请部门补充。${WAIVE}`,
  check: (subject) =>
    overForms(subject, (sheet) =>
      listIndicators(sheet).flatMap((indicator): Problem[] => {
        const reason = findReason(indicator);
        if (!reason) return [];
        const place = `${sheet.table.id}.${indicator.id}.${reason.column}`;
        return [
          {
            message: `${showFormTitle(sheet)}：${quoteTerm(indicator.label)}${reason.text}。`,
            file: sheet.file,
            place,
            reported: reason.reported,
          },
        ];
      }),
    ),
  passing: [
    { name: '都达到指标值', subject: () => exampleForm() },
    {
      name: '扣分并说明原因',
      subject: () =>
        exampleForm({
          indicators: { '1': { actual: '举办 10 场', score: '25', deviation: '场地维修，下年补办。' } },
        }),
    },
    {
      name: '指标值没有数字，不作比较',
      subject: () => exampleForm({ indicators: { '1': { target: '全年', actual: '3 场' } } }),
    },
    {
      name: '扣分标准不是指标值',
      subject: () => exampleForm({ indicators: { '1': { target: '每少 1 场扣 2 分', actual: '0 场' } } }),
    },
  ],
  failing: [
    {
      name: '未达到指标值而得满分',
      subject: () => exampleForm({ indicators: { '1': { actual: '全年举办 10 场' } } }),
      places: ['self-evaluation.1.actual'],
    },
    {
      name: '超过上限而得满分',
      subject: () => exampleForm({ indicators: { '1': { target: '不超过 12 场', actual: '举办 15 场' } } }),
      places: ['self-evaluation.1.actual'],
    },
    {
      name: '扣分没有说明原因',
      subject: () => exampleForm({ indicators: { '4': { score: '9' } } }),
      places: ['self-evaluation.4.deviation'],
    },
  ],
} as const satisfies TableRule;

function findReason(
  indicator: Indicator,
): { readonly column: 'actual' | 'deviation'; readonly text: string; readonly reported: string } | undefined {
  const { points, score, deviation, target, actual } = indicator;
  const [most, got] = [parseCell(points), parseCell(score)];
  if (most.state !== 'number' || got.state !== 'number') return undefined;
  if (compareDecimals(got, most) < 0) {
    const text = `得分 ${got.print} 低于分值 ${most.print}，没有填写偏差原因和改进措施`;
    return deviation.trim() === '' ? { column: 'deviation', text, reported: '空白' } : undefined;
  }
  if (!misses(target, actual)) return undefined;
  const text = `年度指标值“${target}”，实际完成值“${actual}”，没有达到而得满分 ${got.print}`;
  return { column: 'actual', text, reported: actual };
}

/**
 * Whether the result misses the target for sure: both tell exactly one number of the same unit.
 * A text with several numbers, or a scoring rule (扣…分), is left to people.
 */
function misses(target: string, actual: string): boolean {
  if (/扣/.test(target)) return false;
  const [wanted, ...more] = readQuantities(target);
  if (!wanted || more.length > 0) return false;
  const done = readQuantities(actual).filter(({ unit }) => unit === wanted.unit);
  const [only] = done;
  if (!only || done.length > 1) return false;
  const most = /不超过|不高于|不大于|不多于|≤|<|以内|以下|低于(?!.*不)/.test(target.normalize('NFKC'));
  const order = compareDecimals(only.value, wanted.value);
  return most && !/不低于/.test(target) ? order > 0 : order < 0;
}

function readQuantities(text: string): readonly { readonly value: NumberCell; readonly unit: string }[] {
  const found = text
    .normalize('NFKC')
    .matchAll(/(?<![\d.])(\d+(?:,\d{3})*(?:\.\d+)?)\s*余?\s*(%|人次|万次|万元|\p{Script=Han})/gu);
  return [...found].flatMap(([, print, unit = '']) => {
    const value = parseCell(print);
    // 第 29 期 and 2021 年 count nothing.
    return value.state === 'number' && !/^[年月日期届]$/.test(unit) ? [{ value, unit }] : [];
  });
}
