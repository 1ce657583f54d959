import {
  findThreePublicItem,
  normaliseHeader,
  type Panel,
  type Row,
  type TableShape,
} from '../../../model/index.ts';
import type { PanelPlan } from './columns.ts';
import type { DraftRow } from './rows.ts';
import type { Place } from './matrix.ts';
import { isTotalName } from './words.ts';

/** A block of a table with the address of every cell of the source in it. */
export interface BuiltPanel {
  readonly panel: Panel;
  readonly addresses: readonly { readonly place: Place; readonly row: string; readonly column: string }[];
  /** Notes of its rows with their addresses. */
  readonly notes: readonly {
    readonly text: string;
    readonly message: string;
    readonly row: string;
    readonly at: number;
  }[];
}

/** Names the rows of all blocks of a table; ids are unique in the table. */
export function buildPanels(
  plans: readonly PanelPlan[],
  drafts: readonly (readonly DraftRow[])[],
  shape: TableShape | undefined,
  labels: readonly (string | undefined)[],
): BuiltPanel[] {
  const taken = new Set<string>();
  const height = Math.max(0, ...drafts.map((rows) => rows.length));
  const feet = drafts.some((rows) => rows.some(({ row }) => row.across !== undefined));
  return plans.map((plan, index) => {
    const kept = keepRows(drafts[index] ?? [], shape, plans.length > 1, feet);
    const count = { other: 0, blank: 0 };
    const named = kept.map(({ draft, position }) => {
      const wanted = nameRow(draft, plan, shape, {
        block: index,
        position: index * height + position + 1,
        count,
      });
      return { draft, id: unique(wanted, taken) };
    });
    const label = labels[index];
    return {
      panel: {
        columns: [...plan.columns],
        ...(label === undefined ? {} : { numberLabel: label }),
        rows: named.map(({ draft, id }): Row => ({ id, ...draft.row })),
      },
      addresses: named.flatMap(({ draft, id }) =>
        draft.sources.map(({ place, column }) => ({ place, row: id, column })),
      ),
      notes: named.flatMap(({ draft, id }) =>
        draft.notes.map((note) => ({ ...note, row: id, at: draft.at })),
      ),
    };
  });
}

/**
 * Which lines of a block are rows: blank lines are kept where they hold the place of a row beside them, dropped at
 * the end of a block, and above a foot that is printed on the last lines whatever stands above it.
 */
function keepRows(
  drafts: readonly DraftRow[],
  shape: TableShape | undefined,
  beside: boolean,
  feet: boolean,
): { draft: DraftRow; position: number }[] {
  const all = drafts.map((draft, position) => ({ draft, position }));
  if (!shape?.fixed && !beside) return all.filter(({ draft }) => !draft.blank);
  const last = all.findLastIndex(({ draft }) => !draft.blank);
  const rows = all.slice(0, last + 1);
  if (!feet || shape?.fixed) return rows;
  const lastItem = rows.findLastIndex(({ draft }) => !draft.blank && draft.row.role !== 'total');
  return rows.filter(({ draft }, index) => !draft.blank || index < lastItem);
}

function nameRow(
  { row, blank }: DraftRow,
  plan: PanelPlan,
  shape: TableShape | undefined,
  place: {
    readonly block: number;
    readonly position: number;
    readonly count: { other: number; blank: number };
  },
): string {
  const line = row.line?.normalize('NFKC').trim() ?? '';
  if (shape && /^\d{1,3}$/u.test(line)) return String(Number(line));
  if (shape?.fixed) return String(place.position);
  if (blank && shape) return `blank-${String(place.block + 1)}-${String((place.count.blank += 1))}`;
  if (shape && row.code !== undefined) return row.code;
  const named = shape && nameMeaning(row, plan, shape);
  return named ?? `r${String((place.count.other += 1))}`;
}

function nameMeaning(row: DraftRow['row'], plan: PanelPlan, shape: TableShape): string | undefined {
  const label = normaliseHeader(row.label);
  if (shape.half !== undefined) {
    return plan.leaves.some(({ kind }) => kind === 'label') ? findThreePublicItem(row.label) : 'amounts';
  }
  if (label === '人员经费合计') return 'personnel-total';
  if (/^(?:日常)?公用经费合计$/u.test(label)) return 'public-total';
  if (isTotalName(label)) return 'total';
  return plan.leaves.every(({ kind }) => kind === 'amount') ? 'amounts' : undefined;
}

function unique(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${String(count)}`;
  taken.add(id);
  return id;
}
