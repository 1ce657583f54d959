import { FORM_IDS, FORMS, type AnyTable, type FormId } from '../../../model/index.ts';
import type { TableContext } from '../context.ts';
import type { LocatedTable } from '../located.ts';
import { readPerformanceGrid } from '../performance/grid.ts';
import { PROJECT_FORM } from '../performance/title.ts';
import type { Recognised } from '../read.ts';
import { verifyGridConserved } from './conserve.ts';
import { readGridTable } from './table.ts';
import { isEvaluationTitle } from './titles.ts';
import { understandGrid, type Understanding } from './understand.ts';

const UNDERSTOOD = new WeakMap<LocatedTable, Understanding>();

/** A ruled table as understood; each is looked at once. */
function understand(located: LocatedTable): Understanding {
  const known = UNDERSTOOD.get(located);
  if (known) return known;
  const understood = understandGrid((located.grid ?? []).flat(), located.title);
  UNDERSTOOD.set(located, understood);
  return understood;
}

/** Recognises a ruled table by title and columns; without a title by what only one form has. */
export function recogniseGrid(located: LocatedTable): Recognised {
  const { title } = located;
  if (title !== undefined && isEvaluationTitle(title)) {
    if (typeof readPerformanceGrid(located, understand(located).matrix, '') === 'string')
      return { kind: 'free' };
    return { kind: 'performance', id: /整体/u.test(title) ? 'self-evaluation' : PROJECT_FORM };
  }
  const { form } = understand(located);
  if (!form) return { kind: 'free' };
  const id = form.id.toLowerCase();
  const statutory = FORM_IDS.find((candidate): candidate is FormId => candidate === form.id);
  return statutory ? { kind: 'statutory', id, form: FORMS[statutory] } : { kind: 'budget', id, form };
}

/** Reads a ruled table. A table that `id` does not name as its form is read as one of the document's own. */
export function readGrid(context: TableContext, heading: string | undefined): AnyTable {
  const { id, items, located } = context;
  const recognised = recogniseGrid(located);
  const known = understand(located);
  for (const text of located.again ?? []) {
    const message = '表名在并排的各栏上各印一次，只保留一个。';
    items.push({ kind: 'dropped-artefact', line: located.line, text, message, confidence: 0.95 });
  }
  for (const { line, cell } of located.doubted ?? []) {
    if (!cell.doubt) continue;
    items.push({ kind: 'doubtful-cell', line, text: cell.text, ...cell.doubt });
  }
  const table = readAny(context, known, recognised, heading);
  verifyGridConserved(context, table);
  if (known.form && id !== known.form.id.toLowerCase() && table.kind === 'table') {
    const message = `与《${known.form.title}》栏目相同，但那张表已有，这一张照原样公开。`;
    items.push({ kind: 'conflict', line: located.line, text: table.title, message });
  }
  return table;
}

function readAny(
  context: TableContext,
  known: Understanding,
  recognised: Recognised,
  heading: string | undefined,
): AnyTable {
  const { id, items, located } = context;
  if (located.title !== undefined && isEvaluationTitle(located.title)) {
    const form = readPerformanceGrid(located, known.matrix, id, items);
    if (typeof form !== 'string') return form;
    const message = `自评表的样式与通用样式不同（${form}），照原样公开，不参加自评表的核对。`;
    items.push({ kind: 'conflict', line: located.line, text: located.title, message });
  }
  const isForm = recognised.kind !== 'free' && recognised.id === id;
  const { form, derived, ...rest } = known;
  const chosen: Understanding = isForm
    ? known
    : { ...rest, plans: known.plain, ...(form || derived ? {} : {}) };
  return readGridTable(context, chosen, heading);
}
