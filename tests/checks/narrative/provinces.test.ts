import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  NARRATIVE_RULES,
  runRules,
  TABLE_RULES,
  viewNarrative,
  WORDS_RULES,
} from '../../../src/lib/checks/index.ts';
import { readExample } from '../../../src/lib/checks/narrative/example.ts';
import type { Finding } from '../../../src/lib/model/index.ts';
import { HEAD, makeProvinceTables } from './provinces/department.ts';

/** Whole documents as departments of these provinces word them, all of one made department whose figures agree. */
const FOLDER = new URL('provinces/', import.meta.url);
const DOCUMENTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readDocument(file));

const tables = makeProvinceTables();

/** A line `  ~ before → after` below a paragraph plants an error in it. */
function readDocument(file: string) {
  const lines: string[] = [];
  const planted: { readonly line: number; readonly before: string; readonly after: string }[] = [];
  for (const line of readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n')) {
    const [, before = '', after = ''] = /^ {2}~ (.+) → (.+)$/.exec(line) ?? [];
    if (before === '') lines.push(line);
    else planted.push({ line: lines.length, before, after });
  }
  return { name: file.replace('.txt', ''), lines, planted };
}

function check(lines: readonly string[]): readonly Finding[] {
  const paragraphs = readExample(lines.join('\n'));
  const view = viewNarrative({ id: tables.id, head: HEAD, paragraphs }, tables);
  return runRules([...NARRATIVE_RULES, ...WORDS_RULES], view).filter(({ verdict }) => verdict === 'doubt');
}

it('the tables of the made department agree', () => {
  expect(runRules(TABLE_RULES, tables).filter(({ verdict }) => verdict === 'doubt')).toEqual([]);
});

describe.each(DOCUMENTS)('$name', ({ lines, planted }) => {
  it('raises no doubt where everything agrees', () => {
    expect(check(lines).map(({ rule, line, message }) => `${rule} ${line ?? ''} ${message}`)).toEqual([]);
  });

  it('is doubted in every line with a wrong number', () => {
    const missed = planted.filter(({ line, before, after }) => {
      const own = lines[line - 1] ?? '';
      expect(own.split(before), before).toHaveLength(2);
      const changed = lines.with(line - 1, own.replace(before, after));
      return !check(changed).some((finding) => finding.line === line);
    });
    expect(missed).toEqual([]);
  });
});

it('there are nine documents with at least 240 errors to find', () => {
  expect(DOCUMENTS).toHaveLength(9);
  expect(DOCUMENTS.flatMap(({ planted }) => planted).length).toBeGreaterThanOrEqual(240);
});
