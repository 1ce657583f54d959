import { makeCorpus } from '../../bench/search/corpus.ts';
import { createRandom } from '../../bench/search/random.ts';
import { SearchEngine, type LoadChunk } from '../../src/lib/search/browser.ts';
import { listAmounts } from '../../src/lib/search/entries.ts';
import type { DocumentEntry, SectionEntry } from '../../src/lib/search/entry.ts';
import { makeIndexFiles } from '../../src/lib/search/index-files.ts';
import type { NamedTerm } from '../../src/lib/search/readings.ts';

/** Characters of words that stand in a few documents only, many pairs of them in many. */
const RARE = Array.from('渔港牧场桑蚕茶园竹林湿地防汛抗旱灯塔航标abxy７９');
const ITEMS = ['渔港维修', '灯塔维护费', '桑蚕补助', '会议费', '其中：会议费支出', '湿地', '航标 灯塔'];

/**
 * Made department-years as a large portal has them: what nearly all say alike, and words, rows and names that only some have.
 * The same number gives the same documents.
 */
export function makeVaried(count: number): DocumentEntry[] {
  const random = createRandom(count);
  const pick = <One>(list: readonly One[]): One => list[random(list.length)] as One;
  return makeCorpus(count).map((document): DocumentEntry => {
    const words = Array.from({ length: 3 + random(4) }, () =>
      Array.from({ length: 2 + random(7) }, () => pick(RARE)).join(''),
    );
    const text = `本年开展${words.join('、')}等工作，${pick(ITEMS)}${1 + random(90)}.${random(10)}万元。`;
    const mention = random(9) === 0 ? `与示例${pick(['甲', '丙'])}市教育局共同实施。` : '';
    const paragraphs = [text + mention];
    const extra: SectionEntry = {
      id: 'x1',
      heading: random(3) === 0 ? `附：${words[0] ?? ''}` : '其他说明',
      chapter: '附件',
      paragraphs,
      amounts: listAmounts(paragraphs),
      ...(random(2) === 0 ? { table: makeTable(pick(ITEMS), pick(ITEMS), random(9000)) } : {}),
    };
    const aliases = document.department.endsWith('教育局') ? ['市教育局', document.department.slice(2)] : [];
    return { ...document, aliases, sections: [...document.sections, extra] };
  });
}

function makeTable(first: string, second: string, cents: number): NonNullable<SectionEntry['table']> {
  const print = (value: number): string =>
    `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
  return {
    id: 'x1',
    title: `${first}明细表`,
    name: `${first}明细表`,
    columns: [
      { id: 'amount', label: '金额', unit: '万元' },
      { id: 'before', label: '上年金额', unit: '万元' },
    ],
    rows: [
      { id: 'r1', label: first, cells: [[0, print(cents)]] },
      {
        id: 'r2',
        label: `（一）${second}`,
        cells: [
          [0, print(cents * 3)],
          [1, print(cents)],
        ],
      },
      { id: 'r3', code: '2130399', label: '其他水利支出', cells: [[1, '']] },
    ],
  };
}

/** A search over an index in memory, cut as told, and the paths it has loaded. */
export async function openCut(
  documents: readonly DocumentEntry[],
  terms: readonly NamedTerm[],
  plan: ReadonlyMap<string, readonly string[]>,
): Promise<{ engine: SearchEngine; loaded: string[]; reopen: () => Promise<SearchEngine> }> {
  const files = new Map(makeIndexFiles(documents, terms, plan).map(({ path, content }) => [path, content]));
  const loaded: string[] = [];
  const load: LoadChunk = (path) => {
    loaded.push(path);
    const content = files.get(path);
    return content ? Promise.resolve(content) : Promise.reject(new Error(`no ${path}`));
  };
  const reopen = (): Promise<SearchEngine> => SearchEngine.open(load);
  return { engine: await reopen(), loaded, reopen };
}
