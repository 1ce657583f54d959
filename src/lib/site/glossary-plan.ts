import { normaliseTerm } from '../text/index.ts';
import type { GlossaryTerm } from '../model/index.ts';
import { digestTexts } from '../system/index.ts';
import type { DocumentTerms } from './listed.ts';

/** The terms of one document without the texts of definitions: small enough to be held for every document of a portal. */
export interface TermSummary {
  readonly defined: readonly {
    readonly term: string;
    readonly digest: string;
    readonly anchor: string;
    /** The standard term it is linked to where it is used. */
    readonly glossaryId?: string;
  }[];
  /** Ids of the standard terms it uses. */
  readonly standard: readonly string[];
  /** Terms it uses that are no standard ones. */
  readonly others: readonly string[];
}

/** Summary of the terms of a document. */
export function summariseTerms({ defined, used }: DocumentTerms): TermSummary {
  const ids = new Map(used.map(({ term, glossaryId }) => [term, glossaryId]));
  return {
    defined: defined.map(({ term, definition, anchor }) => {
      const glossaryId = ids.get(term);
      const digest = digestTexts([definition]).slice(0, 16);
      return { term, digest, anchor, ...(glossaryId === undefined ? {} : { glossaryId }) };
    }),
    standard: used.flatMap(({ glossaryId }) => glossaryId ?? []),
    others: used.flatMap(({ term, glossaryId }) => (glossaryId === undefined ? term : [])),
  };
}

/** A document as the glossary sorts it. */
export interface TermDocument {
  readonly id: string;
  readonly year: number;
  readonly terms: TermSummary;
}

/** A wording of a definition and the documents that print it. */
export interface PlannedWording {
  readonly digest: string;
  readonly documents: readonly { readonly id: string; readonly anchor: string }[];
  readonly total: number;
}

/** One term of the glossary page, with the documents it names. */
export interface PlannedTerm {
  readonly id: string;
  readonly term: string;
  readonly standard?: GlossaryTerm;
  readonly wordings: readonly PlannedWording[];
  /** Wordings there are; the page shows those of most documents. */
  readonly wordingTotal: number;
  readonly uses: readonly string[];
  readonly useTotal: number;
}

/** What one page can show of a portal of any size; search finds the rest. */
export const GLOSSARY_LIMITS = { terms: 1500, wordings: 10, printers: 10, uses: 30 } as const;

interface Draft {
  readonly id: string;
  readonly term: string;
  readonly standard?: GlossaryTerm;
  readonly wordings: Map<string, { id: string; year: number; anchor: string }[]>;
  readonly uses: { id: string; year: number }[];
}

/** Which terms the glossary page has, and which documents it names with each. Documents come in the order of their ids. */
export function planGlossary(
  glossary: readonly GlossaryTerm[],
  documents: Iterable<TermDocument>,
): readonly PlannedTerm[] {
  const drafts = new Map<string, Draft>();
  const names = new Map<string, string>();
  const known = new Map<string, Draft>();
  const add = (id: string, term: string, standard?: GlossaryTerm): Draft => {
    const draft: Draft = { id, term, wordings: new Map(), uses: [], ...(standard ? { standard } : {}) };
    drafts.set(id, draft);
    return draft;
  };
  for (const standard of glossary) {
    add(standard.id, standard.term, standard);
    for (const name of [standard.term, ...standard.aliases]) names.set(normaliseTerm(name), standard.id);
  }
  const resolve = (term: string): Draft => {
    const found = known.get(term);
    if (found) return found;
    const name = normaliseTerm(term);
    const id = names.get(name) ?? `d-${digestTexts([name]).slice(0, 8)}`;
    const draft = drafts.get(id) ?? add(id, term);
    known.set(term, draft);
    return draft;
  };
  const find = (id: string): Draft => {
    const draft = drafts.get(id);
    if (!draft) throw new Error(`Expected the glossary to hold ${id}`);
    return draft;
  };
  for (const { id, year, terms } of documents) {
    for (const { term, digest, anchor, glossaryId } of terms.defined) {
      const { wordings } = glossaryId === undefined ? resolve(term) : find(glossaryId);
      const printers = wordings.get(digest);
      if (printers) printers.push({ id, year, anchor });
      else wordings.set(digest, [{ id, year, anchor }]);
    }
    for (const { uses } of [...terms.standard.map(find), ...terms.others.map(resolve)]) {
      if (uses.at(-1)?.id !== id) uses.push({ id, year });
    }
  }
  return pickTerms([...drafts.values()]).map(limit);
}

/** Standard terms always; of the others, where there are too many, those that most documents know. */
function pickTerms(drafts: readonly Draft[]): readonly Draft[] {
  const others = drafts.filter(({ standard }) => !standard);
  const room = GLOSSARY_LIMITS.terms - (drafts.length - others.length);
  if (others.length <= room) return drafts;
  const kept = new Set(
    keepMost(others, Math.max(0, room), ({ uses, wordings }) => uses.length + wordings.size),
  );
  return drafts.filter((draft) => draft.standard || kept.has(draft));
}

function limit({ wordings, uses, ...draft }: Draft): PlannedTerm {
  const shown = keepMost([...wordings], GLOSSARY_LIMITS.wordings, ([, documents]) => documents.length);
  return {
    ...draft,
    wordings: shown.map(([digest, documents]) => ({
      digest,
      documents: keepMost(documents, GLOSSARY_LIMITS.printers, ({ year }) => year).map(({ id, anchor }) => ({
        id,
        anchor,
      })),
      total: documents.length,
    })),
    wordingTotal: wordings.size,
    uses: keepMost(uses, GLOSSARY_LIMITS.uses, ({ year }) => year).map(({ id }) => id),
    useTotal: uses.length,
  };
}

/** The items that measure most, in the order they came in; of two alike the earlier one. */
function keepMost<T>(items: readonly T[], count: number, measure: (item: T) => number): readonly T[] {
  if (items.length <= count) return items;
  const kept = new Set(
    [...items.keys()]
      .sort((a, b) => measure(items[b] as T) - measure(items[a] as T) || a - b)
      .slice(0, count),
  );
  return items.filter((_, index) => kept.has(index));
}
