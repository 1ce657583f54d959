import { listAmounts } from '../../src/lib/search/entries.ts';
import type { DocumentEntry, SectionEntry } from '../../src/lib/search/entry.ts';
import { findChapter } from '../../src/lib/search/chapters.ts';
import { describeTable } from '../../src/lib/search/tables.ts';
import { makeDocuments } from '../mutations/documents.ts';

/** Years of each made department. */
const YEARS = 5;
/** Departments of each made region. */
const DEPARTMENTS = [
  '财政',
  '教育',
  '民政',
  '司法',
  '水利',
  '农业农村',
  '文化旅游',
  '卫生健康',
  '统计',
  '科技',
];

/**
 * So many made department-years as the build would hand them to the index: fictional regions with ten departments each and
 * five years of every one. Words, tables and figures come from the generator that the checks are measured with.
 */
export function makeCorpus(count: number): DocumentEntry[] {
  return makeDocuments(count)
    .map(({ document }, index): DocumentEntry => {
      const place = Math.floor(index / YEARS);
      const region = `示例${toLetters(Math.floor(place / DEPARTMENTS.length))}市`;
      const department = `${region}${DEPARTMENTS[place % DEPARTMENTS.length] ?? ''}局`;
      const year = String(2019 + (index % YEARS));
      const { before, after } = document.around ?? { before: '', after: '' };
      const body = [before, document.body, after].join('\n\n').replaceAll('随机市随机局', department);
      return {
        url: `shili-${Math.floor(place / DEPARTMENTS.length)}/ju-${place % DEPARTMENTS.length}/${year}/`,
        title: `${year}年度${department}部门决算`,
        region,
        department,
        year,
        kind: '部门决算',
        aliases: [],
        sections: cutSections(body, document.tables),
      };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

type Tables = ReturnType<typeof makeDocuments>[number]['document']['tables'];

function cutSections(body: string, tables: Tables): SectionEntry[] {
  const sections: (Omit<SectionEntry, 'paragraphs' | 'amounts'> & { paragraphs: string[] })[] = [
    { heading: '', chapter: '', paragraphs: [] },
  ];
  let chapter = '';
  for (const block of body.split(/\n{2,}/)) {
    const heading = /^(#+) (.+)$/.exec(block.trim());
    const table = /^<Table id="([^"]+)"/.exec(block.trim())?.[1];
    const found = table === undefined ? undefined : tables.get(table);
    if (heading) {
      chapter = findChapter(heading[2] ?? '', `h${heading[1]?.length ?? 2}`, chapter);
      sections.push({ id: `s${sections.length}`, heading: heading[2] ?? '', chapter, paragraphs: [] });
    } else if (found) {
      const entry = describeTable(found);
      const rows = entry.rows.map(({ code, label }) => (code === undefined ? label : `${code}｜${label}`));
      const heads = entry.columns.map(({ label }) => label).join('｜');
      sections.push({
        id: found.id,
        heading: found.title,
        chapter,
        paragraphs: [heads, ...rows],
        table: entry,
      });
    } else if (!block.startsWith('<')) {
      sections
        .at(-1)
        ?.paragraphs.push(...block.split('\n').map((line) => line.replace(/\*\*|\\/g, '').trim()));
    }
  }
  return sections
    .filter(({ heading, paragraphs }) => heading !== '' || paragraphs.length > 0)
    .map((section) => ({ ...section, amounts: listAmounts(section.paragraphs) }));
}

/** 0 is 甲, 1 is 乙 … 10 is 乙甲: names that no real place has. */
function toLetters(number: number): string {
  const letters = '甲乙丙丁戊己庚辛壬癸';
  return [...String(number)].map((digit) => letters[Number(digit)] ?? '').join('');
}

/** The same documents as plain pages, for a search that reads pages. */
export function renderPages(documents: readonly DocumentEntry[]): { file: string; html: string }[] {
  return documents.map(({ url, title, region, department, year, kind, sections }) => {
    const filters = Object.entries({ 地区: region, 部门: department, 年度: year, 文种: kind })
      .map(([name, value]) => `<dd data-pagefind-filter="${name}">${value}</dd>`)
      .join('');
    const body = sections.map(({ id, heading, paragraphs, table }) => {
      const head = id === undefined ? '' : `<h2 id="${id}">${escape(heading)}</h2>`;
      const texts = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('');
      const rows = (table?.rows ?? []).map(
        ({ code = '', label, cells }) =>
          `<tr><td>${code}</td><th>${escape(label)}</th>${cells.map(([, print]) => `<td>${print}</td>`).join('')}</tr>`,
      );
      return `${head}${table ? `<table>${rows.join('')}</table>` : texts}`;
    });
    return {
      file: `${url}index.html`,
      html:
        `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><article data-pagefind-body>` +
        `<h1 data-pagefind-meta="title">${escape(title)}</h1><dl data-pagefind-ignore="index">${filters}</dl>${body.join('')}</article></body></html>`,
    };
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
