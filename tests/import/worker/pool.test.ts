import { afterEach, describe, expect, test } from 'vitest';
import { createReaderPool, type ReaderPool } from '../../../src/lib/import/index.ts';

const TEXT = '示例市示例局\n\n2021年度部门决算\n\n一、基本情况\n\n示例文字。\n';
const source = (name: string, text = TEXT) => ({ name, bytes: new TextEncoder().encode(text) });

/** A worker that does something else than reading. */
const program = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${code}`)}`,
  );

let pool: ReaderPool | undefined;
afterEach(async () => {
  await pool?.close();
});

describe('createReaderPool(options)', () => {
  test('should read many files with few workers, each as it would be read alone', async () => {
    const own = (pool = createReaderPool({ size: 2 }));
    const reads = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        own.read(source(`${String(index)}.txt`, `${TEXT}${String(index)}\n`)),
      ),
    );
    expect(reads.map(({ name }) => name)).toEqual(
      Array.from({ length: 9 }, (_, index) => `${String(index)}.txt`),
    );
    for (const [index, read] of reads.entries())
      expect(read.read.blocks.at(-1)).toMatchObject({ inlines: [{ text: String(index) }] });
  }, 30_000);

  test('should tell what a person must mend, and read on', async () => {
    pool = createReaderPool({ size: 1 });
    await expect(pool.read(source('空.txt', ' '))).rejects.toThrow('文件是空的');
    await expect(pool.read(source('好.txt'))).resolves.toMatchObject({ format: 'text' });
  }, 30_000);

  test('should let go of a file that never ends, and of a worker that ends', async () => {
    pool = createReaderPool({
      size: 1,
      seconds: 1,
      program: program(`parentPort.on('message', () => { for (;;); });`),
    });
    await expect(pool.read(source('a.txt'))).rejects.toThrow(/已停止读取[\s\S]*超过 1 秒/);
    await pool.close();
    pool = createReaderPool({ program: program(`parentPort.on('message', () => process.exit(3));`) });
    await expect(pool.read(source('a.txt'))).rejects.toThrow('读取程序中途退出');
  }, 30_000);

  test('should stop a reader that never looks how long it takes, and leave one that gets on', async () => {
    const spin = `const spin = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };`;
    const say = `const say = (message) => parentPort.postMessage(message);`;
    const never = `${spin}${say}parentPort.on('message', () => { say({ kind: 'begun' }); spin(60_000); });`;
    pool = createReaderPool({ size: 1, processorSeconds: 0.5, program: program(never) });
    await expect(pool.read(source('a.txt'))).rejects.toThrow(/已停止读取[\s\S]*算了/);
    await pool.close();
    const steady = `${spin}${say}parentPort.on('message', () => {
      say({ kind: 'begun' });
      for (let page = 0; page < 6; page += 1) { spin(300); say({ kind: 'granted', seconds: 0.5 }); }
      say({ kind: 'problem', parts: { what: '读到了头' } });
    });`;
    pool = createReaderPool({ size: 1, processorSeconds: 0.5, program: program(steady) });
    await expect(pool.read(source('a.txt'))).rejects.toThrow('读到了头');
  }, 30_000);

  test('should survive a file that fills the memory', async () => {
    const code = `parentPort.on('message', () => { const all = []; for (;;) all.push({ text: 'x'.repeat(9) + all.length }); });`;
    pool = createReaderPool({ size: 1, seconds: 25, megabytes: 40, program: program(code) });
    await expect(pool.read(source('a.txt'))).rejects.toThrow('内存不够');
    await expect(pool.read(source('b.txt'))).rejects.toThrow('b.txt');
  }, 60_000);

  test('should not hide a defect of the program', async () => {
    const code = `parentPort.on('message', () => { throw new TypeError('oops'); });`;
    pool = createReaderPool({ program: program(code) });
    await expect(pool.read(source('a.txt'))).rejects.toThrow(/Reading a\.txt failed: TypeError: oops/);
  });
});
