import { normaliseTerm } from './fold.ts';
import { parsePrintedNumber } from './numbering.ts';

/** A paragraph of the 名词解释 part, or a heading below it. */
export interface DefinitionParagraph {
  readonly text: string;
  /** True for a heading: its text is the term and the paragraphs below it are the definition. */
  readonly heading?: boolean;
}

/** A definition as printed: which paragraph begins it, the term without its number, the words after the colon. */
export interface Definition {
  /** Index of the paragraph that begins it. */
  readonly paragraph: number;
  readonly term: string;
  /** Verbatim; paragraphs that continue it follow after a line break. */
  readonly definition: string;
}

const LONGEST_TERM = 30;

/** Whether a heading opens the part in which a document explains its terms. */
export function isDefinitionsHeading(text: string): boolean {
  const words = text.replace(/\s+/g, '');
  const number = parsePrintedNumber(words);
  return /^(?:专业|专有|相关|有关)?(?:名词|术语)(?:解释|说明|释义)$/.test(words.slice(number?.length ?? 0));
}

/** Reads the entries of a 名词解释 part: 一、财政拨款收入：指… Words before the first entry belong to none. */
export function readDefinitions(paragraphs: readonly DefinitionParagraph[]): readonly Definition[] {
  const definitions: Definition[] = [];
  let open: { paragraph: number; term: string; words: string[]; headed: boolean } | undefined;
  const close = () => {
    if (!open) return;
    const { paragraph, term, words } = open;
    definitions.push({ paragraph, term, definition: words.join('\n') });
  };
  for (const [paragraph, { text, heading }] of paragraphs.entries()) {
    const entry = heading ? readHeading(text) : readEntry(text);
    // Below a heading that is a term, a sentence with a colon goes on explaining that term.
    if (!entry || (open?.headed && !heading)) {
      if (text.trim() !== '') open?.words.push(text.trim());
      continue;
    }
    close();
    open = { paragraph, term: entry.term, words: entry.words ? [entry.words] : [], headed: heading === true };
  }
  close();
  return definitions.filter(({ definition }) => definition !== '');
}

interface Entry {
  readonly term: string;
  readonly words: string;
}

function readHeading(text: string): Entry | undefined {
  const entry = readEntry(text);
  if (entry) return entry;
  const term = text.slice(parsePrintedNumber(text)?.length ?? 0).trim();
  return normaliseTerm(term) === '' ? undefined : { term, words: '' };
}

function readEntry(text: string): Entry | undefined {
  const rest = text.slice(parsePrintedNumber(text)?.length ?? 0);
  // 机关运行经费：为保障… · 机关运行经费是指… · 机关运行经费，指…
  const match =
    /^([^：:。；，,]+?)\s*[：:]\s*([\s\S]*)$/.exec(rest) ??
    /^([^：:。；，,]+?)[，,]?((?:是|系)指[\s\S]*|(?<=[，,])指[\s\S]*)$/.exec(rest);
  const [, term = '', words = ''] = match ?? [];
  const trimmed = term.trim();
  if (trimmed === '' || trimmed.length > LONGEST_TERM || words.trim() === '') return undefined;
  return { term: trimmed, words: words.trim() };
}
