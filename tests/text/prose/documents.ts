import { readFileSync } from 'node:fs';

/** A paragraph of a published document with the headings above it and the paragraphs before it in its section. */
export interface Paragraph {
  readonly text: string;
  readonly section: readonly string[];
  readonly previous: readonly string[];
}

/** The five published documents, by region. */
export const DOCUMENTS = [
  ['zhuzhou', 2021],
  ['hengyang', 2021],
  ['changning', 2021],
  ['lusong', 2021],
  ['yuanjiang', 2023],
] as const;

const CONTENT = new URL('../../../src/content/disclosures/', import.meta.url);

/** The narrative of a published document: words only, without front matter, cover, tables and Markdown's signs. */
export function readNarrative(region: string, year: number): readonly Paragraph[] {
  const mdx = readFileSync(new URL(`${region}/kexie/${year}/index.mdx`, CONTENT), 'utf8');
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<Cover>[\s\S]*?<\/Cover>/g, '');
  const paragraphs: Paragraph[] = [];
  let section: readonly string[] = [];
  let previous: readonly string[] = [];
  for (const block of body.split(/\n+/)) {
    const heading = /^(#+)\s+(.*)$/.exec(block);
    const text = toWords(heading?.[2] ?? block);
    if (heading) {
      section = [...section.slice(0, (heading[1]?.length ?? 2) - 2), text];
      previous = [];
    } else if (text !== '' && !text.startsWith('<')) {
      paragraphs.push({ text, section, previous });
      previous = [...previous.slice(-3), text];
    }
  }
  return paragraphs;
}

function toWords(markdown: string): string {
  return markdown
    .replace(/^\s*(?:[-*]|\d+\.)\s+(?=\S)/, '')
    .replace(/\\(.)/g, '$1')
    .replaceAll('**', '')
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .trim();
}
