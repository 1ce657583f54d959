import type { ReportKind } from '../../model/index.ts';
import { squeeze, toText, type TextBlock } from '../blocks.ts';
import type { LocatedTable } from '../tables/locate.ts';
import { recogniseTable } from '../tables/read.ts';

/** Something found in the text and the line it stands on. */
export interface Evidence<T> {
  readonly value: T;
  readonly line: number;
}

/** Lines of a document that can say what it is. */
export interface DocumentText {
  readonly cover: readonly TextBlock[];
  readonly flow: readonly (TextBlock | LocatedTable)[];
}

/** Lines that only ask for a stamp or a date. */
const PLACEHOLDER = /盖章|[:：]|^年月日$/u;

/** Cover lines that make the title: placeholders left out, a title printed twice taken once. */
export function findTitleLines({ cover }: DocumentText): readonly TextBlock[] {
  const lines = cover.filter((block) => !PLACEHOLDER.test(squeeze(toText(block))));
  for (let half = 1; half < lines.length; half += 1) {
    const first = squeeze(lines.slice(0, half).map(toText).join(''));
    if (first === squeeze(lines.slice(half).map(toText).join(''))) return lines.slice(0, half);
  }
  return lines;
}

/** The title (标题) as printed, lines joined; undefined where no title is printed. */
export function findTitle(document: DocumentText): Evidence<string> | undefined {
  const lines = findTitleLines(document);
  const value = lines.map(toText).join('');
  return /决算|预算|绩效|自评/u.test(value) ? { value, line: lines[0]?.line ?? 1 } : undefined;
}

/** The kind of document (文种), from its title, else its tables, else the words it uses; undefined when unclear. */
export function findKind(document: DocumentText): ReportKind | undefined {
  const title = squeeze(findTitle(document)?.value ?? '');
  if (/绩效|自评/u.test(title)) return 'performance-self-evaluation';
  if (/决算/u.test(title)) return 'final-accounts';
  if (/预算/u.test(title)) return 'budget';
  const tables = document.flow.filter((entry) => entry.kind === 'located').map(recogniseTable);
  if (tables.filter(({ kind }) => kind === 'statutory').length >= 3) return 'final-accounts';
  if (tables.filter(({ kind }) => kind === 'budget').length >= 3) return 'budget';
  const text = document.flow.map((entry) => (entry.kind === 'text' ? toText(entry) : '')).join('\n');
  return /绩效自评|整体支出绩效/u.test(text) ? 'performance-self-evaluation' : undefined;
}

/** Years (年度) the document names, most likely first; the cover counts before the text, the text before the tables. */
export function findYears({ cover, flow }: DocumentText): readonly Evidence<number>[] {
  const toLine = (block: TextBlock) => ({ text: toText(block), line: block.line });
  const places = [
    cover.map(toLine),
    flow.filter((entry) => entry.kind === 'text').map(toLine),
    flow.flatMap((entry) =>
      entry.kind === 'located'
        ? [entry.title ?? '', ...entry.caption.map(({ text }) => text)].map((text) => ({
            text,
            line: entry.line,
          }))
        : [],
    ),
  ];
  return places.map(countYears).find((years) => years.length > 0) ?? [];
}

function countYears(lines: readonly { readonly text: string; readonly line: number }[]): Evidence<number>[] {
  const found = new Map<number, { count: number; line: number }>();
  for (const { text, line } of lines) {
    for (const [, year] of text.matchAll(/(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/gu)) {
      const entry = found.get(Number(year)) ?? { count: 0, line };
      found.set(Number(year), { ...entry, count: entry.count + 1 });
    }
  }
  return [...found]
    .sort(([a, left], [b, right]) => right.count - left.count || b - a)
    .map(([value, { line }]) => ({ value, line }));
}
