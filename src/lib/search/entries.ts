import { readProse } from '../text/index.ts';
import type { Report } from '../model/index.ts';
import { findChapter } from './chapters.ts';
import type { AmountEntry, DocumentEntry, SectionEntry } from './entry.ts';
import { BAR } from './excerpt.ts';
import type { Fragment } from './fragments.ts';
import { BLOCK_END, join } from './marks.ts';
import { printNumber, toExact } from './number.ts';
import { splitSections } from './sections.ts';
import { describeTable } from './tables.ts';

/** What of a report is not on its page in a form that can be searched. */
export interface ReportFacts {
  readonly tables: Report['tables'];
  /** Other names of the department (别名). */
  readonly aliases: readonly string[];
}

/** Makes the entry of a page from what Pagefind read of it and, for a document, its tables. */
export function makeEntry(fragment: Fragment, report?: ReportFacts): DocumentEntry {
  const value = (name: string): string => fragment.filters[name]?.[0] ?? '';
  const headings = new Map(fragment.anchors.map(({ id, element }) => [id, element]));
  const content = fragment.content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  let chapter = '';
  const sections = splitSections({ content, anchors: fragment.anchors }).map((section): SectionEntry => {
    const { id, heading, paragraphs } = section;
    const table = id === undefined ? undefined : report?.tables.get(id);
    if (!table && report) chapter = findChapter(heading, headings.get(id ?? ''), chapter);
    return {
      ...(id === undefined ? {} : { id }),
      heading,
      chapter,
      paragraphs,
      amounts: report ? listAmounts(paragraphs) : [],
      ...(table ? { table: describeTable(table) } : {}),
    };
  });
  return {
    url: fragment.url.replace(/^\//, ''),
    title: join(fragment.meta['title'] ?? '')
      .replaceAll(BLOCK_END, '')
      .trim(),
    region: value('地区'),
    department: value('部门'),
    year: value('年度'),
    kind: value('文种'),
    aliases: report?.aliases ?? [],
    sections,
  };
}

/** The amounts of money in sentences, as the checks read them; the rows of tables have their own. */
export function listAmounts(paragraphs: readonly string[]): AmountEntry[] {
  return paragraphs.flatMap((text, paragraph) => {
    if (text.includes(BAR)) return [];
    const { figures, mentions } = readProse(text);
    const carried = new Map(mentions.map(({ figure, named, subject }) => [figure, named ? '' : subject]));
    return figures.flatMap((figure, index): AmountEntry[] => {
      if (figure.kind !== 'amount') return [];
      const { digits, decimals } = figure.value;
      const exact = toExact(digits < 0n, String(digits < 0n ? -digits : digits), -decimals);
      const subject = carried.get(index) ?? '';
      const entry = [paragraph, figure.offset, figure.end, printNumber(exact), figure.unit ?? ''] as const;
      return [subject === '' ? entry : [...entry, subject]];
    });
  });
}
