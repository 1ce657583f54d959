import {
  findFormByTitle,
  PERFORMANCE_FORM,
  type AnyTable,
  type Form,
  type FormId,
  type ReviewItem,
  type Table,
} from '../../model/index.ts';
import { findUnit } from './caption.ts';
import { readClassifiedPanel } from './classified.ts';
import { verifyConserved } from './conserve.ts';
import { listRows, noteRepeated, type TableContext } from './context.ts';
import { readEconomicPanels } from './economic.ts';
import { readFixedPanels } from './fixed.ts';
import { readFreePanel } from './free.ts';
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
  | { readonly kind: 'performance'; readonly id: string }
  | { readonly kind: 'free' };

/** Recognises a table by its title, never by its 公开NN number. */
export function recogniseTable({ title }: LocatedTable): Recognised {
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
  noteRepeated(context);
  const recognised = recogniseTable(located);
  const table =
    recognised.kind === 'performance'
      ? readPerformanceForm(context)
      : readGrid(context, recognised.kind === 'statutory' ? recognised.form : undefined, heading);
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
function readGrid(context: TableContext, form: Form | undefined, heading: string | undefined): Table {
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
