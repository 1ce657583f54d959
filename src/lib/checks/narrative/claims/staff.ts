import type { Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { toDoubt } from '../doubt-claim.ts';
import { operandAt } from '../operand.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { askSum, toSumClaim } from '../sum-claim.ts';

type Staff = Extract<Statement, { kind: 'staff' }>;
type Role = keyof Staff['operands'];

const NAMES: Readonly<Record<Role, string>> = {
  posts: '编制',
  total: '总人数',
  inService: '在职',
  retired: '退休',
  leave: '离休',
  contract: '聘用',
};
const GROUPS: readonly Role[] = ['inService', 'leave', 'retired', 'contract'];

/** Staff (人员): people counted together and by groups, posts (编制) and their kinds. */
export function claimStaff(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] => {
      if (statement.kind !== 'staff') return [];
      return [...claimTotal(view, paragraph, statement), ...claimKinds(view, paragraph, statement)];
    }),
  );
}

/** 共14人，其中在职14人，退休4人: the groups named after 其中 are not more than all. */
function claimTotal(view: NarrativeView, paragraph: ReadParagraph, { operands }: Staff): readonly Claim[] {
  const { total } = operands;
  if (total === undefined) return [];
  const whole: Spot = { paragraph: paragraph.index, figure: total };
  const roles = GROUPS.filter((role) => (operands[role] ?? -1) > total);
  const parts = roles.map((role): Spot => ({ paragraph: paragraph.index, figure: operands[role] ?? 0 }));
  const asked = parts.length > 0 ? askSum(view, whole, parts) : undefined;
  if (!asked) return [];
  const question = {
    rule: 'N19',
    whole,
    parts,
    partsName: `${roles.map((role) => NAMES[role]).join('、')}人数之和`,
    ask: '请核对人员口径',
  };
  if (asked.outcome.verdict === 'exact') return parts.length > 1 ? [toSumClaim(view, question, asked)] : [];
  const isList = /其中|包括|(?:分为|:|：)/.test(
    between(paragraph, total, Math.min(...parts.map(({ figure }) => figure))),
  );
  return isList && asked.outcome.side > 0 ? [toSumClaim(view, question, asked)] : [];
}

/** 编制19名，其中事业编制18名、工勤编制1名; 在职24人，其中：行政编制12人，事业编制12人. */
function claimKinds(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, parts }: Staff,
): readonly Claim[] {
  const claims: Claim[] = [];
  for (const role of ['posts', 'inService'] as const) {
    const whole = operands[role];
    if (whole === undefined) continue;
    const kinds = listKinds(paragraph, whole, parts);
    if (kinds.length === 0) continue;
    const spots = kinds.map(({ figure }): Spot => ({ paragraph: paragraph.index, figure }));
    const spot: Spot = { paragraph: paragraph.index, figure: whole };
    const asked = askSum(view, spot, spots);
    if (!asked) continue;
    const names = kinds.map(({ subject }) => subject).join('、');
    const question = {
      rule: 'N19',
      whole: spot,
      parts: spots,
      partsName: `${names}之和`,
      ask: '请核对人员口径',
    };
    if (asked.outcome.verdict === 'exact' && spots.length > 1) claims.push(toSumClaim(view, question, asked));
    else if (asked.outcome.side > 0) {
      const large = spots.find((one) => isMore(view, one, spot));
      // Two kinds that overlap (工勤 within 行政) may add to more: only a kind that is more than all is certain.
      if (large) {
        const formula = `${operandAt(view, large)?.shown ?? ''} > ${operandAt(view, spot)?.shown ?? ''}`;
        claims.push(
          toDoubt(view, {
            rule: 'N19',
            spot: large,
            others: [spot],
            formula,
            found: `其中一项大于${NAMES[role]}人数（${formula}）`,
          }),
        );
      }
    }
  }
  return claims;
}

/** The kinds listed after 其中 right behind a number, without those in brackets: they are parts of parts. */
function listKinds(paragraph: ReadParagraph, whole: number, parts: Staff['parts']): Staff['parts'] {
  const start = paragraph.figures[whole]?.end ?? 0;
  const sentence = /^[^。\n]*/.exec(paragraph.text.slice(start))?.[0] ?? '';
  const opening = /^[^，。；]{0,4}[，,（(]?(?:其中|包括|分别为)/.exec(sentence);
  if (!opening) return [];
  const kinds = parts.filter(({ figure, subject }) => {
    const { offset = -1 } = paragraph.figures[figure] ?? {};
    if (offset < start || offset >= start + sentence.length) return false;
    const words = sentence.slice(opening[0].length, offset - start);
    const opened = (words.match(/[（(]/g) ?? []).length - (words.match(/[）)]/g) ?? []).length;
    return opened <= 0 && /编制|行政|事业|工勤|参公|参照|公务员/.test(subject);
  });
  const first = kinds[0]?.figure;
  // Another number of people in between begins another list.
  const isDirect =
    first !== undefined && paragraph.figures.slice(whole + 1, first).every(({ kind }) => kind !== 'count');
  return isDirect ? kinds : [];
}

function isMore(view: NarrativeView, left: Spot, right: Spot): boolean {
  const [more, less] = [operandAt(view, left), operandAt(view, right)];
  return more !== undefined && less !== undefined && more.value.digits > less.value.digits;
}

function between({ text, figures }: ReadParagraph, from: number, to: number): string {
  return text.slice(figures[from]?.end ?? 0, figures[to]?.offset ?? 0);
}
