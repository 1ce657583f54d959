import { pinyin } from 'pinyin-pro';
import { normaliseTerm } from '../text/index.ts';
import { digestTexts } from './digest.ts';
import { buildFrame, type Frame } from './frame.ts';
import type { ListedReport } from './index-entry.ts';
import { loadPortal, type Portal } from './lists.ts';
import { cellUrl, documentUrl, glossaryUrl } from './urls.ts';

/** A definition that documents print, word for word, and the documents that print it. */
export interface PrintedDefinition {
  readonly text: string;
  readonly documents: readonly { readonly label: string; readonly url: string }[];
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
  /** Documents that use the term, with the sections that mention it. */
  readonly uses: readonly {
    readonly label: string;
    readonly url: string;
    readonly sections: readonly { readonly label: string; readonly url: string }[];
  }[];
}

export interface GlossaryPage {
  readonly frame: Frame;
  /** Entries by the first letter of their pinyin. */
  readonly letters: readonly { readonly letter: string; readonly entries: readonly GlossaryEntry[] }[];
  readonly count: number;
}

interface Draft {
  readonly id: string;
  readonly term: string;
  readonly standard?: GlossaryEntry['standard'];
  readonly printed: Map<string, { label: string; url: string }[]>;
  readonly uses: GlossaryEntry['uses'][number][];
}

/** Builds the glossary (名词解释): every standard term and every term a document defines, with where it is used. */
export async function buildGlossaryPage(): Promise<GlossaryPage> {
  const portal = await loadPortal();
  const entries = collectEntries(portal);
  const letters = Map.groupBy(entries, ({ term }) => firstLetter(term));
  return {
    frame: buildFrame(portal.site, {
      title: '名词解释',
      description: '部门决算与绩效自评中的名词：标准释义、各文档原文释义与使用之处。',
      url: glossaryUrl(),
      column: '名词解释',
    }),
    letters: [...letters].map(([letter, list]) => ({ letter, entries: list })),
    count: entries.length,
  };
}

function collectEntries(portal: Portal): GlossaryEntry[] {
  const drafts = new Map<string, Draft>();
  const names = new Map<string, string>();
  for (const { id, term, definition, source, aliases } of portal.glossary) {
    drafts.set(id, { id, term, standard: { definition, source, aliases }, printed: new Map(), uses: [] });
    for (const name of [term, ...aliases]) names.set(normaliseTerm(name), id);
  }
  const resolve = (term: string, glossaryId?: string): Draft => {
    const name = normaliseTerm(term);
    const id = glossaryId ?? names.get(name) ?? `d-${digestTexts([name]).slice(0, 8)}`;
    const known = drafts.get(id);
    if (known) return known;
    const draft: Draft = { id, term, printed: new Map(), uses: [] };
    drafts.set(id, draft);
    return draft;
  };
  for (const report of portal.reports) addReport(report, resolve);
  const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  return [...drafts.values()]
    .map(({ printed, ...draft }) => ({
      ...draft,
      printed: [...printed].map(([text, documents]) => ({ text, documents })),
    }))
    .sort((left, right) => compareTerms(collator, left.term, right.term));
}

function addReport(report: ListedReport, resolve: (term: string, glossaryId?: string) => Draft): void {
  const label = report.head.title;
  const ids = new Map(report.used.map(({ term, glossaryId }) => [term, glossaryId]));
  for (const { term, definition, anchor } of report.defined) {
    const { printed } = resolve(term, ids.get(term));
    const documents = printed.get(definition) ?? [];
    documents.push({ label, url: cellUrl(report.id, anchor) });
    printed.set(definition, documents);
  }
  for (const { term, glossaryId, sections } of report.used) {
    resolve(term, glossaryId).uses.push({
      label,
      url: documentUrl(report.id),
      // What stands before the first heading has no anchor of its own.
      sections: sections.map(({ anchor, heading }) =>
        anchor === ''
          ? { label: '正文开头', url: documentUrl(report.id) }
          : { label: heading, url: cellUrl(report.id, anchor) },
      ),
    });
  }
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
