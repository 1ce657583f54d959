import { addFacts, listPages } from '../../src/lib/search/build-index.ts';
import { closePageReader, readEntries } from '../../src/lib/search/page-reader.ts';
import { SearchEngine } from '../../src/lib/search/browser.ts';
import { makeIndexFiles } from '../../src/lib/search/index-files.ts';
import { readGlossary } from '../../src/lib/content/index.ts';
import { openOurs, type Engine } from './engines.ts';
import { judgeFigures, judgeWords, type Verdict } from './judge.ts';
import { readPlain } from './plain.ts';
import { drawQueries, KINDS, type Kind, type Query } from './queries.ts';
import { openStock } from './stock.ts';
import { readTruth, type Truth } from './truth.ts';

const QUERIES = 200;
const SEED = 20_211_121;

/** Measures recall and ranking over the pages of a built site. */
export async function measureQuality(site: string, content: string): Promise<void> {
  const pages = listPages(site);
  const documents = await readEntries(addFacts(pages, content)).finally(closePageReader);
  const terms = readGlossary(content).map(({ term }) => ({ name: term }));
  const files = makeIndexFiles(documents, terms);
  const plain = pages.flatMap(({ file, html }) => readPlain(file.replace(/index\.html$/, ''), html));
  const truth = readTruth(documents, plain);
  const queries = drawQueries(truth, QUERIES, SEED);
  const load = new Map(files.map(({ path, content }) => [path, content]));
  const engine = await SearchEngine.open((path) => Promise.resolve(load.get(path) ?? new Uint8Array()));
  const stock = await openStock(pages);
  try {
    console.log(`\n## 查得到，排得前：${documents.length} 个页面，每类 ${QUERIES} 个检索词\n`);
    await printTable('明账', truth, queries, openOurs(files), engine);
    await printTable('Pagefind 原样', truth, queries, stock.engine);
    printPinyin(await judgePinyin(engine));
  } finally {
    stock.close();
  }
}

async function printTable(
  name: string,
  truth: Truth,
  queries: readonly Query[],
  engine: Engine,
  ours?: SearchEngine,
): Promise<void> {
  console.log(`| ${name} | 检索词 | 前十召回 | 第一条正确 | 误报 |\n| --- | ---: | ---: | ---: | ---: |`);
  for (const kind of KINDS) {
    const own = queries.filter((query) => query.kind === kind);
    const verdicts: Verdict[] = [];
    for (const query of own) {
      const verdict =
        ours && isFigure(kind)
          ? await judgeFigures(truth, query, ours)
          : judgeStock(truth, query, await engine.ask(query.text));
      verdicts.push(verdict);
      if (ours && (verdict.recall < 1 || verdict.wrong > 0)) console.error(`${kind} ${query.text}`, verdict);
    }
    const mean = (read: (verdict: Verdict) => number): number =>
      verdicts.reduce((sum, verdict) => sum + read(verdict), 0) / Math.max(1, verdicts.length);
    const wrong = verdicts.reduce((sum, verdict) => sum + verdict.wrong, 0);
    const first = mean((verdict) => Number(verdict.first));
    console.log(
      `| ${kind} | ${own.length} | ${mean(({ recall }) => recall).toFixed(4)} | ${first.toFixed(3)} | ${wrong} |`,
    );
  }
  console.log('');
}

function isFigure(kind: Kind): boolean {
  return kind === '金额' || kind === '编码' || kind === '科目名称';
}

/** Stock Pagefind names sections; for figures a section is right when it has the very print asked for. */
function judgeStock(truth: Truth, query: Query, answered: Awaited<ReturnType<Engine['ask']>>): Verdict {
  const text = { ...query, text: query.text.replace(/^=/, '') };
  const verdict = judgeWords(truth, text, answered);
  if (!isFigure(query.kind)) return verdict;
  const right = Math.round(verdict.recall * Math.min(10, answered.sections.length));
  return { ...verdict, wrong: Math.max(0, Math.min(10, answered.sections.length) - right) };
}

async function judgePinyin(engine: SearchEngine): Promise<{ asked: number; found: number }> {
  const { pinyin } = await import('pinyin-pro');
  let asked = 0;
  let found = 0;
  const { region, department } = await engine.index.readings();
  for (const names of [...department, ...region.map((one) => [one])]) {
    for (const name of names) {
      const sounds = pinyin(name, { toneType: 'none', type: 'array' });
      const initials = sounds.map((sound) => sound.charAt(0)).join('');
      for (const letters of [initials, initials.slice(0, 5), sounds.join(''), sounds.slice(0, 4).join('')]) {
        if (letters.length < 2) continue;
        asked += 1;
        const { spelled } = await engine.answer({ query: letters, choice: {}, sort: 'relevance' });
        if (spelled.includes(names[0] ?? '')) found += 1;
        else console.error(`拼音 ${letters} ${name}: ${spelled.join('、')}`);
      }
    }
  }
  return { asked, found };
}

function printPinyin({ asked, found }: { asked: number; found: number }): void {
  console.log(`拼音（部门、别名、地区的全拼和首字母，整个或前几个）：${found} / ${asked}\n`);
}
