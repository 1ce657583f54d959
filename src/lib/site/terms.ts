import type { GlossaryTerm } from '../model/index.ts';
import type { Narrative } from '../markdown/index.ts';
import { normaliseTerm } from '../text/index.ts';
import type { DocumentTerms } from './listed.ts';

/** The terms a document defines and uses, as the glossary lists them. */
export function listTerms(narrative: Narrative): DocumentTerms {
  const headings = new Map(narrative.headings.map(({ id, text }) => [id, text]));
  return {
    defined: narrative.defined.map(({ term, definition, anchor }) => ({ term, definition, anchor })),
    used: narrative.terms.map(({ term, glossaryId, sections }) => ({
      term,
      ...(glossaryId === undefined ? {} : { glossaryId }),
      sections: sections.map((anchor) => ({ anchor, heading: headings.get(anchor) ?? '' })),
    })),
  };
}

/**
 * The standard terms that a text may mention, by their places in the glossary: every term one of whose names stands in it when marks, quotation marks and
 * white space are left out. Too many is no harm, too few would be: a page made with these terms is the page made with all.
 */
export function findCandidateTerms(text: string, glossary: readonly GlossaryTerm[]): number[] {
  // `&#19977;` is a character no comparison of the source sees.
  if (/&(?:#|[a-z])/i.test(text)) return [...glossary.keys()];
  const bare = strip(text);
  return glossary.flatMap((standard, place) =>
    listNames(standard).some((name) => bare.includes(name)) ? place : [],
  );
}

/** Letters and digits only: whatever marks emphasis, escapes or breaks a line falls away. */
function strip(text: string): string {
  return normaliseTerm(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The names of a standard term, stripped once: every document is searched for the same ones. */
const NAMES = new WeakMap<GlossaryTerm, readonly string[]>();

function listNames(standard: GlossaryTerm): readonly string[] {
  let names = NAMES.get(standard);
  if (!names) NAMES.set(standard, (names = [standard.term, ...standard.aliases].map(strip)));
  return names;
}
