import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readReport, resolveContentDir } from '../../src/lib/content/index.ts';
import { findLeaves } from '../../src/lib/model/index.ts';
import { listTree } from '../../src/lib/system/index.ts';
import { removeSpace } from '../support/fidelity.ts';
import { readGrid, type GridCell } from '../support/grid.ts';
import { DOCUMENTS, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** A table as a person has read it in the source; the folder is the document, the file name the table. */
interface GoldenTable {
  readonly title: string | null;
  readonly caption: readonly string[];
  readonly notes: readonly string[];
  readonly statement?: string;
  /** Column heads in printed order. */
  readonly header?: readonly string[];
  /** Names of the rows by their id. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Prints by `row.column`; of the self-evaluation form also the names of the indicators, as `row.label`. */
  readonly cells: Readonly<Record<string, string>>;
  readonly funds?: {
    readonly labels: Readonly<Record<string, string>>;
    readonly cells: Readonly<Record<string, string>>;
  };
  readonly department?: readonly string[];
  readonly goals?: readonly string[];
  /** 总分: its name, maximum, score and grade. */
  readonly total?: readonly string[];
}

const GOLDEN = path.resolve('tests/import/golden');
const files = listTree(GOLDEN).filter((file) => file.endsWith('.json'));
const tables = files.filter((file) => !file.endsWith('headings.json'));
const headings = files.filter((file) => file.endsWith('headings.json'));

function readGolden(file: string): unknown {
  return JSON.parse(readFileSync(path.join(GOLDEN, file), 'utf8'));
}

/** The document a golden file belongs to. */
function findDocument(file: string): string {
  const id = DOCUMENTS.find((candidate) => candidate.replaceAll('/', '-') === file.split('/')[0]);
  if (id === undefined) throw new Error(`Expected the folder of ${file} to name a document`);
  return id;
}

/** Opens the page a golden file belongs to, as it is without scripts. */
function open<T>(file: string, work: (page: Page) => Promise<T>): Promise<T> {
  return visit(browser(), `/${findDocument(file)}/`, work, { javaScriptEnabled: false });
}

const grids = new Map<string, Promise<GridCell[]>>();

/** The cells of a golden file's table as built, read once. */
function readBuilt(file: string): Promise<GridCell[]> {
  const known = grids.get(file) ?? open(file, (page) => readGrid(page, path.basename(file, '.json')));
  grids.set(file, known);
  return known;
}

/** Cells with something in them by `row.column`, sorted. */
function listFilled(cells: Iterable<readonly [string, string]>): [string, string][] {
  return [...cells]
    .filter(([, print]) => print.trim() !== '')
    .map(([key, print]): [string, string] => [key, print.trim()])
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

/** `row.column` of a cell with an address in this table; undefined for heads and cells without one. */
function readKey(cell: GridCell, table: string): string | undefined {
  return cell.id.startsWith(`${table}.`) && cell.id.split('.').length === 3
    ? cell.id.slice(table.length + 1)
    : undefined;
}

describe('the golden tables', () => {
  it('are there: the nine forms and the self-evaluation of 株洲, the four tables of 衡阳', () => {
    expect(tables).toHaveLength(14);
    expect(headings).toHaveLength(5);
  });
});

describe.each(tables)('the table %s on its page', (file) => {
  const golden = readGolden(file) as GoldenTable;
  const id = path.basename(file, '.json');
  const labels = { ...golden.labels, ...golden.funds?.labels };
  const expected = { ...golden.cells, ...Object.fromEntries(Object.entries(golden.funds?.cells ?? {})) };
  for (const key of Object.keys(expected)) {
    const row = /^(\d+)\.label$/.exec(key)?.[1];
    if (row === undefined) continue;
    labels[row] = expected[key] ?? '';
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a name is compared as the head of its row
    delete expected[key];
  }

  if (golden.total) {
    const [label = '', points = '', score = '', grade = ''] = golden.total;
    labels['overall'] = label;
    Object.assign(expected, { 'overall.points': points, 'overall.score': score, 'overall.grade': grade });
  }

  it('has every print in its cell and nothing in any other', async () => {
    const cells = await readBuilt(file);
    const built = cells.flatMap((cell) => {
      const key = readKey(cell, id);
      return key === undefined ? [] : [[key, cell.text] as const];
    });
    expect(listFilled(built)).toEqual(listFilled(Object.entries(expected)));
  });

  it('has every row under its name', async () => {
    const cells = await readBuilt(file);
    for (const cell of cells) {
      const row = readKey(cell, id)?.split('.')[0];
      const label = row === undefined ? undefined : labels[row];
      // Lines a form leaves open have no head.
      if (label === undefined || label === '') continue;
      // The head of a row is the nearest one to the left: tables of several panels have several in a line.
      const head = cells.findLast(
        (other) => other.isRowHead && other.row === cell.row && other.column < cell.column,
      );
      expect(removeSpace(head?.text ?? ''), cell.id).toBe(removeSpace(label));
    }
  });

  it('has every column under its head', async () => {
    const table = readReport(resolveContentDir(), findDocument(file)).tables.get(id);
    if (table?.kind !== 'table') return;
    const cells = await readBuilt(file);
    for (const cell of cells) {
      const [row, column] = readKey(cell, id)?.split('.') ?? [];
      if (row === undefined) continue;
      const panel = table.panels.find(({ rows }) => rows.some((candidate) => candidate.id === row));
      const leaf = findLeaves(panel?.columns ?? []).find((candidate) => candidate.id === column);
      expect(removeSpace(cell.head), cell.id).toBe(removeSpace(leaf?.label ?? '?'));
    }
  });

  it('has title, lines, column heads, notes and statement as printed', async () => {
    const text = removeSpace(
      await open(file, async (page) => (await page.locator(`figure[id="${id}"]`).textContent()) ?? ''),
    );
    const words = [
      golden.title ?? '',
      ...golden.caption,
      ...golden.notes,
      golden.statement ?? '',
      ...(golden.header ?? []),
    ];
    for (const part of [...words, ...(golden.department ?? []), ...(golden.goals ?? [])]) {
      expect(text).toContain(removeSpace(part));
    }
  });
});

describe.each(headings)('the headings %s on their page', (file) => {
  it('stand there in order and at their depth', async () => {
    const built = await open(file, (page) =>
      page
        .locator('.prose :is(h2, h3, h4, h5, h6)')
        .evaluateAll((elements) =>
          elements
            .filter((element) => !element.closest('figure, .page-terms'))
            .map((element) => `${'#'.repeat(Number(element.localName.slice(1)))} ${element.textContent}`),
        ),
    );
    expect(built.map(removeSpace)).toEqual((readGolden(file) as string[]).map(removeSpace));
  });
});
