import { findLeaves, type AnyTable } from '../../model/index.ts';

/** What a place of a content file holds: a figure, one line, several lines, or one of the units of money. */
export type FieldKind = 'amount' | 'line' | 'words' | 'unit';

/** A place of a content file that a person may change. */
export interface Field {
  readonly kind: FieldKind;
  /** What stands there; empty where nothing does. */
  readonly value: string;
  /** Whether it may be left out: an absent cell is blank. */
  readonly optional?: boolean;
}

/** Fields by their pointer in the file: `/panels/0/rows/3/cells/amount`. Nothing else can be edited. */
export type Fields = ReadonlyMap<string, Field>;

/** What has a fixed meaning for the program, and where things came from: not for editing. */
const FIXED = new Set(['id', 'kind', 'form', 'role', 'orientation', 'source', 'cells', 'unit']);
/** Words that may run over several lines. */
const LONG = /\/(?:text|statement|deviation|notes\/\d+)$/;

/** Every place of a table that a person may change: its figures, names, headers, captions and notes. */
export function listTableFields(table: AnyTable): Fields {
  const fields = new Map<string, Field>();
  collect(table, '', fields);
  if (table.kind === 'table') {
    fields.set('/unit', { kind: 'unit', value: table.unit ?? '', optional: true });
    for (const [p, panel] of table.panels.entries()) {
      const leaves = findLeaves(panel.columns).filter(({ kind = 'amount' }) => isPlain(kind));
      for (const [r, { cells }] of panel.rows.entries())
        for (const { id, kind = 'amount' } of leaves)
          fields.set(`/panels/${p}/rows/${r}/cells/${id}`, toCell(cells[id], kind === 'amount'));
    }
  } else {
    for (const [r, { cells }] of table.funds.rows.entries())
      for (const { id } of table.funds.columns)
        fields.set(`/funds/rows/${r}/cells/${id}`, toCell(cells[id], true));
  }
  return fields;
}

function toCell(print: string | undefined, isAmount: boolean): Field {
  const kind = isAmount ? 'amount' : (print ?? '').includes('\n') ? 'words' : 'line';
  return { kind, value: print ?? '', optional: true };
}

/** Names, codes and line numbers are fields of the row, not of its cells. */
function isPlain(kind: string): boolean {
  return kind === 'amount' || kind === 'text';
}

function collect(value: unknown, pointer: string, fields: Map<string, Field>): void {
  if (typeof value === 'string') {
    fields.set(pointer, { kind: LONG.test(pointer) || value.includes('\n') ? 'words' : 'line', value });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (!FIXED.has(key)) collect(inner, `${pointer}/${key}`, fields);
  }
}
