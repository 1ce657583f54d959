import type { ReadSource } from '../../import/index.ts';
import { breakLines, html, type Html } from '../html.ts';

/** A block as its reader made it. */
export type SourceBlock = ReadSource['read']['blocks'][number];
type Grid = Extract<SourceBlock, { kind: 'grid' }>;
type Rows = Extract<SourceBlock, { kind: 'rows' }>;
type Text = Extract<SourceBlock, { kind: 'text' }>;

/** Where a line stands, for people; undefined for a text, whose lines are what people see. */
export type BlockPlace = (line: number) => NonNullable<ReadSource['read']['places']>[number] | undefined;

/** Draws one block of an original; every line carries its number, so that the page can lead there. */
export function renderSourceBlock(block: SourceBlock, place: BlockPlace): Html {
  if (block.kind === 'text') return renderText(block, place);
  return block.kind === 'rows' ? renderRows(block) : renderGrid(block, place);
}

function renderText(block: Text, place: BlockPlace): Html {
  const { page } = place(block.line) ?? {};
  const words = block.inlines.map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : text));
  return html`<p
    class="${block.level === undefined ? 'text' : 'text title'}"
    data-first="${block.line}"
    data-last="${block.lastLine}"
    ${page !== undefined && html`data-page="${page}"`}
  >
    <span class="ln">${nameLine(block.line, place)}</span>${block.mark ?? ''}${words}
  </p>`;
}

function renderRows({ rows }: Rows): Html {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  return html`<div class="scroller">
    <table class="plain">
      <tbody>
        ${rows.map(
          ({ line, cells }) =>
            html`<tr data-first="${line}" data-last="${line}">
              <th scope="row" class="ln">${line}</th>
              ${Array.from({ length: width }, (_, index) => html`<td>${cells[index] ?? ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderGrid({ rows, width }: Grid, place: BlockPlace): Html {
  // How many further rows each column is covered from above.
  const covered = Array.from({ length: width }, () => 0);
  const lines = rows.map((row, index) => {
    const cells: Html[] = [];
    for (let column = 0; column < width; column += 1) {
      const cell = row.cells.find((one) => one.column === column);
      if ((covered[column] ?? 0) > 0) covered[column] = (covered[column] ?? 1) - 1;
      else if (cell) {
        const down = Math.min(cell.down, rows.length - index);
        for (let next = column; next < column + cell.across; next += 1) covered[next] = down - 1;
        cells.push(renderCell(cell, down));
        column += cell.across - 1;
      } else cells.push(html`<td></td>`);
    }
    const { page } = place(row.line) ?? {};
    return html`<tr
      data-first="${row.line}"
      data-last="${row.line}"
      ${page !== undefined && html`data-page="${page}"`}
    >
      <th scope="row" class="ln">${nameLine(row.line, place)}</th>
      ${cells}
    </tr>`;
  });
  return html`<div class="scroller">
    <table class="plain">
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`;
}

function renderCell(cell: Grid['rows'][number]['cells'][number], down: number): Html {
  const { text, across, doubt, name } = cell;
  const title = [name, doubt?.message].filter((part) => part !== undefined).join('：');
  return html`<td
    ${across > 1 && html` colspan="${across}"`}
    ${down > 1 && html` rowspan="${down}"`}
    ${doubt !== undefined && html` class="doubt"`}
    ${title !== '' && html` title="${title}"`}
  >
    ${breakLines(text)}
  </td>`;
}

/** What stands in the margin: the row of a sheet, the paragraph of a Word file, else the line. */
function nameLine(line: number, place: BlockPlace): number | string {
  const here = place(line);
  if (here === undefined) return line;
  return here.row ?? here.paragraph ?? '';
}
