import {
  DisclosureError,
  findFormByTitle,
  findLeaves,
  measureDepth,
  PERFORMANCE_FORM,
  type AnyTable,
  type Form,
  type FormId,
  type KnownForm,
  type ReviewItem,
  type Table,
} from '../../model/index.ts';
import { squeeze, type RowLine } from '../blocks.ts';
import { findUnit } from './caption.ts';
import { readClassifiedPanel } from './classified.ts';
import { verifyConserved } from './conserve.ts';
import { listRows, noteRepeated, type TableContext } from './context.ts';
import { readEconomicPanels } from './economic.ts';
import { readFixedPanels } from './fixed.ts';
import { readFreePanel } from './free.ts';
import { readGrid, recogniseGrid } from './grid/read.ts';
import type { LocatedTable } from './locate.ts';
import { readPerformanceForm } from './performance/read.ts';
import { isPerformanceTitle } from './performance/title.ts';
import { readThreePublicPanel } from './three-public.ts';

/** How each form is read. */
const READERS = {
  T01: readFixedPanels,
  T02: readClassifiedPanel,
  T03: readClassifiedPanel,
  T04: readFixedPanels,
  T05: readClassifiedPanel,
  T06: readEconomicPanels,
  T07: readThreePublicPanel,
  T08: readClassifiedPanel,
  T09: readClassifiedPanel,
} as const satisfies Record<FormId, (context: TableContext, form: Form) => Table['panels']>;

/** What a table is: a statutory form, the self-evaluation form, or a table of the document's own. */
export type Recognised =
  | { readonly kind: 'statutory'; readonly id: string; readonly form: Form }
  | { readonly kind: 'budget'; readonly id: string; readonly form: KnownForm }
  | { readonly kind: 'performance'; readonly id: string }
  | { readonly kind: 'free' };

/** Recognises a table by its title, a ruled one by its columns too; never by its 公开NN number. */
export function recogniseTable(located: LocatedTable): Recognised {
  const { title } = located;
  if (located.grid && !asUnruled(located)) return recogniseGrid(located);
  const form = title === undefined ? undefined : findFormByTitle(title);
  if (form) return { kind: 'statutory', id: form.id.toLowerCase(), form };
  if (title !== undefined && isPerformanceTitle(title))
    return { kind: 'performance', id: PERFORMANCE_FORM.id };
  return { kind: 'free' };
}

/** A table as published, and what a person should look at. */
export interface ReadTable {
  readonly table: AnyTable;
  readonly items: readonly ReviewItem[];
}

/**
 * Reads a located table. `id` names it in addresses; `heading` is the section it stands in, from which a table
 * without a title gets one. Throws `DisclosureError` with file, line and table when it is cut or wrongly ruled.
 */
export function readTable(
  file: string,
  id: string,
  located: LocatedTable,
  heading: string | undefined,
): ReadTable {
  const items: ReviewItem[] = [];
  const context: TableContext = { file, id, located, items };
  const unruled = located.grid && asUnruled(located);
  if (unruled) return readTable(file, id, unruled, heading);
  if (located.grid) return { table: readGrid(context, heading), items };
  noteRepeated(context);
  const recognised = recogniseTable(located);
  const table =
    recognised.kind === 'performance'
      ? readPerformanceForm(context)
      : readText(context, recognised.kind === 'statutory' ? recognised.form : undefined, heading);
  verifyConserved(context, table);
  if (recognised.kind !== 'free') noteEnd(context);
  return { table, items };
}

/** A statutory table that ends the file without its note is complete as far as can be seen; a person should know. */
function noteEnd({ items, located }: TableContext): void {
  if (!located.atEnd) return;
  items.push({
    kind: 'doubtful-cell',
    line: located.lastLine,
    text: listRows(located).at(-1)?.cells.join('\t').trim() ?? '',
    message: '文件在这一行结束，表下没有附注；请对照原件确认没有缺行、缺字。',
    confidence: 0.5,
  });
}

/** A statutory table by its form, or a table of the document's own. */
function readText(context: TableContext, form: Form | undefined, heading: string | undefined): Table {
  const { id, located } = context;
  const unit = findUnit(located.caption);
  return {
    kind: 'table',
    id,
    ...(form ? { form: form.id } : {}),
    title: located.title ?? deriveTitle(context, heading),
    ...(located.title === undefined ? { titleDerived: true } : {}),
    caption: [...located.caption],
    ...(unit === undefined ? {} : { unit }),
    panels: form ? READERS[form.id](context, form) : readFreePanel(located),
    notes: [...located.notes],
    ...(located.statement === undefined ? {} : { statement: located.statement }),
    orientation: form?.orientation ?? 'portrait',
    source: { line: located.line, lastLine: located.lastLine },
  };
}

/** A table without a printed title is named after its section, and the review list says so. */
function deriveTitle({ items, located, id }: TableContext, heading: string | undefined): string {
  const title = heading === undefined ? `附表${id.slice(1)}` : `${heading.replace(/表$/u, '')}表`;
  items.push({
    kind: 'derived',
    line: located.line,
    text: title,
    message: '这张表没有印表名，名称由所在章节标题拟定，请核对。',
    confidence: 0.7,
  });
  return title;
}

const UNRULED = new WeakMap<LocatedTable, { readonly lines: LocatedTable | undefined }>();

/**
 * A ruled table that is a converted text: where a form has merged header cells and the table has none at all, its
 * header was scrambled on the way, and only its lines can be read, as those of a text. Undefined for any other table,
 * and where its lines do not read as the form either.
 */
function asUnruled(located: LocatedTable): LocatedTable | undefined {
  const known = UNRULED.get(located);
  if (known) return known.lines;
  const lines = isScrambled(located) ? toLines(located) : undefined;
  const read = lines && canRead(lines) ? lines : undefined;
  UNRULED.set(located, { lines: read });
  return read;
}

function isScrambled({ grid = [], title }: LocatedTable): boolean {
  if (title === undefined) return false;
  const form = findFormByTitle(title);
  if (!form && !isPerformanceTitle(title)) return false;
  if (grid.flat().some(({ cells }) => cells.some(({ across, down }) => across > 1 || down > 1))) return false;
  if (!form) return true;
  // The header has lost its merges, so the name of every amount must be there, wherever it stands.
  const fold = (text: string) => squeeze(text).normalize('NFKC');
  const printed = grid.flat().flatMap(({ cells }) => cells.map(({ text }) => fold(text)));
  const names = form.panels
    .flatMap(({ columns }) => findLeaves(columns))
    .filter(({ kind = 'amount' }) => kind === 'amount')
    .map(({ label }) => fold(label));
  const isDeep = form.panels.some(({ columns }) => measureDepth(columns) > 1);
  return isDeep && names.every((name) => printed.some((text) => text.includes(name)));
}

function toLines({ grid = [], ...rest }: LocatedTable): LocatedTable {
  const parts = grid.map((rows) =>
    rows.map(({ line, cells }): RowLine => {
      const width = Math.max(0, ...cells.map(({ column }) => column + 1));
      return {
        line,
        cells: Array.from(
          { length: width },
          (_, at) => cells.find(({ column }) => column === at)?.text ?? '',
        ),
      };
    }),
  );
  return { ...rest, parts };
}

function canRead(located: LocatedTable): boolean {
  try {
    readTable('', 'a1', located, undefined);
    return true;
  } catch (error) {
    if (error instanceof DisclosureError) return false;
    throw error;
  }
}
