import { compareDecimals, parseCell, printDecimal, type Decimal } from '../../../model/index.ts';
import type { TableRule } from '../../accounts/rule.ts';
import type { PerformanceSheet } from '../../accounts/subject.ts';
import { AS_APPROVED } from '../../mending.ts';
import { quoteTerm } from '../../quote.ts';
import type { Problem } from '../../rule.ts';
import { exampleForm } from '../example.ts';
import { figureOfFunds, listIndicators, overForms, showFormTitle } from '../form.ts';
import { readPoints, sumPoints } from '../points.ts';

/** Lower bound of each grade. Other words (合格) belong to other scales and are not judged. */
const GRADES = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
] as const;

/** Scores add up to the total, none is above its maximum, and the grade is the total's. */
export const p02 = {
  id: 'P02',
  title: '自评表：得分之和等于总分，得分不超过分值，等级与总分相符',
  severity: 'error',
  basis: '总分为各项得分之和；90 分（含）以上为优，80 至 90 分为良，60 至 80 分为中，60 分以下为差。',
  meaning:
    '各项得分加起来就是总分，任何一项不超过它的分值，等级按总分评定：90 分以上优，80 以上良，60 以上中，其余差。',
  mend: `先看有没有一项得分高于分值，再看总分。等级与总分不配的，请部门确认改的是分数还是等级。${AS_APPROVED}`,
  check: (subject) =>
    overForms(subject, (sheet) => [...checkSum(sheet), ...checkRange(sheet), ...checkGrade(sheet)]),
  passing: [{ name: '得分与等级相符', subject: () => exampleForm() }],
  failing: [
    {
      name: '总分多于各项之和',
      subject: () => exampleForm({ total: { score: '100' } }),
      places: ['self-evaluation.overall.score'],
    },
    {
      name: '一项得分超过分值',
      subject: () => exampleForm({ indicators: { '4': { score: '12' } }, total: { score: '101.63' } }),
      places: ['self-evaluation.4.score'],
    },
    {
      name: '等级与总分不符',
      subject: () => exampleForm({ indicators: { '3': { score: '20' } }, total: { score: '89.63' } }),
      places: ['self-evaluation.overall.grade'],
    },
  ],
} as const satisfies TableRule;

function checkSum(sheet: PerformanceSheet): Problem[] {
  const { table, file } = sheet;
  const execution = figureOfFunds(sheet, 'total', 'score').cell.print;
  const scores = readPoints([
    ...(execution === '' ? [] : [execution]),
    ...listIndicators(sheet).map(({ score }) => score),
  ]);
  const total = parseCell(table.total.score);
  if (!scores || total.state !== 'number') return [];
  const sum = sumPoints(scores);
  if (compareDecimals(sum, total) === 0) return [];
  const computed = printDecimal(sum);
  return [
    {
      message: `${showFormTitle(sheet)}：总分 ${total.print}，各项得分之和 ${computed}${execution === '' ? '' : `（含预算执行率得分 ${execution}）`}。`,
      file,
      place: `${table.id}.overall.score`,
      reported: total.print,
      computed,
    },
  ];
}

function checkRange(sheet: PerformanceSheet): Problem[] {
  return listIndicators(sheet).flatMap(({ id, label, points, score }): Problem[] => {
    const [most, got] = [parseCell(points), parseCell(score)];
    if (most.state !== 'number' || got.state !== 'number') return [];
    if (got.digits >= 0n && compareDecimals(got, most) <= 0) return [];
    return [
      {
        message: `${showFormTitle(sheet)}：${quoteTerm(label)}得分 ${got.print}，分值 ${most.print}，得分应在 0 与分值之间。`,
        file: sheet.file,
        place: `${sheet.table.id}.${id}.score`,
        reported: got.print,
        computed: most.print,
      },
    ];
  });
}

function checkGrade(sheet: PerformanceSheet): Problem[] {
  const { table, file } = sheet;
  const total = parseCell(table.total.score);
  const printed = /[:：]?\s*(优秀?|良好?|中等?|差)\s*$/.exec(table.total.grade)?.[1]?.charAt(0);
  if (total.state !== 'number' || printed === undefined) return [];
  const expected = GRADES.find(([, least]) => isAtLeast(total, least))?.[0];
  if (expected === undefined || expected === printed) return [];
  return [
    {
      message: `${showFormTitle(sheet)}：总分 ${total.print} 应为“${expected}”，等级写的是“${printed}”。`,
      file,
      place: `${table.id}.overall.grade`,
      reported: printed,
      computed: expected,
    },
  ];
}

function isAtLeast(value: Decimal, least: number): boolean {
  return compareDecimals(value, { digits: BigInt(least), decimals: 0 }) >= 0;
}
