import { SearchEngine, type Choice } from '../../src/lib/search/browser.ts';
import type { DocumentEntry } from '../../src/lib/search/entry.ts';
import { makeIndexFiles, type IndexFile } from '../../src/lib/search/index-files.ts';
import { makeCorpus } from './corpus.ts';
import { countLoads } from './engines.ts';
import { toPlain } from './plain-entries.ts';
import { drawQueries, KINDS, type Query } from './queries.ts';
import { describe, median, type Traffic } from './traffic.ts';
import { readTruth } from './truth.ts';

/** Queries of each kind. */
const QUERIES = 25;
const SEED = 7;
/** Documents the queries are drawn from, spread over all. */
const DRAWN = 400;

/** What of the portal is asked: all of it, one region, one department. */
const SCOPES: readonly (readonly [string, (document: DocumentEntry) => Choice])[] = [
  ['不筛选', () => ({})],
  ['选定地区', ({ region }) => ({ 地区: region })],
  ['选定部门', ({ department }) => ({ 部门: department })],
];

/**
 * Measures what the first query loads from an index in shards, with the catalogue: bytes, requests and time, over so many made
 * department-years. `node bench/search/shards.ts 10000`
 */
async function measureShards(count: number): Promise<void> {
  const documents = makeCorpus(count);
  const started = performance.now();
  const files = makeIndexFiles(documents);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  printFiles(count, files, seconds);
  const some = documents.filter((_, index) => index % Math.ceil(count / DRAWN) === 0);
  const queries = drawQueries(readTruth(some, toPlain(some)), QUERIES, SEED);
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const load = countLoads((path) => {
    const content = byPath.get(path);
    return content ? Promise.resolve(content) : Promise.reject(new Error(`no ${path}`));
  });
  const ask = async (query: Query, choice: Choice): Promise<Traffic & { readonly time: number }> => {
    load.take();
    const from = performance.now();
    const engine = await SearchEngine.open(load);
    await (await engine.answer({ query: query.text, choice, sort: 'relevance' })).next(10);
    return { ...load.take(), time: performance.now() - from };
  };
  for (const [name, choose] of SCOPES) {
    console.log(`\n| ${name} | 中位 | 最大 | 请求 | 毫秒 |\n| --- | ---: | ---: | ---: | ---: |`);
    const all: (Traffic & { readonly time: number })[] = [];
    for (const kind of KINDS) {
      const own: (typeof all)[number][] = [];
      for (const [index, query] of queries.filter((one) => one.kind === kind).entries()) {
        const document = some[(index * 37) % some.length];
        if (document) own.push(await ask(query, choose(document)));
      }
      all.push(...own);
      printRow(kind, own);
    }
    printRow('合计', all);
  }
}

function printRow(name: string, list: readonly (Traffic & { readonly time: number })[]): void {
  console.log(
    `| ${[name, ...describe(list), median(list.map(({ time }) => time)).toFixed(0)].join(' | ')} |`,
  );
}

function printFiles(count: number, files: readonly IndexFile[], seconds: string): void {
  const sizes = new Map(files.map(({ path, content }) => [path, content.length]));
  const roots = files.filter(({ path }) => path.endsWith('/root.gz'));
  const megabytes = (files.reduce((sum, { content }) => sum + content.length, 0) / 1e6).toFixed(1);
  console.log(
    `${count} 份：${roots.length} 个分片，${files.length} 个文件，${megabytes} MB，用时 ${seconds} 秒；` +
      `目录 ${sizes.get('catalogue.gz') ?? 0} 字节，名称读音 ${sizes.get('pinyin.gz') ?? 0} 字节，` +
      `分片首个文件中位 ${median(roots.map(({ content }) => content.length))} 字节`,
  );
}

await measureShards(Number(process.argv[2] ?? '2000'));
