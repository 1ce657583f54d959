import { pinyin } from 'pinyin-pro';
import type { Site } from '../model/index.ts';
import { normaliseTerm } from '../text/index.ts';
import { digestTexts } from '../system/index.ts';
import { buildFrame, type Frame } from './frame.ts';
import type { PlannedTerm, PlannedWording } from './glossary-plan.ts';
import type { DocumentTerms } from './listed.ts';
import { cellUrl, documentUrl, glossaryUrl, searchUrl } from './urls.ts';

/** A definition that documents print, word for word, and the documents that print it. */
export interface PrintedDefinition {
  readonly text: string;
  readonly documents: readonly { readonly label: string; readonly url: string }[];
  /** Documents that print it; more than are named where there are many. */
  readonly total: number;
}

/** One term (名词) of the glossary page. */
export interface GlossaryEntry {
  /** Anchor on the page. */
  readonly id: string;
  readonly term: string;
  /** The standard definition, where the portal has one. */
  readonly standard?: {
    readonly definition: string;
    readonly source: string;
    readonly aliases: readonly string[];
  };
  readonly printed: readonly PrintedDefinition[];
  /** Wordings that documents print; more than are shown where there are many. */
  readonly wordingTotal: number;
  /** Documents that use the term, with the sections that mention it. */
  readonly uses: readonly {
    readonly label: string;
    readonly url: string;
    readonly sections: readonly { readonly label: string; readonly url: string }[];
  }[];
  /** Documents that use it; more than are named where there are many. */
  readonly useTotal: number;
  /** Where all of them are found. */
  readonly searchUrl: string;
}

export interface GlossaryPage {
  readonly frame: Frame;
  /** Entries by the first letter of their pinyin. */
  readonly letters: readonly { readonly letter: string; readonly entries: readonly GlossaryEntry[] }[];
  readonly count: number;
}

/** A document that the glossary page names: its title and its terms. */
export interface NamedDocument extends DocumentTerms {
  readonly title: string;
}

/** Builds the glossary (名词解释): every standard term and the terms documents define, with where each is used. */
export function buildGlossaryPage(
  site: Site,
  terms: readonly PlannedTerm[],
  read: (id: string) => NamedDocument,
): GlossaryPage {
  const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const entries = terms
    .map((planned) => describeTerm(planned, read))
    .sort((left, right) => compareTerms(collator, left.term, right.term));
  const letters = Map.groupBy(entries, ({ term }) => firstLetter(term));
  return {
    frame: buildFrame(site, {
      title: '名词解释',
      description: '部门决算与绩效自评中的名词：标准释义、各文档原文释义与使用之处。',
      url: glossaryUrl(),
      column: '名词解释',
    }),
    letters: [...letters].map(([letter, list]) => ({ letter, entries: list })),
    count: entries.length,
  };
}

function describeTerm(planned: PlannedTerm, read: (id: string) => NamedDocument): GlossaryEntry {
  const { id, term, standard, wordings, wordingTotal, uses, useTotal } = planned;
  return {
    id,
    term,
    ...(standard
      ? {
          standard: {
            definition: standard.definition,
            source: standard.source,
            aliases: standard.aliases,
          },
        }
      : {}),
    printed: wordings.map((wording) => describeWording(wording, read)),
    wordingTotal,
    uses: uses.map((document) => describeUse(document, read(document), planned)),
    useTotal,
    searchUrl: `${searchUrl()}?q=${encodeURIComponent(term)}`,
  };
}

function describeWording(
  { digest, documents, total }: PlannedWording,
  read: (id: string) => NamedDocument,
): PrintedDefinition {
  const [first] = documents;
  const text =
    first && read(first.id).defined.find((own) => digestTexts([own.definition]).startsWith(digest));
  if (!text) throw new Error(`Expected ${first?.id ?? 'a document'} to print the definition ${digest}`);
  return {
    text: text.definition,
    documents: documents.map(({ id, anchor }) => ({ label: read(id).title, url: cellUrl(id, anchor) })),
    total,
  };
}

function describeUse(id: string, { title, used }: NamedDocument, { id: wanted, term }: PlannedTerm) {
  const sections = used
    .filter((use) => use.glossaryId === wanted || normaliseTerm(use.term) === normaliseTerm(term))
    .flatMap((use) => use.sections);
  return {
    label: title,
    url: documentUrl(id),
    // What stands before the first heading has no anchor of its own.
    sections: sections.map(({ anchor, heading }) =>
      anchor === ''
        ? { label: '正文开头', url: documentUrl(id) }
        : { label: heading, url: cellUrl(id, anchor) },
    ),
  };
}

/** First letter of the pinyin of a term, quotation marks aside; `#` for anything that has none. */
function firstLetter(term: string): string {
  const [first = ''] = normaliseTerm(term);
  const letter = pinyin(first, { toneType: 'none', v: true }).charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

function compareTerms(collator: Intl.Collator, left: string, right: string): number {
  const letters = firstLetter(left).localeCompare(firstLetter(right), 'en');
  return letters || collator.compare(normaliseTerm(left), normaliseTerm(right));
}
