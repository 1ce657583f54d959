import type { ReviewItem, Table } from '../../../model/index.ts';
import { findGridUnit } from './unit.ts';
import type { TableContext } from '../context.ts';
import { isColumnNumber } from './header.ts';
import { dealLines, findBodyLines } from './lines.ts';
import type { Place } from './matrix.ts';
import { buildPanels, type BuiltPanel } from './panels.ts';
import { readRows } from './rows.ts';
import type { Understanding } from './understand.ts';

/** Reads a ruled table into the published one; what a person should look at goes to the review list. */
export function readGridTable(
  context: TableContext,
  known: Understanding,
  heading: string | undefined,
): Table {
  const { id, located } = context;
  const { form, matrix, header, tree } = known;
  const body = findBodyLines(matrix, header);
  noteRepeated(context, known, body.repeated);
  const head = [...new Set(tree.left.map(({ row }) => row))];
  const lines = [...head, ...body.lines];
  const deal = dealLines(matrix, known.plans, lines);
  const drafts = known.plans.map((plan, index) => {
    const left = tree.left.filter(({ column }) => plan.leaves.some((leaf) => leaf.column === column));
    return readRows(plan, lines, (line) =>
      head.includes(line)
        ? { places: left.filter(({ row }) => row === line) }
        : (deal[index]?.(line) ?? { places: [] }),
    );
  });
  const labels = readNumberLabels(known);
  const built = buildPanels(known.plans, drafts, form?.shape, labels);
  noteLeft(context, tree.left);
  noteCells(context, built, matrix.lines);
  noteOtherDoubts(context, known, built);
  noteTwice(context, built);
  noteForm(context, known);
  const unit = findGridUnit(located, matrix, header);
  return {
    kind: 'table',
    id,
    ...(form ? { form: form.id } : {}),
    title: located.title ?? form?.title ?? deriveTitle(context, heading),
    ...(located.title === undefined ? { titleDerived: true } : {}),
    caption: [...located.caption],
    ...(unit === undefined ? {} : { unit }),
    panels: built.map(({ panel }) => panel),
    notes: [...located.notes],
    ...(located.statement === undefined ? {} : { statement: located.statement }),
    orientation: form?.orientation ?? (matrix.width > 9 ? 'landscape' : 'portrait'),
    source: { line: located.line, lastLine: located.lastLine },
  };
}

/** The words in the 栏次 row of each block, over the columns that name its rows. */
function readNumberLabels({ plans, matrix, header }: Understanding): (string | undefined)[] {
  const places = header.numbers === undefined ? [] : (matrix.begins[header.numbers] ?? []);
  return plans.map(({ leaves }) => {
    const words = places.filter(
      ({ column, text }) =>
        text !== '' && !isColumnNumber(text) && leaves.some((leaf) => leaf.column === column),
    );
    return words.length === 0 ? undefined : words.map(({ text }) => text).join(' ');
  });
}

/** A table without a printed title is named after its section, and the review list says so. */
function deriveTitle({ items, located, id }: TableContext, heading: string | undefined): string {
  const title = heading === undefined ? `附表${id.replace(/^\D+/u, '')}` : `${heading.replace(/表$/u, '')}表`;
  const message = '这张表没有印表名，名称由所在章节标题拟定，请核对。';
  items.push({ kind: 'derived', line: located.line, text: title, message, confidence: 0.7 });
  return title;
}

function noteForm({ items, located }: TableContext, { form, derived, reason }: Understanding): void {
  if (form && derived) {
    const message = `这张表没有印表名，按栏目和行名认作《${form.title}》，请核对。`;
    items.push({ kind: 'derived', line: located.line, text: form.title, message, confidence: 0.8 });
  }
  if (reason === undefined) return;
  const message = `表名像法定表，但缺少${reason}，没有按法定样式识别，照原样公开；请核对栏目。`;
  items.push({ kind: 'conflict', line: located.line, text: located.title ?? '', message });
}

function noteRepeated({ items }: TableContext, { matrix }: Understanding, rows: readonly number[]): void {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return;
  items.push({
    kind: 'dropped-artefact',
    line: matrix.lines[first] ?? 1,
    lastLine: matrix.lines[last] ?? 1,
    text: rows.map((row) => (matrix.begins[row] ?? []).map(({ text }) => flat(text)).join('\t')).join('\n'),
    message: '跨页时重复印的表头，已去除。',
    confidence: 0.9,
  });
}

/** A code that is printed more than once: under each unit of a department, or by mistake. */
function noteTwice({ items, located, id }: TableContext, built: readonly BuiltPanel[]): void {
  const twice = built.flatMap(({ panel }) =>
    panel.rows.filter(({ id: row, code }) => code !== undefined && row.startsWith(`${code}-`)),
  );
  const [first] = twice;
  if (!first) return;
  const codes = [...new Set(twice.map(({ code }) => code ?? ''))].join('、');
  const message = '这些科目编码在表中不止一次（各单位分列时无误），依次编址，照原样保留。';
  const cell = `${id}.${first.id}.code`;
  items.push({ kind: 'doubtful-cell', line: located.line, text: codes, message, cell, confidence: 0.6 });
}

/** Doubts of the reader about cells without an address: of the header, of lines that are dropped. */
function noteOtherDoubts(
  { items }: TableContext,
  { matrix }: Understanding,
  built: readonly BuiltPanel[],
): void {
  const told = new Set(built.flatMap(({ addresses }) => addresses.map(({ place }) => place.doubt)));
  for (const place of matrix.begins.flat()) {
    if (!place.doubt || told.has(place.doubt)) continue;
    items.push({ kind: 'doubtful-cell', line: place.line, text: place.text, ...place.doubt });
  }
}

function noteLeft({ items }: TableContext, left: readonly Place[]): void {
  for (const { text, line } of left.filter((place) => place.text !== '')) {
    const message = '这一格与表头印在同一行，已放到数据行。';
    items.push({ kind: 'moved-cell', line, text: flat(text), message, confidence: 0.9 });
  }
}

/** Doubts of the reader and oddities of rows, with the address each cell got. */
function noteCells(
  { id, items }: TableContext,
  built: readonly BuiltPanel[],
  lines: readonly number[],
): void {
  for (const { addresses, notes } of built) {
    for (const { place, row, column } of addresses) {
      if (!place.doubt) continue;
      const { message, confidence } = place.doubt;
      const cell = `${id}.${row}.${column}`;
      items.push({ kind: 'doubtful-cell', line: place.line, text: place.text, message, cell, confidence });
    }
    for (const { text, message, row, at } of notes) {
      const item: ReviewItem = {
        kind: message.includes('已分放') ? 'moved-cell' : 'doubtful-cell',
        line: lines[at] ?? 1,
        text,
        message,
        cell: `${id}.${row}.code`,
        confidence: 0.7,
      };
      items.push(item);
    }
  }
}

/** The words of a cell on one line. */
function flat(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
