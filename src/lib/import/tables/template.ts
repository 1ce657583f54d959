import { DisclosureError, findLeaves, type AnyTable, type Table } from '../../model/index.ts';
import { isPlaceholder } from './grid/words.ts';

/** Why a file is a blank template (空白样表) and not a document. */
export interface TemplateEvidence {
  /** Titles of the forms without any figure and without a statement that they are empty. */
  readonly blank: readonly string[];
  /** Words that only stand in for content: 上海市XX局, …. */
  readonly placeholders: readonly string[];
  /** First source line of the first blank form. */
  readonly line: number;
}

/** So many examples of placeholders make the point. */
const EXAMPLES = 3;

/**
 * Finds out whether a document is a template nobody has filled in: no table holds a figure, and two forms at least (one,
 * where the words have placeholders) do not even state that they are empty. `words` are the paragraphs beside the tables.
 */
export function findTemplate(
  tables: readonly AnyTable[],
  words: readonly string[],
): TemplateEvidence | undefined {
  const forms = tables.filter((table) => table.kind === 'table');
  if (tables.length > forms.length || !forms.every(isUnfilled)) return undefined;
  const blank = forms.filter(({ form, statement }) => form !== undefined && statement === undefined);
  const [first] = blank;
  const texts = [...words, ...forms.flatMap(listWords)];
  const placeholders = [...new Set(texts.filter(isPlaceholder))].slice(0, EXAMPLES);
  if (!first || (blank.length < 2 && placeholders.length === 0)) return undefined;
  return { blank: blank.map(({ title }) => title), placeholders, line: first.source?.line ?? 1 };
}

/** Throws `DisclosureError` when a document is a template nobody has filled in. */
export function verifyFilled(file: string, tables: readonly AnyTable[], words: readonly string[]): void {
  const found = findTemplate(tables, words);
  if (!found) return;
  const stands = found.placeholders.map((text) => `“${shorten(text)}”`).join('、');
  throw new DisclosureError({
    what: '这是一份空白样表，不是填好的公开文件。',
    place: { file, line: found.line, field: found.blank[0] ?? '' },
    found: `${String(found.blank.length)} 张表没有一个数${stands === '' ? '' : `，还有占位文字${stands}`}`,
    expected: '填好的表；确实没有数据的表，表下要有“本表无数据”的说明',
    todo: '向部门要填好的文件，再导入；样表不能公开。',
  });
}

/** Whether no amount of a table is printed; placeholders are none. */
function isUnfilled({ panels }: Table): boolean {
  return panels.every(({ columns, rows }) => {
    const amounts = findLeaves(columns).filter(({ kind = 'amount' }) => kind === 'amount');
    return rows.every(({ cells }) =>
      amounts.every(({ id }) => (cells[id] ?? '').trim() === '' || isPlaceholder(cells[id] ?? '')),
    );
  });
}

function listWords({ title, caption, notes, statement = '', panels }: Table): string[] {
  const rows = panels.flatMap((panel) =>
    panel.rows.flatMap(({ label, cells }) => [label, ...Object.values(cells)]),
  );
  return [title, ...caption.map(({ text }) => text), ...notes, statement, ...rows];
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length <= 20 ? flat : `${flat.slice(0, 20)}…`;
}
