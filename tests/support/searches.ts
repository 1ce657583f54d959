import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Words, parts of words, amounts in several spellings, codes, names, pinyin, ranges, and what is nowhere. */
const NAMED = [
  '机关运行经费',
  '公共预算财政拨',
  '三公',
  '1,114.90',
  '1114.9万元',
  '11149000元',
  '>50万 公务接待费',
  '2060702',
  '科普活动',
  '株洲市科学技术协会',
  'zzskx',
  '没有这句话',
];
/** How many queries there are in all. */
const COUNT = 50;
/** Lengths of the stretches taken from the originals, in turn. */
const LENGTHS = [2, 3, 4, 6, 8];

/** Fifty queries: named ones, and stretches of Chinese characters cut anywhere out of the originals of the documents. */
export function listSearches(): readonly string[] {
  const folder = 'src/content/disclosures';
  const words = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/source\/[^/]+\.txt$/.test(file.replaceAll(path.sep, '/')))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const drawn = new Set<string>();
  for (let turn = 1; drawn.size < COUNT - NAMED.length; turn += 1) {
    const length = LENGTHS[turn % LENGTHS.length] ?? 2;
    // A step that shares no factor with much: every document and every kind of sentence gets its turn.
    const rest = words.slice((turn * 7919) % words.length);
    const found = new RegExp(`\\p{Script=Han}{${String(length)}}`, 'u').exec(rest)?.[0];
    if (found !== undefined) drawn.add(found);
  }
  return [...NAMED, ...drawn];
}

/**
 * An expression for a search page that has answered: what it said and the first links with their words, wherever the
 * pages of the site stand.
 */
export const ANSWER = `({
  said: document.getElementById('search-status')?.textContent,
  links: [...document.querySelectorAll('#search-results a')]
    .slice(0, 20)
    .map((link) => [
      link.textContent,
      link.pathname.replace(/^.*\\/data\\/site|index\\.html$/g, '') + link.hash,
    ]),
})`;

/** What {@link ANSWER} reads. */
export interface SearchAnswer {
  readonly said?: string;
  readonly links: readonly (readonly [words: string, address: string])[];
}
