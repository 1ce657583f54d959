import type { Statement } from '../../text/index.ts';
import { foldHeading } from './topic.ts';
import type { NarrativeView, ReadParagraph, Spot } from './subject.ts';

/** Points a section is given: full 满分 and got 得分. */
export interface SectionScore {
  readonly paragraph: ReadParagraph;
  readonly full?: Spot;
  readonly got?: Spot;
}

/** A section whose parts are scored in their headings, and the places that tell its own points. */
export interface ScoredSection {
  readonly name: string;
  /** Its own heading, and the 小结 inside it that names it. */
  readonly own: readonly SectionScore[];
  /** The headings right below it; all of them are scored. */
  readonly parts: readonly SectionScore[];
}

/** Sections scored in headings （满分30分，得分29分）, with the points of the headings below them. */
export function listScoredSections(view: NarrativeView): readonly ScoredSection[] {
  const scored = view.paragraphs.filter(({ statements }) => statements.some(({ kind }) => kind === 'score'));
  if (scored.length < 2) return [];
  const headings = view.paragraphs.filter(({ kind }) => kind === 'heading');
  const byParent = Map.groupBy(headings, ({ section }) => section.at(-1)?.anchor);
  const inside = groupBySteps(scored.filter(({ kind }) => kind === 'words'));
  return headings.flatMap((parent): ScoredSection[] => {
    const anchor = parent.heading?.anchor;
    const below = byParent.get(anchor) ?? [];
    const parts = below.map((one) => readOnly(one)).filter((score) => score !== undefined);
    const name = cutHeading(parent.heading?.text ?? '');
    const told = (anchor === undefined ? undefined : inside.get(anchor)) ?? [];
    const summaries = told.flatMap((one) =>
      one.statements.filter((score) => isSummary(score, name)).map((score) => toScore(one, score)),
    );
    const heading = readOnly(parent);
    const own = [...(heading ? [heading] : []), ...summaries];
    // A part without points leaves the sum open.
    return own.length === 0 ? [] : [{ name, own, parts: parts.length === below.length ? parts : [] }];
  });
}

/** Paragraphs by the anchor of every section they stand in. */
function groupBySteps(paragraphs: readonly ReadParagraph[]): ReadonlyMap<string, readonly ReadParagraph[]> {
  const groups = new Map<string, ReadParagraph[]>();
  for (const paragraph of paragraphs) {
    for (const anchor of new Set(paragraph.section.map((step) => step.anchor))) {
      const known = groups.get(anchor);
      if (known) known.push(paragraph);
      else groups.set(anchor, [paragraph]);
    }
  }
  return groups;
}

type Score = Extract<Statement, { kind: 'score' }>;

function isSummary(statement: Statement, name: string): statement is Score {
  return (
    statement.kind === 'score' &&
    name.length > 1 &&
    foldHeading(statement.subject).replace(/维度$/, '') === name
  );
}

function readOnly(paragraph: ReadParagraph): SectionScore | undefined {
  const scores = paragraph.statements.filter((one) => one.kind === 'score');
  const [only] = scores;
  return only && scores.length === 1 ? toScore(paragraph, only) : undefined;
}

function toScore(paragraph: ReadParagraph, { operands }: Score): SectionScore {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  return {
    paragraph,
    ...(operands.full === undefined ? {} : { full: at(operands.full) }),
    ...(operands.got === undefined ? {} : { got: at(operands.got) }),
  };
}

/** A heading without its points: 产出情况（满分30分，实际得分29分） is 产出情况. */
function cutHeading(text: string): string {
  return foldHeading(text).replace(/\([^()]*分[^()]*\)$/, '');
}
