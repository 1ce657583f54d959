import { mergeFolders } from '../../../src/lib/import/index.ts';

/** Files of a folder as texts, by name. */
export type Texts = Readonly<Record<string, string>>;

const encode = (texts: Texts) =>
  new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
const decode = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

/** Merges three versions of a folder. */
export function merge(before: Texts, edited: Texts, fresh: Texts, prefer?: 'edited' | 'fresh') {
  const merged = mergeFolders(encode(before), encode(edited), encode(fresh), prefer);
  return { ...merged, files: decode(merged.files) };
}

/** The head of a document. */
export const HEAD = { kind: '部门决算', year: 2021 };
/** The words of a document with a head. */
export const write = (paragraphs: readonly string[], head: object = HEAD) =>
  `---\n${Object.entries(head)
    .map(([key, value]) => `${key}: ${String(value)}\n`)
    .join('')}---\n\n${paragraphs.join('\n\n')}\n`;
