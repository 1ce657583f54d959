import { readProse, findSectionAnchor, type Figure, type Paragraph, type Prose } from '../../text/index.ts';
import type { ReportHead, Unit } from '../../model/index.ts';
import type { AccountTables } from '../accounts/index.ts';
import { findArea, findTopic, type Area, type Topic } from './topic.ts';

/** A paragraph with what its numbers say. */
export interface ReadParagraph extends Paragraph, Prose {
  /** Position in the document, from 0: what a `Spot` names. */
  readonly index: number;
  readonly area: Area;
  readonly topic: Topic;
}

/** The words and tables of one document: what every rule about the narrative looks at. */
export interface NarrativeView {
  /** `<region>/<department>/<year>`. */
  readonly id: string;
  /** File of the words, relative to the content root. */
  readonly file: string;
  readonly head: Pick<ReportHead, 'kind' | 'year' | 'department' | 'title'>;
  /** Headings and paragraphs in reading order; the cover is not read for numbers. */
  readonly paragraphs: readonly ReadParagraph[];
  /** Its tables, and those of the year before where they are published. */
  readonly accounts: AccountTables;
}

/** One number of the words: index of the paragraph, index of the figure in it. */
export interface Spot {
  readonly paragraph: number;
  readonly figure: number;
}

/** What the view needs of a document's words. */
export interface NarrativeSource {
  readonly id: string;
  readonly head: NarrativeView['head'];
  readonly paragraphs: readonly Paragraph[];
}

const NOTHING: Prose = { figures: [], mentions: [], statements: [] };
/** How many paragraphs of a section are remembered when the next is read. */
const REMEMBERED = 3;

/** Reads the words of a document beside its tables. */
export function viewNarrative(source: NarrativeSource, accounts: AccountTables): NarrativeView {
  const unit = findUnit(accounts);
  let before: string[] = [];
  let last:
    { readonly section: Paragraph['section']; readonly area: Area; readonly topic: Topic } | undefined;
  const paragraphs = source.paragraphs.map((paragraph, index): ReadParagraph => {
    const prose = paragraph.kind === 'cover' ? NOTHING : read(paragraph, before, source.head.year, unit);
    before = paragraph.kind === 'words' ? [...before, paragraph.text].slice(-REMEMBERED) : [];
    // The words of a section stand in one area and are about one thing.
    if (last?.section !== paragraph.section || paragraph.heading) {
      const { section } = paragraph;
      last = { section, area: findArea(paragraph, source.head.kind), topic: findTopic(paragraph) };
    }
    const { area, topic } = last;
    if (paragraph.heading) last = undefined;
    return { ...paragraph, ...prose, index, area, topic };
  });
  const file = `disclosures/${source.id}/index.mdx`;
  return { id: source.id, file, head: source.head, paragraphs, accounts };
}

function read(
  paragraph: Paragraph,
  previous: readonly string[],
  year: number,
  unit: Unit | undefined,
): Prose {
  const section = paragraph.section.map(({ text }) => text);
  return readProse(paragraph.text, { section, year, previous, ...(unit ? { unit } : {}) });
}

/** The unit of the document's tables; undefined where they have none or differ. */
function findUnit({ sheets }: AccountTables): Unit | undefined {
  const units = new Set(sheets.flatMap(({ unit }) => (unit ? [unit] : [])));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The paragraph a spot lies in. */
export function paragraphAt(view: NarrativeView, { paragraph }: Spot): ReadParagraph {
  const found = view.paragraphs[paragraph];
  if (!found) throw new Error(`Expected paragraph ${paragraph}`);
  return found;
}

/** The number at a spot. */
export function figureAtSpot(view: NarrativeView, spot: Spot): Figure {
  const found = paragraphAt(view, spot).figures[spot.figure];
  if (!found) throw new Error(`Expected figure ${spot.figure} in paragraph ${spot.paragraph}`);
  return found;
}

/**
 * The permanent name of a number for findings and waivers: anchor of its section and the number as printed,
 * with a count where the section prints it again: `s3.5.2#28.3万元`, `s3.5.2#28.3万元(2)`.
 */
export function nameSpot(view: NarrativeView, { paragraph, figure }: Spot): string {
  let names = NAMES.get(view);
  if (!names) NAMES.set(view, (names = nameAll(view)));
  const name = names[paragraph]?.[figure];
  if (name === undefined) throw new Error(`Expected figure ${figure} in paragraph ${paragraph}`);
  return name;
}

const NAMES = new WeakMap<NarrativeView, readonly (readonly string[])[]>();

function nameAll({ paragraphs }: NarrativeView): readonly (readonly string[])[] {
  const times = new Map<string, number>();
  return paragraphs.map((paragraph) => {
    const anchor = findSectionAnchor(paragraph);
    return paragraph.figures.map(({ print }) => {
      const name = `${anchor}#${print}`;
      const nth = (times.get(name) ?? 0) + 1;
      times.set(name, nth);
      return nth > 1 ? `${name}(${nth})` : name;
    });
  });
}
