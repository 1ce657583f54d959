import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/lib/import/index.ts';
import { CONTENT, readBody, readFile, REGISTRY } from './support.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
/** The typeface of that PDF names both dots alike, so nothing in the file tells which one the author wrote. */
const LOST: Readonly<Record<string, readonly [string, string]>> = { 'yuanjiang-kexie-2023.pdf': ['•', '·'] };

/** The five sources as Word and PDF files made by other programs. */
const FILES = ['docx', 'pdf'].flatMap((format) =>
  readdirSync(path.join(FIXTURES, format)).flatMap((name) => {
    const [, region, year] = /^([a-z]+)-(?:kexie-)?(20\d\d)(?:-[a-z-]+)?\.(?:docx|pdf)$/.exec(name) ?? [];
    return region && year
      ? [{ name, file: path.join(FIXTURES, format, name), id: `${region}/kexie/${year}` }]
      : [];
  }),
);

const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** A table without its place in the file, which differs, and without white space. */
function strip(value: unknown): unknown {
  if (typeof value === 'string') return squeeze(value);
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'source' ? [] : [[key, strip(inner)]])),
  );
}

const committed = (id: string, name: string) =>
  readFileSync(path.join(CONTENT, 'disclosures', id, name), 'utf8');

function listTables(id: string): string[] {
  const folder = path.join(CONTENT, 'disclosures', id, 'tables');
  return existsSync(folder) ? readdirSync(folder).map((name) => `tables/${name}`) : [];
}

test('should have each source as Word by two programs and as PDF', () => {
  expect(FILES).toHaveLength(15);
});

describe.each(FILES)('$name', ({ name, file, id }) => {
  let document: ImportedDocument;

  test('should give the same tables as the text, cell for cell', async () => {
    document = await importDocument({ name, bytes: readFileSync(file) }, {}, REGISTRY);
    expect(document.id).toBe(id);
    const tables = [...document.files.keys()].filter((one) => one.startsWith('tables/')).sort();
    expect(tables).toEqual(listTables(id).sort());
    for (const table of tables)
      expect(strip(JSON.parse(readFile(document, table))), table).toEqual(
        strip(JSON.parse(committed(id, table))),
      );
  }, 60_000);

  test('should give the same words as the text', () => {
    const body = committed(id, 'index.mdx').replace(/^---\n[\s\S]*?\n---\n+/, '');
    const [from, to] = LOST[name] ?? ['', ''];
    expect(squeeze(readBody(document))).toBe(squeeze(from === '' ? body : body.replaceAll(from, to)));
  });
});
