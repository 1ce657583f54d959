import type { Column, Panel, Row } from '../../model/index.ts';
import { amountLeaves } from './figure.ts';
import { normaliseLabel } from './labels.ts';
import { evaluate, type Outcome, type Relation } from './relation.ts';
import type { AccountTables, Sheet } from './subject.ts';

/** A block of a table that is no statutory form. */
export interface FreePanel {
  readonly sheet: Sheet;
  readonly panel: Panel;
  /** Columns of amounts. */
  readonly columns: readonly Column[];
}

/** The blocks of all free tables of a document. */
export function listFreePanels({ sheets }: AccountTables): readonly FreePanel[] {
  return sheets
    .filter(isFree)
    .flatMap((sheet) => sheet.table.panels.map((panel) => ({ sheet, panel, columns: amountLeaves(panel) })));
}

/** Whether a table is no form of final accounts or of a budget. */
export function isFree({ form, budget }: Sheet): boolean {
  return form === undefined && budget === undefined;
}

/** Whether a row is a total of the rows above it. */
export function isTotalRow(row: Row): boolean {
  return row.role === 'total' || /^(?:合计|总计|小计)$/.test(normaliseLabel(row.label));
}

/**
 * Judges relations that a free table only seems to promise. Nobody says that its columns add up:
 * unless at least one of them does, the rule has misunderstood the table and cannot decide.
 */
export function judgeSupposed(relations: readonly Relation[]): readonly Outcome[] {
  const outcomes = relations.map(evaluate);
  if (outcomes.some(({ verdict }) => verdict === 'exact' || verdict === 'rounding')) return outcomes;
  return outcomes.map((outcome): Outcome =>
    outcome.verdict === 'doubt'
      ? { ...outcome, verdict: 'undecided', reason: '表中没有一处相符，可能不是这种关系' }
      : outcome,
  );
}
