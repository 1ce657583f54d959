import { canonicalize } from '../canonical.ts';
import { compareLists, compareTables, type Difference, type PageRecord } from '../record/drawn.ts';
import { loadChunk } from './chunks.ts';
import { readShownPage } from './read-page.ts';

/** Differences listed; a page that differs everywhere says so by their number. */
const LISTED = 20;

/** Adds the button 核对本页 at the foot of a document page. */
export function addPageCheck(): void {
  const article = document.querySelector('main.document > article');
  if (!article) return;
  const section = document.createElement('section');
  section.className = 'page-check';
  section.setAttribute('aria-label', '核对本页');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '核对本页';
  const result = document.createElement('div');
  result.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    result.replaceChildren(paragraph('正在核对…'));
    checkPage().then(
      (lines) => result.replaceChildren(...lines),
      () =>
        result.replaceChildren(
          paragraph('核对不了：本页的存档记录（record.json.js）不在网页旁边，或者读不出来。'),
        ),
    );
  });
  section.append(paragraph('这是存档副本。', button), result);
  article.append(section);
}

/** Compares what is shown with the record of the archive; the words that say how it went. */
async function checkPage(): Promise<HTMLElement[]> {
  const bytes = await loadChunk('record.json');
  const record = JSON.parse(new TextDecoder().decode(bytes)) as PageRecord;
  const shown = readShownPage();
  if (!shown) throw new Error('No document on this page');
  const differences: string[] = [];
  let cells = 0;
  for (const expected of record.page.tables) {
    const found = shown.tables.find(({ id }) => id === expected.id);
    if (!found) {
      differences.push(`《${expected.title}》：页面上没有这张表`);
      continue;
    }
    cells += found.rows.flat().length;
    if ((await digest(found)) === record.tables[expected.id]) continue;
    const list = compareTables(expected, found);
    // The values kept beside the digest may be what was changed: then no cell can be named.
    if (list.length === 0) differences.push(`《${expected.title}》：与清单的摘要不符`);
    else differences.push(...list.map((one) => `《${expected.title}》${describe(one)}`));
  }
  for (const { id, title } of shown.tables)
    if (!(id in record.tables)) differences.push(`《${title}》：清单里没有这张表`);
  if ((await digest(shown.words)) !== record.words) {
    const before = differences.length;
    compareLists('正文', record.page.words, shown.words, (cell, expected = '没有', found = '没有') => {
      if (expected !== found)
        differences.push(describe({ cell, expected: cut(expected), found: cut(found) }));
    });
    if (differences.length === before) differences.push('正文与清单的摘要不符');
  }
  return differences.length === 0
    ? tellAgreement(record.page.tables.length, cells, shown.words.length)
    : tellDifferences(differences);
}

function tellAgreement(tables: number, cells: number, words: number): HTMLElement[] {
  return [
    paragraph(
      tables === 0
        ? `正文 ${words} 段与存档清单一致；本页没有表。`
        : `表与存档清单一致：${tables} 张表、${cells} 格；正文 ${words} 段也一致。`,
    ),
    paragraph(
      '核对的是页面此刻显示的表和文字，比对随存档附带的记录；网页读不到自己的文件，也无法证明这份记录本身没有改过。整份存档是否完整，请按存档里“说明.txt”所写的方法核对。',
    ),
  ];
}

function tellDifferences(differences: readonly string[]): HTMLElement[] {
  const list = document.createElement('ul');
  for (const text of differences.slice(0, LISTED)) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
  const more = differences.length > LISTED ? `，先列出 ${LISTED} 处` : '';
  return [paragraph(`与存档清单不一致：${differences.length} 处${more}。`), list];
}

function describe({ cell, expected, found }: Difference): string {
  return `${cell}：清单为“${expected}”，页面为“${found}”`;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

async function digest(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(value));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function paragraph(...parts: (string | Node)[]): HTMLElement {
  const element = document.createElement('p');
  element.append(...parts);
  return element;
}
