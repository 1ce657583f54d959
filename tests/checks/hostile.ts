import { expect } from 'vitest';
import { reviewDocument } from '../../src/lib/checks/index.ts';
import { readReport } from '../../src/lib/content/index.ts';
import type { AnyTable } from '../../src/lib/model/index.ts';
import type { Paragraph } from '../../src/lib/text/index.ts';

/** A document whose tables the hostile words and rows stand beside. */
const DOCUMENT = readReport('src/content', 'zhuzhou/kexie/2021');
const SECTION = [
  { depth: 2, anchor: 's3', text: '第三部分 2021年度部门决算情况说明' },
  { depth: 3, anchor: 's3.5', text: '五、一般公共预算财政拨款支出决算情况说明' },
];
/** Times as much text takes linear work four times as long, and work that looks at every pair sixteen times. */
const TIMES = 4;
const MOST = 8;
/** Shorter than this a run says nothing: another program may have had the processor. */
const LEAST = 100;

/** Reviews words alone, beside the tables of a real document. */
export function reviewWords(texts: readonly string[]) {
  const paragraphs = texts.map((text, index): Paragraph => ({
    kind: 'words',
    line: index + 1,
    text,
    section: SECTION,
  }));
  return reviewDocument({ ...DOCUMENT, paragraphs });
}

/** Reviews a real document with one table put in place of its own. */
export function reviewTable(table: AnyTable) {
  return reviewDocument({ ...DOCUMENT, tables: new Map([...DOCUMENT.tables, [table.id, table]]) });
}

/** A table of the document. */
export function tableOf(id: string): Extract<AnyTable, { kind: 'table' }> {
  const table = DOCUMENT.tables.get(id);
  if (table?.kind !== 'table') throw new Error(`Expected table ${id}`);
  return table;
}

/** `times` pieces of text, made from their numbers from 1. */
export function repeat(times: number, make: (nth: number) => string, between = ''): string {
  return Array.from({ length: times }, (_, index) => make(index + 1)).join(between);
}

/** Fails where work on four times as much grows as if every piece were compared with every other. */
export function expectLinear(size: number, work: (size: number) => unknown): void {
  work(Math.ceil(size / 8));
  const once = measure(() => work(size));
  const more = measure(() => work(size * TIMES));
  expect(more, `${once.toFixed(0)} ms, and ${more.toFixed(0)} ms of ${TIMES} times as much`).toBeLessThan(
    MOST * Math.max(once, LEAST),
  );
}

/** Milliseconds of processor time: other programs on the machine do not count. */
function measure(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1000;
}
