import { findElement, type XmlElement } from '../package/index.ts';
import { listContent, toWords } from './body.ts';
import type { Remark } from './remarks.ts';
import { readNumber, readSwitch } from './values.ts';

/** A cell of a row as the file tells it. */
export interface SourceCell {
  readonly element: XmlElement;
  readonly across: number;
  /** Whether it goes on with the cell above, or begins one that goes on below. */
  readonly vertical: 'none' | 'begins' | 'goes-on';
  /** Whether a tracked change deleted it. */
  readonly deleted: boolean;
}

/** A row that is printed. */
export interface SourceRow {
  readonly element: XmlElement;
  /** Grid columns left out before its first cell. */
  readonly before: number;
  readonly cells: readonly SourceCell[];
}

const ROW: ReadonlySet<string> = new Set(['w:tr']);
const CELL: ReadonlySet<string> = new Set(['w:tc']);

/** The rows of a table that are printed; those that are hidden or deleted are told. */
export function listRows(table: XmlElement, remark: (remark: Remark) => void): SourceRow[] {
  return listContent(table, remark, ROW).flatMap((element) => {
    const properties = findElement(element, 'w:trPr');
    const words = () => toWords(element);
    if (findElement(properties, 'w:del')) {
      remark({ name: 'deleted', text: words() });
      return [];
    }
    if (readSwitch(properties, 'w:hidden')) {
      remark({ name: 'hidden', text: words() });
      return [];
    }
    if (findElement(properties, 'w:ins')) remark({ name: 'inserted', text: words() });
    const cells = joinAcross(listContent(element, remark, CELL), remark);
    return [{ element, before: Math.max(readNumber(properties, 'w:gridBefore') ?? 0, 0), cells }];
  });
}

function toCell(element: XmlElement): SourceCell {
  const properties = findElement(element, 'w:tcPr');
  const merge = findElement(properties, 'w:vMerge');
  const begins = merge?.attributes['w:val'] === 'restart';
  return {
    element,
    across: Math.max(readNumber(properties, 'w:gridSpan') ?? 1, 1),
    vertical: merge ? (begins ? 'begins' : 'goes-on') : 'none',
    deleted: findElement(properties, 'w:cellDel') !== undefined,
  };
}

/** Cells merged across in the old way (w:hMerge) as one; what the others hold is covered. */
function joinAcross(elements: readonly XmlElement[], remark: (remark: Remark) => void): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const element of elements) {
    const merge = findElement(element, 'w:tcPr', 'w:hMerge');
    const cell = toCell(element);
    const last = cells.at(-1);
    if (!last || !merge || merge.attributes['w:val'] === 'restart') {
      cells.push(cell);
      continue;
    }
    cells[cells.length - 1] = { ...last, across: last.across + cell.across };
    if (toWords(element) !== '') remark({ name: 'covered', text: toWords(element) });
  }
  return cells;
}

/**
 * Whether a table only arranges others on the page (布局表格): it holds tables, and either every row is one cell or
 * nothing but tables has words in it.
 */
export function isLayout(table: XmlElement): boolean {
  const ignore = (): void => undefined;
  const rows = listRows(table, ignore);
  const contents = rows.flatMap(({ cells }) => cells.map(({ element }) => listContent(element, ignore)));
  if (!contents.some((content) => content.some(({ name }) => name === 'w:tbl'))) return false;
  if (rows.every(({ cells }) => cells.length <= 1)) return true;
  return contents.every((content) =>
    content.every((block) => block.name === 'w:tbl' || toWords(block) === ''),
  );
}
