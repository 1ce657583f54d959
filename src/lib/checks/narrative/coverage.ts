import type { Coverage } from '../../model/index.ts';
import type { Figure } from '../../text/index.ts';
import type { Claim } from './claim.ts';
import { keyOf, listClaims } from './ledger.ts';
import type { NarrativeView, Spot } from './subject.ts';

/** How a number is accounted for: bound to a cell (绑定), recomputed (复算), or stated only (仅陈述). */
export type Standing = 'bound' | 'recomputed' | 'stated';

/** One number of the words and how it is accounted for. */
export interface FigureNote {
  /** Index of the paragraph in the view, and UTF-16 offsets of the print in its text. */
  readonly paragraph: number;
  readonly offset: number;
  readonly end: number;
  readonly print: string;
  readonly standing: Standing;
  /** Anchor of the cell it quotes, where that stands in this document: `t05.2060101.subtotal`. */
  readonly cell?: string;
  /** For people: the citation of the cell, or the arithmetic. Empty where it is stated only. */
  readonly text: string;
}

/** Numbers that tell how much or how many; years, dates, ordinals, codes and names tell something else. */
const COUNTED: ReadonlySet<Figure['kind']> = new Set([
  'amount',
  'percent',
  'count',
  'score',
  'fraction',
  'range',
  'bare',
]);

/** Every number of a document's words with its standing, in reading order. The cover is not counted. */
export function accountFigures(view: NarrativeView): readonly FigureNote[] {
  const bySpot = new Map<string, Claim[]>();
  for (const claim of listClaims(view)) {
    // Arithmetic that does not come out confirms nothing. A cell is quoted even where the two differ.
    const confirms = claim.verdict !== 'undecided' && (claim.verdict !== 'doubt' || claim.kind === 'cell');
    if (!confirms) continue;
    for (const spot of [claim.spot, ...claim.others]) {
      const key = keyOf(spot);
      const known = bySpot.get(key);
      if (known) known.push(claim);
      else bySpot.set(key, [claim]);
    }
  }
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.figures.flatMap((figure, index): FigureNote[] => {
      if (!COUNTED.has(figure.kind)) return [];
      const { offset, end, print } = figure;
      const spot = { paragraph: paragraph.index, figure: index };
      const standing = stand(bySpot.get(keyOf(spot)) ?? [], spot, view.id);
      return [{ paragraph: paragraph.index, offset, end, print, ...standing }];
    }),
  );
}

function stand(
  claims: readonly Claim[],
  { paragraph, figure }: Spot,
  document: string,
): Pick<FigureNote, 'standing' | 'cell' | 'text'> {
  const own = claims.filter(({ spot }) => spot.paragraph === paragraph && spot.figure === figure);
  const bound = own.find(({ kind, cell }) => kind === 'cell' && cell !== undefined);
  if (bound?.cell) {
    const { place, sheet } = bound.cell;
    const [, owner = document] = /^disclosures\/(.+)\/tables\//.exec(sheet.file) ?? [];
    if (owner === document) return { standing: 'bound', cell: place, text: bound.formula };
    // A figure of the year before quotes a cell of another page.
    return { standing: 'bound', text: `${owner.split('/').at(-1) ?? ''}年度 ${bound.formula}` };
  }
  const computed = own[0] ?? claims[0];
  return computed ? { standing: 'recomputed', text: computed.formula } : { standing: 'stated', text: '' };
}

/** How many numbers are bound, recomputed and stated only. */
export function countCoverage(notes: readonly FigureNote[]): Coverage {
  const count = (standing: Standing) => notes.filter((note) => note.standing === standing).length;
  return { bound: count('bound'), recomputed: count('recomputed'), stated: count('stated') };
}
