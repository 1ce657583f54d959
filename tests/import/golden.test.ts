import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFolder, LOCK_FILE } from '../../src/lib/import/index.ts';
import { findLeaves, type AnyTable, type PerformanceForm, type Table } from '../../src/lib/model/index.ts';
import { readReport } from '../../src/lib/content/index.ts';
import {
  CONTENT,
  DOCUMENTS,
  importBytes,
  readBody,
  readFile,
  readOriginal,
  type DocumentId,
} from './support.ts';

const GOLDEN = path.join(import.meta.dirname, 'golden');
const IDS = Object.keys(DOCUMENTS) as DocumentId[];

function importOriginal(id: DocumentId) {
  return importBytes(DOCUMENTS[id], readOriginal(id));
}

function readGolden(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(GOLDEN, folder, name), 'utf8'));
}

/** A table as the golden files have it: what stands in every row and every cell, blank ones too. */
function flatten(table: Table) {
  const labels: Record<string, string> = {};
  const lines: Record<string, string> = {};
  const cells: Record<string, string> = {};
  for (const panel of table.panels) {
    const leaves = findLeaves(panel.columns).filter(
      ({ kind }) => !['label', 'code', 'line'].includes(kind ?? 'amount'),
    );
    for (const row of panel.rows) {
      labels[row.id] = row.label;
      lines[row.id] = row.line ?? '';
      for (const leaf of leaves) cells[`${row.id}.${leaf.id}`] = row.cells[leaf.id] ?? '';
    }
  }
  return { labels, lines, cells };
}

interface GoldenTable {
  readonly title: string | null;
  readonly caption: readonly string[];
  readonly notes: readonly string[];
  readonly statement?: string;
  readonly header?: readonly string[];
  readonly lines?: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
}

function compareTable(table: Table, golden: GoldenTable): void {
  const { labels, lines, cells } = flatten(table);
  if (golden.title !== null) expect(table.title).toBe(golden.title);
  expect(table.caption.map(({ text }) => text)).toEqual(golden.caption);
  expect(table.notes).toEqual(golden.notes);
  expect(table.statement).toBe(golden.statement);
  if (golden.header)
    expect(findLeaves(table.panels[0]?.columns ?? []).map(({ label }) => label)).toEqual(golden.header);
  if (golden.lines) expect(lines).toEqual(golden.lines);
  expect(labels).toEqual(golden.labels);
  expect(cells).toEqual(golden.cells);
}

/** The self-evaluation form as its golden file has it. */
function flattenForm(form: PerformanceForm) {
  const groups: unknown[] = [];
  const cells: Record<string, string> = {};
  for (const first of form.indicators.tree) {
    groups.push([
      first.label,
      first.groups.map((group) => [group.label, group.indicators.map(({ id }) => id)]),
    ]);
    for (const { id, ...indicator } of first.groups.flatMap((group) => group.indicators)) {
      for (const [key, value] of Object.entries(indicator)) cells[`${id}.${key}`] = value;
    }
  }
  const columns = form.funds.columns;
  return {
    title: form.title,
    caption: form.caption,
    notes: form.notes,
    department: [form.department.label, form.department.value],
    funds: {
      label: form.funds.label,
      rowLabel: form.funds.rowLabel,
      columns: columns.map(({ label }) => label),
      labels: Object.fromEntries(form.funds.rows.map(({ id, label }) => [id, label])),
      cells: Object.fromEntries(
        form.funds.rows.flatMap((row) => columns.map(({ id }) => [`${row.id}.${id}`, row.cells[id] ?? ''])),
      ),
    },
    goals: [
      form.goals.label,
      form.goals.expected.label,
      form.goals.expected.text,
      form.goals.actual.label,
      form.goals.actual.text,
    ],
    header: [form.indicators.label, ...form.indicators.columns],
    groups,
    cells,
    total: [form.total.label, form.total.points, form.total.score, form.total.grade],
  };
}

describe.each(IDS)('%s', (id) => {
  const document = importOriginal(id);

  test('should import to the committed bytes', () => {
    expect(document.id).toBe(id);
    for (const [name, bytes] of document.files) {
      const committed = readFileSync(path.join(CONTENT, 'disclosures', id, name));
      expect(Buffer.from(bytes).toString('utf8'), name).toBe(committed.toString('utf8'));
    }
  });

  test('should be accepted by the site, and not be edited by hand', () => {
    const report = readReport(CONTENT, id);
    expect([...report.tables.keys()].sort()).toEqual(
      [...document.files.keys()].flatMap((name) => /^tables\/(.*)\.json$/.exec(name)?.[1] ?? []).sort(),
    );
    expect(inspectFolder(path.join(CONTENT, 'disclosures', id))?.edited).toEqual([]);
    expect(LOCK_FILE).toBe('import.lock.json');
  });

  test('should have its headings at their verified depth', () => {
    const headings = readBody(document)
      .split('\n')
      .filter((line) => /^#{2,6} /.test(line));
    expect(headings).toEqual(readGolden(id.replaceAll('/', '-'), 'headings.json'));
  });
});

describe.each(
  readdirSync(GOLDEN).flatMap((folder) =>
    readdirSync(path.join(GOLDEN, folder))
      .filter((name) => name !== 'headings.json')
      .map((name) => ({ folder, name })),
  ),
)('golden $folder/$name', ({ folder, name }) => {
  test('should have every cell in its row and column', () => {
    const document = importOriginal(folder.replaceAll('-', '/') as DocumentId);
    const table = JSON.parse(readFile(document, `tables/${name}`)) as AnyTable;
    const golden = readGolden(folder, name);
    if (table.kind === 'performance') expect(flattenForm(table)).toEqual(golden);
    else compareTable(table, golden as GoldenTable);
  });
});

test('should have a golden file for every table', () => {
  const tables = IDS.flatMap((id) =>
    readdirSync(path.join(CONTENT, 'disclosures', id), { recursive: true, encoding: 'utf8' })
      .filter((name) => /^tables[\\/]/.test(name))
      .map((name) => path.join(id.replaceAll('/', '-'), path.basename(name))),
  );
  const golden = readdirSync(GOLDEN).flatMap((folder) =>
    readdirSync(path.join(GOLDEN, folder)).map((name) => path.join(folder, name)),
  );
  expect(golden.filter((name) => !name.endsWith('headings.json')).sort()).toEqual(tables.sort());
});
