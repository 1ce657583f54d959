import type { Answer } from './answer.ts';
import type { Candidate } from './candidates.ts';
import { fold } from './marks.ts';
import { nameItem } from './names.ts';
import { describeRow, type CellHit, type RowHit } from './row-hits.ts';

/** One item of one department over its years (历年对照). */
export interface YearsTable {
  readonly department: string;
  /** Name of the table the rows come from, as its statutory form has it. */
  readonly table: string;
  readonly item: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly year: string;
    readonly url: string;
    /** A cell for each column; undefined where that year prints none. */
    readonly cells: readonly (CellHit | undefined)[];
  }[];
}

/** More years than any portal has of one department. */
const MOST_YEARS = 30;
/** Columns shown: more do not fit a small table. */
const MOST_COLUMNS = 6;

/**
 * The rows of an answer as a table of years, when they are rows of one department and the same row, in the same table, is there in at
 * least two years. Of several such rows the one with most years is taken, then the first.
 */
export async function findYears(answer: Answer): Promise<YearsTable | undefined> {
  const found = answer.candidates.filter(({ cells }) => cells.length > 0);
  const departments = new Set(
    found.map(({ reader, document }) => reader.facts(document).values['部门']?.[0] ?? ''),
  );
  const [department = ''] = departments;
  if (
    answer.ask.amount ||
    departments.size !== 1 ||
    department === '' ||
    found.length < 2 ||
    found.length > MOST_YEARS
  )
    return undefined;
  const groups = new Map<string, { year: string; url: string; row: RowHit }[]>();
  for (const candidate of found) {
    const { values, url } = candidate.reader.facts(candidate.document);
    const year = values['年度']?.[0] ?? '';
    for (const row of await listRows(candidate, answer)) {
      const key = `${row.name}\u0000${nameRow(row)}`;
      const rows = groups.get(key) ?? [];
      if (!rows.some((one) => one.year === year)) groups.set(key, [...rows, { year, url, row }]);
    }
  }
  const [best] = [...groups.values()].sort((a, b) => b.length - a.length);
  return best && best.length > 1 ? drawYears(department, best) : undefined;
}

async function listRows(candidate: Candidate, { ask }: Answer): Promise<RowHit[]> {
  const { reader } = candidate;
  const places = new Map(candidate.cells.map((cell) => [`${cell.section}.${cell.row}`, cell]));
  const rows = await Promise.all(
    [...places.values()].map(async ({ document, section, row }) => {
      const entry = await reader.section(reader.toSection(document, section));
      const columns = candidate.cells
        .filter((cell) => cell.section === section && cell.row === row)
        .map(({ column }) => column);
      return entry ? describeRow(entry, row, columns, ask, []) : undefined;
    }),
  );
  return rows.filter((row) => row !== undefined);
}

function nameRow({ code, label }: RowHit): string {
  return code === '' ? fold(nameItem(label.map(({ text }) => text).join(''))).text : code;
}

function drawYears(
  department: string,
  found: readonly { readonly year: string; readonly url: string; readonly row: RowHit }[],
): YearsTable {
  const asked = found.flatMap(({ row }) =>
    row.cells.filter(({ match }) => match).map(({ column }) => column),
  );
  const columns = [...new Set(asked)].slice(0, MOST_COLUMNS);
  const [{ row: first } = { row: undefined }] = found;
  return {
    department,
    table: first?.name ?? '',
    item:
      first?.label
        .map(({ text }) => text)
        .join('')
        .trim() ?? '',
    columns,
    rows: found
      .map(({ year, url, row }) => ({
        year,
        url,
        cells: columns.map((column) => row.cells.find((cell) => cell.column === column)),
      }))
      .sort((a, b) => (a.year < b.year ? 1 : -1)),
  };
}
