import { parseContent } from '../../content/index.ts';
import {
  anyTableSchema,
  DisclosureError,
  findLeaves,
  parseCell,
  UNITS,
  type AnyTable,
} from '../../model/index.ts';
import { listTableFields, type Field } from './fields.ts';

/** A changed file, or a question to the person first. */
export type Changed = { readonly text: string } | { readonly ask: string };

/**
 * Puts a value at a place of a table's file; everything else stays as it was written. A figure that reads as none is
 * asked about first, unless the person `insists`: what is printed so is published so. Throws `DisclosureError` for a
 * place that cannot be edited and for a value that does not fit.
 */
export function changeTable(
  file: string,
  before: string,
  pointer: string,
  value: string,
  insists: boolean,
): Changed {
  const table = parseContent<AnyTable>({ file, text: before }, 'json', anyTableSchema);
  const field = listTableFields(table).get(pointer);
  if (!field) throw refuse(file, pointer, '表里的一个格或一处文字', '这一处已经没有了：刷新页面再改。');
  const print = field.kind === 'words' ? value.trimEnd() : value.trim();
  verifyValue(file, field, print);
  const question = insists ? undefined : askAboutFigure(field, print);
  if (question) return { ask: question };
  // The text as it stands, not as the schema hands it back: the order of its fields is kept.
  const root = JSON.parse(before) as unknown;
  setAt(root, pointer, print === '' && field.optional === true ? undefined : print, table);
  const text = `${JSON.stringify(root, null, 2)}\n`;
  parseContent<AnyTable>({ file, text }, 'json', anyTableSchema);
  return { text };
}

function verifyValue(file: string, { kind }: Field, print: string): void {
  if (kind !== 'words' && /[\n\r\t]/.test(print))
    throw refuse(file, print, '一行文字，不带换行和制表符', '去掉换行再保存。');
  if (kind === 'unit' && print !== '' && !(UNITS as readonly string[]).includes(print))
    throw refuse(file, print, UNITS.join('、'), '金额单位只能选这几种，或者留空。');
}

/** A figure that cannot be reckoned with is allowed, for the source may print it; a slip of the hand is likelier. */
function askAboutFigure({ kind }: Field, print: string): string | undefined {
  if (kind !== 'amount') return undefined;
  const cell = parseCell(print);
  if (cell.state !== 'text' || !/[\p{Nd}]/u.test(print)) return undefined;
  return `“${print}”读不成一个数（例如千分位逗号位置不对、多了文字）。原件就是这样印的，才照这样保存。`;
}

function setAt(root: unknown, pointer: string, value: string | undefined, table: AnyTable): void {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], root);
  const holder = parent as Record<string, unknown>;
  if (value === undefined) {
    // A blank cell is one that is not there.
    Reflect.deleteProperty(holder, last);
  } else if (last in holder) holder[last] = value;
  else insertInOrder(holder, last, value, listOrder(keys, table));
}

/** Where a new cell goes among the others: in the order of the columns, as the importer writes them. */
function listOrder(keys: readonly string[], table: AnyTable): readonly string[] {
  if (keys.at(-1) !== 'cells')
    return table.kind === 'table' ? ['kind', 'id', 'form', 'title', 'titleDerived', 'caption', 'unit'] : [];
  if (table.kind === 'performance') return table.funds.columns.map(({ id }) => id);
  const panel = table.panels[Number(keys[1])];
  return panel ? findLeaves(panel.columns).map(({ id }) => id) : [];
}

function insertInOrder(
  holder: Record<string, unknown>,
  key: string,
  value: string,
  order: readonly string[],
): void {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const later = Object.entries(holder).filter(([name]) => place(name) > place(key));
  for (const [name] of later) Reflect.deleteProperty(holder, name);
  holder[key] = value;
  for (const [name, kept] of later) holder[name] = kept;
}

function refuse(file: string, found: string, expected: string, todo: string): DisclosureError {
  return new DisclosureError({ what: '这样改不行，没有保存。', place: { file }, found, expected, todo });
}
