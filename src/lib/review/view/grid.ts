import type { FieldKind } from '../edit/fields.ts';
import { breakLines, html, type Html } from '../html.ts';

/** One cell of a table on the page. */
export interface GridCell {
  readonly text: string;
  /** Place in the table's file; absent for a cell that holds nothing to edit. */
  readonly pointer?: string;
  /** Permanent address (`t01.31.amount`), as on the published page. */
  readonly id?: string;
  readonly kind?: FieldKind;
  /** What the cell is called where it is edited. */
  readonly name?: string;
  readonly head?: 'col' | 'row';
  readonly across?: number;
  readonly down?: number;
  /** 1 to 3, for indentation. */
  readonly level?: number;
}

/** Lines of cells; head lines first. */
export interface Grid {
  readonly head: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
}

/** Draws a grid that is walked with the arrow keys and edited cell by cell. */
export function renderGrid(grid: Grid, label: string): Html {
  return html`<div class="scroller">
    <table class="grid" role="grid" aria-label="${label}">
      <thead>
        ${grid.head.map(renderLine)}
      </thead>
      <tbody>
        ${grid.body.map(renderLine)}
      </tbody>
    </table>
  </div>`;
}

function renderLine(cells: readonly GridCell[]): Html {
  return html`<tr>
    ${cells.map(renderCell)}
  </tr>`;
}

function renderCell(cell: GridCell): Html {
  const { head, across = 1, down = 1, level, kind } = cell;
  const text = breakLines(cell.text);
  const span = [
    across > 1 && html` colspan="${across}"`,
    down > 1 && html` rowspan="${down}"`,
    level !== undefined && html` class="l${level}"`,
    kind === 'amount' && html` class="n"`,
  ];
  const own = [
    renderId(cell),
    cell.pointer !== undefined && html` tabindex="-1"${renderField(cell)}`,
    ...span,
  ];
  if (head === 'col') return html`<th scope="col" ${own}>${text}</th>`;
  if (head === 'row' && cell.text !== '') return html`<th scope="row" ${own}>${text}</th>`;
  return html`<td ${own}>${text}</td>`;
}

function renderId({ id }: GridCell): Html | undefined {
  return id === undefined ? undefined : html` id="${id}"`;
}

/** The attributes by which the page's script edits a place. */
export function renderField({
  pointer = '',
  kind = 'line',
  name = '',
  text,
}: Pick<GridCell, 'pointer' | 'kind' | 'name' | 'text'>): Html {
  // What is printed on several lines is edited as such.
  const shown = kind === 'line' && text.includes('\n') ? 'words' : kind;
  return html` data-pointer="${pointer}" data-kind="${shown}" data-name="${name}" data-value="${text}"`;
}
