import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { closePageReader, readEntries } from '../../src/lib/search/index.ts';
import { writePages } from './found.ts';

const page = (number: number) => ({
  file: `shili/ju-${number}/2021/index.html`,
  html:
    `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><article data-pagefind-body>` +
    `<h1 data-pagefind-meta="title">第${number}局</h1><dl data-pagefind-ignore="index"><dd data-pagefind-filter="地区">示例市</dd></dl>` +
    `<h2 id="a">一、支出</h2><p>会议费${number}.00万元。</p></article></body></html>`,
});
const facts = { tables: new Map(), aliases: ['市局'] };

afterAll(closePageReader);

it('should read a batch apart from every other, and give the same entries in any batches', async () => {
  const pages = [3, 1, 2].map((number) => ({ ...page(number), facts }));
  const together = await readEntries(pages);
  expect(together.map(({ url, title, aliases }) => [url, title, aliases])).toEqual(
    [1, 2, 3].map((number) => [`shili/ju-${number}/2021/`, `第${number}局`, ['市局']]),
  );
  expect(together[0]?.sections[1]?.amounts).toEqual([[0, 3, 9, '1', '万元']]);
  const apart = [];
  for (const one of pages) apart.push(...(await readEntries([one])));
  expect(apart.toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual(together);
  // A page of the portal has no tables, and what does not ask to be searched has no entry.
  const others = await readEntries([
    page(4),
    { file: 'index.html', html: '<html lang="zh-CN"><body>一</body></html>' },
  ]);
  expect(others).toMatchObject([{ url: 'shili/ju-4/2021/', aliases: [] }]);
});

it('should work in a thread, which ends when the reader is closed', async () => {
  const { site, remove } = writePages([]);
  const script = path.join(site, 'thread.ts');
  const search = pathToFileURL(path.resolve('src/lib/search/index.ts')).href;
  writeFileSync(
    script,
    `import { parentPort, workerData } from 'node:worker_threads';
     const { closePageReader, readEntries } = await import(${JSON.stringify(search)});
     const first = await readEntries(workerData);
     await closePageReader();
     const second = await readEntries(workerData);
     parentPort.postMessage([first, second]);
     await closePageReader();`,
  );
  try {
    const worker = new Worker(script, { workerData: [page(7)] });
    const messages: unknown[] = [];
    worker.on('message', (message) => messages.push(message));
    const code = await new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
    const expected = await readEntries([page(7)]);
    expect(code).toBe(0);
    expect(messages).toEqual([[expected, expected]]);
  } finally {
    remove();
  }
});
