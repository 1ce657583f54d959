import type { FormId } from '../../../model/index.ts';
import { pairClasses } from '../../accounts/across.ts';
import { figureOfCode, findCodeTable } from '../../accounts/code-tree.ts';
import { findClassCode } from '../../accounts/dictionary.ts';
import { normaliseLabel } from '../../accounts/labels.ts';
import type { AccountTables, Figure } from '../../accounts/index.ts';
import { oncePerText } from '../../remember.ts';

const MARKS = /\([类款项目]\)/g;

/** The name of a class as tables print it: 科学技术(类)支出 and 科学技术支出(类) are 科学技术支出. */
export function foldClassName(name: string): string {
  return normaliseLabel(name)
    .replace(MARKS, '')
    .replace(/支出支出$/, '支出');
}

/** The name of a class and its code of any year, where it is one. */
const readClass = oncePerText((words): { readonly name: string; readonly code: string | undefined } => {
  const name = foldClassName(words);
  return { name, code: findClassCode(name) ?? findClassCode(`${name}支出`) };
});

/**
 * The figures of a class (类) told by name, in forms by code (T03, T05) with a column, or in 公开04 with a column.
 * None unless the name is that of a class, of this or an earlier year.
 */
export function findClassFigures(
  tables: AccountTables,
  words: string,
  places: readonly (readonly [form: FormId, column?: string])[],
): readonly Figure[] {
  const { name, code } = readClass(words);
  return places.flatMap(([form, column = 'total']): Figure[] => {
    if (form === 'T01' || form === 'T04') return findSummaryClass(tables, form, column, code);
    const table = findCodeTable(tables, form);
    if (!table) return [];
    const known =
      code ?? table.rows.find((row) => row.code.length === 3 && isNamed(row.row.label, name))?.code;
    const listed = table.rows.some((row) => row.code === known);
    return known !== undefined && listed ? [figureOfCode(table, known, column)] : [];
  });
}

function findSummaryClass(
  tables: AccountTables,
  form: 'T01' | 'T04',
  column: string,
  code: string | undefined,
): Figure[] {
  const found = code === undefined ? undefined : indexClasses(tables, form, column).get(code);
  return found ? [found] : [];
}

const CLASSES = new WeakMap<AccountTables, Map<string, ReadonlyMap<string, Figure>>>();

/** The classes of 公开01 or 公开04 that hold figures, by code; paired with their codes once for a document. */
function indexClasses(
  tables: AccountTables,
  form: 'T01' | 'T04',
  column: string,
): ReadonlyMap<string, Figure> {
  const known = CLASSES.get(tables) ?? new Map<string, ReadonlyMap<string, Figure>>();
  CLASSES.set(tables, known);
  const key = `${form} ${column}`;
  const index = known.get(key) ?? new Map(listClasses(tables, form, column));
  known.set(key, index);
  return index;
}

function listClasses(
  tables: AccountTables,
  form: 'T01' | 'T04',
  column: string,
): readonly (readonly [string, Figure])[] {
  const [detail, own] = form === 'T01' ? (['T03', 'total'] as const) : (['T05', 'subtotal'] as const);
  const summary = form === 'T01' ? { form } : { form, column };
  return pairClasses(tables, summary, { form: detail, column: own }).flatMap(({ summary: figure }) => {
    const code = findClassCode(figure.name.split('·')[0] ?? '');
    return code !== undefined && figure.cell.state === 'number' ? [[code, figure] as const] : [];
  });
}

function isNamed(label: string, name: string): boolean {
  const printed = normaliseLabel(label);
  return printed === name || printed === `${name}支出`;
}
