import { findLeaves, type AnyTable, type Column } from '../../src/lib/model/index.ts';
import { makeDocuments, type Synthetic } from '../mutations/documents.ts';

/** A part of a made document: a paragraph, or a table with its lines. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly level?: number }
  | { readonly kind: 'table'; readonly title: string; readonly rows: readonly (readonly string[])[] };

/** A made department-year, the same in every format. */
export interface MadeDocument {
  readonly title: string;
  readonly department: string;
  readonly parts: readonly Part[];
}

/** Name that the made accounts carry. */
const MADE = /随机市随机局/gu;

/** So many department-years of 示例市, each of a department of its own. */
export function makeDepartmentYears(count: number): readonly MadeDocument[] {
  const made = makeDocuments(Math.min(count, 40));
  return Array.from({ length: count }, (_, index) => {
    const name = `示例市第${index + 1}局`;
    return toDocument(made[index % made.length] as Synthetic, name);
  });
}

function toDocument({ document }: Synthetic, name: string): MadeDocument {
  const { before, after } = document.around ?? { before: '', after: '' };
  const title = `${name}${document.head.year}年度部门决算`;
  const lines = [before, document.body, after].join('\n\n').split(/\n{2,}/u);
  const parts = lines.flatMap((line): Part[] => {
    const id = /<Table id="(\w+)"/u.exec(line)?.[1];
    const table = id === undefined ? undefined : document.tables.get(id);
    if (table) return [toTable(table)];
    const [, marks, words = line] = /^(#+) (.*)$/su.exec(line) ?? [];
    const text = words
      .replace(/<\/?\w+>/gu, '')
      .replace(MADE, name)
      .trim();
    return text === '' ? [] : [{ kind: 'text', text, ...(marks ? { level: marks.length } : {}) }];
  });
  return { title, department: name, parts };
}

/** A table as it is printed: panels side by side, a line of column heads, a line of numbers, the rows. */
function toTable(table: AnyTable): Part {
  if (table.kind === 'performance') return { kind: 'text', text: table.title };
  const panels = table.panels.map(({ columns, rows }) => {
    const leaves = findLeaves(columns);
    return [
      leaves.map(({ label }) => label),
      ...rows.map((row) => leaves.map((leaf) => printCell(leaf, row))),
    ];
  });
  const height = Math.max(...panels.map((rows) => rows.length));
  const rows = Array.from({ length: height }, (_, index) =>
    panels.flatMap((own) => own[index] ?? (own[0] ?? []).map(() => '')),
  );
  return { kind: 'table', title: table.title, rows };
}

interface PrintedRow {
  readonly label: string;
  readonly line?: string | undefined;
  readonly code?: string | undefined;
  readonly cells: Readonly<Record<string, string>>;
}

function printCell({ id, kind }: Column, row: PrintedRow): string {
  if (kind === 'label') return row.label;
  if (kind === 'line') return row.line ?? '';
  if (kind === 'code') return row.code ?? '';
  return row.cells[id] ?? '';
}
