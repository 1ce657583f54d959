import type { DocumentEntry } from '../../src/lib/search/entry.ts';
import type { PlainSection } from './plain.ts';

/** The sections of made documents as a person reads them. */
export function toPlain(documents: readonly DocumentEntry[]): PlainSection[] {
  return documents.flatMap(({ url, sections }) =>
    sections.map(({ id = '', heading, paragraphs }) => ({
      page: url,
      id,
      texts: [heading, ...paragraphs.flatMap((text) => text.split('｜'))].filter((text) => text !== ''),
    })),
  );
}
