import { separate, SEPARATOR } from '../../src/lib/search/marks.ts';
import { preparePage } from '../../src/lib/search/prepare.ts';
import { SearchEngine } from '../../src/lib/search/browser.ts';
import { makeIndexFiles } from '../../src/lib/search/index-files.ts';
import type { DocumentEntry } from '../../src/lib/search/entry.ts';
import { measureBrowser } from './browser-time.ts';
import { makeCorpus, renderPages } from './corpus.ts';
import { openOurs } from './engines.ts';
import { judgeFigures, judgeWords } from './judge.ts';
import { drawQueries, KINDS, type Query } from './queries.ts';
import { toPlain } from './plain-entries.ts';
import { openStock } from './stock.ts';
import { describe, type Traffic } from './traffic.ts';
import { readTruth, type Truth } from './truth.ts';

/** Queries of each kind; beside every one the whole corpus is read. */
const QUERIES = 25;
const SEED = 7;
/** Documents over which every place of an answer is judged. */
const JUDGED = 100;
/** Queries only people ask: ranges, whole classes, a name and a department. */
const TYPICAL = ['>5万 公务接待费', '100..200 培训费', '示例甲市教育局 会议费', '208', '机关运行经费'];

/** Measures bytes, requests and time over so many made department-years. */
export async function measureScale(site: string, count: number): Promise<void> {
  console.log(`\n## ${count} 份合成文档\n`);
  const documents = makeCorpus(count);
  const started = performance.now();
  const files = makeIndexFiles(documents);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  console.log(`索引 ${files.length} 个文件，${(bytes / 1e6).toFixed(1)} MB，用时 ${seconds} 秒\n`);
  const truth = readTruth(documents, toPlain(documents));
  const queries = drawQueries(truth, QUERIES, SEED);
  console.log('| 检索词 | 首次字节中位 | 最大 | 请求 | 再次字节中位 | 最大 | 请求 | 前十召回 | 第一条正确 |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const ours = openOurs(files);
  for (const kind of KINDS)
    await printTraffic(
      kind,
      ours,
      truth,
      queries.filter((query) => query.kind === kind),
    );
  await printTraffic(
    '常见',
    ours,
    truth,
    TYPICAL.map((text) => ({ kind: '编码', text })),
  );
  await printFigures(documents.slice(0, JUDGED));
  await measureBrowser(site, files, [
    ...TYPICAL,
    ...queries.filter((_, index) => index % 5 === 0).map(({ text }) => text),
  ]);
  await measureStock(documents, queries);
}

/** Amounts, codes and names over some of the documents: each answer is opened to its end and every place of it judged. */
async function printFigures(documents: readonly DocumentEntry[]): Promise<void> {
  const files = new Map(makeIndexFiles(documents).map(({ path, content }) => [path, content]));
  const engine = await SearchEngine.open((path) => Promise.resolve(files.get(path) ?? new Uint8Array()));
  const truth = readTruth(documents, toPlain(documents));
  const queries = drawQueries(truth, 4 * QUERIES, SEED).filter(({ kind }) => !kind.endsWith('字'));
  const verdicts = await Promise.all(queries.map((query) => judgeFigures(truth, query, engine)));
  const missed = queries.filter((_, index) => (verdicts[index]?.recall ?? 0) < 1);
  const wrong = verdicts.reduce((sum, verdict) => sum + verdict.wrong, 0);
  console.log(
    `\n其中 ${documents.length} 份，金额、编码、科目名称 ${queries.length} 个检索词，逐处核对：没有找全 ${missed.length} 个，误报 ${wrong} 处\n`,
  );
  for (const { kind, text } of missed) console.error(`${kind} ${text}`);
}

async function printTraffic(
  name: string,
  engine: ReturnType<typeof openOurs>,
  truth: Truth,
  queries: readonly Query[],
): Promise<void> {
  const firsts: Traffic[] = [];
  const nexts: Traffic[] = [];
  let recall = 0;
  let right = 0;
  const isText = name.endsWith('字');
  for (const [index, query] of queries.entries()) {
    engine.restart();
    engine.takeTraffic();
    const verdict = judgeWords(truth, query, await engine.ask(query.text));
    firsts.push(engine.takeTraffic());
    recall += verdict.recall;
    right += Number(verdict.first);
    // A further query of another text, with everything of the first at hand.
    await engine.ask(queries[(index + 1) % queries.length]?.text ?? '');
    nexts.push(engine.takeTraffic());
  }
  const quality = isText
    ? [(recall / queries.length).toFixed(4), (right / queries.length).toFixed(3)]
    : ['', ''];
  console.log(`| ${[name, ...describe(firsts), ...describe(nexts), ...quality].join(' | ')} |`);
}

/** The first query of Pagefind over the same documents: with its own words, and with every Chinese character as a word. */
async function measureStock(documents: readonly DocumentEntry[], queries: readonly Query[]): Promise<void> {
  const pages = renderPages(documents);
  const asked = queries.filter((_, index) => index % 3 === 0);
  console.log('| Pagefind，首次检索（含它的 WebAssembly，不含脚本 46 KB） | 字节中位 | 最大 | 请求 |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const [name, prepare] of [
    ['原样', (html: string) => html],
    ['逐字索引', preparePage],
  ] as const) {
    const stock = await openStock(pages.map(({ file, html }) => ({ file, html: prepare(html) })));
    try {
      const isSpaced = name !== '原样';
      const traffic: Record<string, Traffic[]> = {};
      for (const query of asked) {
        stock.engine.takeTraffic();
        await stock.restart();
        const text = query.text.replace(/^=/, '');
        await stock.engine.ask(isSpaced ? `"${separate(text).replaceAll(SEPARATOR, ' ').trim()}"` : text);
        (traffic[query.kind] ??= []).push(stock.engine.takeTraffic());
      }
      for (const [kind, list] of Object.entries(traffic))
        console.log(`| ${name}，${kind} | ${describe(list).join(' | ')} |`);
    } finally {
      stock.close();
    }
  }
}
