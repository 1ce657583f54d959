import type { Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { toDoubt } from '../doubt-claim.ts';
import { operandAt, type Operand } from '../operand.ts';
import { listScoredSections, type ScoredSection, type SectionScore } from '../score-tree.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { askSum, toSumClaim } from '../sum-claim.ts';
import { compareOperands } from '../sum.ts';

type Score = Extract<Statement, { kind: 'score' }>;

/** Grades by points of a hundred (绩效等级): 90 and more 优, 80 良, 60 中, less 差. */
const GRADES: readonly (readonly [string, RegExp, bigint])[] = [
  ['优', /^优秀?$/, 90n],
  ['良', /^良好?$/, 80n],
  ['中', /^中$/, 60n],
  ['差', /^差$/, 0n],
];
const FULL = 100n;

/** Points (评分): not more than full, the sum of their parts, those of the headings below, and the grade they make. */
export function claimScores(view: NarrativeView): readonly Claim[] {
  const told = view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] =>
      statement.kind === 'score'
        ? [
            ...claimFull(view, paragraph, statement),
            ...claimParts(view, paragraph, statement),
            ...claimGrade(view, paragraph, statement),
          ]
        : [],
    ),
  );
  return [...told, ...listScoredSections(view).flatMap((section) => claimSection(view, section))];
}

function claimFull(view: NarrativeView, paragraph: ReadParagraph, { operands }: Score): readonly Claim[] {
  if (operands.full === undefined || operands.got === undefined) return [];
  const [full, got] = [operands.full, operands.got].map((figure): Spot => ({
    paragraph: paragraph.index,
    figure,
  }));
  const [most, points] = [full && operandAt(view, full), got && operandAt(view, got)];
  if (!full || !got || !most || !points || compareOperands(points, most) !== 1) return [];
  const formula = `${points.shown} > ${most.shown}`;
  return [
    toDoubt(view, { rule: 'N22', spot: got, others: [full], formula, found: `得分大于满分（${formula}）` }),
  ];
}

function claimParts(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, parts }: Score,
): readonly Claim[] {
  const whole = operands.got ?? operands.full;
  if (whole === undefined || parts.length < 2) return [];
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  return claimSum(
    view,
    at(whole),
    parts.map(({ figure }) => at(figure)),
    '各部分得分之和',
  );
}

function claimGrade(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words }: Score,
): readonly Claim[] {
  const told = GRADES.find(([, test]) => test.test(words.grade ?? ''));
  if (!told || operands.got === undefined) return [];
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const points = operandAt(view, at(operands.got));
  const full = operands.full === undefined ? undefined : operandAt(view, at(operands.full));
  // Bands are those of a hundred points.
  if (
    !points ||
    points.isApproximate ||
    (full && compareWith(full, FULL) !== 0) ||
    compareWith(points, FULL) > 0
  )
    return [];
  const due = GRADES.find(([, , least]) => compareWith(points, least) >= 0);
  if (!due || due === told) return [];
  const found = `${points.shown} 分按通行的等级（90 分以上为优，80 至 90 分为良，60 至 80 分为中，60 分以下为差）是“${due[0]}”，叙述为“${words.grade ?? ''}”`;
  return [
    toDoubt(view, { rule: 'N22', spot: at(operands.got), formula: `${points.shown} → ${due[0]}`, found }),
  ];
}

/** The points told for a section are the sum of those in the headings below it, and the same wherever they are told. */
function claimSection(view: NarrativeView, { own, parts }: ScoredSection): readonly Claim[] {
  return (['full', 'got'] as const).flatMap((key) => {
    const name = key === 'full' ? '各部分满分之和' : '各部分得分之和';
    const addends = parts.map((part) => part[key]).filter((spot) => spot !== undefined);
    const isComplete = parts.length > 0 && addends.length === parts.length;
    return own.flatMap((score: SectionScore, index): readonly Claim[] => {
      const spot = score[key];
      if (!spot) return [];
      if (isComplete) return claimSum(view, spot, addends, name);
      const first = own.slice(0, index).find((other) => other[key] !== undefined)?.[key];
      return first ? claimSum(view, spot, [first], '本节标题所述') : [];
    });
  });
}

function claimSum(
  view: NarrativeView,
  whole: Spot,
  parts: readonly Spot[],
  partsName: string,
): readonly Claim[] {
  const asked = askSum(view, whole, parts);
  return asked ? [toSumClaim(view, { rule: 'N22', whole, parts, partsName }, asked)] : [];
}

function compareWith({ value }: Operand, points: bigint): -1 | 0 | 1 {
  const difference = value.digits - points * 10n ** BigInt(value.decimals);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
