import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findDepartment,
  judgeCorpus,
  makeDepartmentYears,
  renderFiles,
  writeCorpus,
  YEAR_COUNT,
  type CheckOutput,
  type Key,
} from '../../bench/corpus/index.ts';
import { reviewDocument } from '../../src/lib/checks/index.ts';
import { listReportIds, readReport } from '../../src/lib/content/index.ts';
import { inspectNarrative } from '../../src/lib/markdown/index.ts';
import { toYearBefore } from '../../src/lib/model/index.ts';

/** A seed whose first departments have plants in the words and in a cell. */
const SEED = 4;
const COUNT = 35;

const work = mkdtempSync(path.join(tmpdir(), 'corpus-'));
const folder = path.join(work, 'made');
const root = path.join(folder, 'content');
let key: Key;

beforeAll(async () => {
  ({ key } = await writeCorpus(folder, { departmentYears: COUNT, seed: SEED }));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Digest of every file below a folder, by path. */
function digest(below: string): Map<string, string> {
  const files = readdirSync(below, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files
      .map((file) => path.join(file.parentPath, file.name))
      .sort()
      .map((file) => [
        path.relative(below, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

function review(): CheckOutput {
  const ids = listReportIds(root);
  return {
    documents: ids.map((id) => {
      const report = readReport(root, id);
      const { narrative } = inspectNarrative(report.body, {
        file: `disclosures/${id}/index.mdx`,
        firstLine: report.bodyLine,
        tables: new Map([...report.tables].map(([name, { title }]) => [name, title])),
        glossary: [],
        glossaryUrl: (term) => `#${term}`,
      });
      if (!narrative) throw new Error(`${id} cannot be compiled`);
      const before = toYearBefore(id);
      const previous = ids.includes(before) ? readReport(root, before) : undefined;
      return {
        id,
        findings: reviewDocument({ ...report, paragraphs: narrative.paragraphs }, previous).findings,
      };
    }),
  };
}

describe('a made corpus', () => {
  it('holds so many documents, nine tables each, with the years of a department one after the other', () => {
    const ids = listReportIds(root);
    expect(ids).toHaveLength(COUNT);
    const years = ids.filter((id) =>
      id.startsWith(`${findDepartment(0).place.slug}/${findDepartment(0).slug}/`),
    );
    expect(years).toHaveLength(YEAR_COUNT);
    for (const id of ids) expect(readReport(root, id).tables.size, id).toBe(9);
  });

  it('has the same bytes again, written by several threads, in a smaller corpus', async () => {
    const again = path.join(work, 'again');
    const fewer = await writeCorpus(again, { departmentYears: 15, seed: SEED, threads: 2 });
    const whole = digest(root);
    const [files, ids] = [digest(path.join(again, 'content')), listReportIds(path.join(again, 'content'))];
    expect(ids).toHaveLength(15);
    for (const [name, sum] of files) expect(whole.get(name), name).toBe(sum);
    expect(fewer.key.plants).toEqual(key.plants.filter(({ document }) => ids.includes(document)));
  });

  it('makes a department alike whatever the number of others', () => {
    for (const document of makeDepartmentYears(2, SEED))
      for (const { path: name, bytes } of renderFiles(document).files)
        expect(readFileSync(path.join(root, name)).equals(Buffer.from(bytes)), name).toBe(true);
  });

  it('replaces a corpus, and nothing else', async () => {
    await expect(writeCorpus(root, { departmentYears: 1 })).rejects.toThrow('is no corpus');
  });

  it('opens every year with what the year before closed with', () => {
    let carried = 0;
    for (const index of [0, 1, 2, 3, 4, 5]) {
      let closing = '';
      for (const { tables } of makeDepartmentYears(index, SEED)) {
        const print = (row: string) => {
          const table = tables.get('t01');
          const rows = table?.kind === 'table' ? table.panels.flatMap((panel) => panel.rows) : [];
          return rows.find(({ id }) => id === row)?.cells['amount'] ?? '';
        };
        if (closing !== '' && closing !== '0.00') {
          expect(print('29')).toBe(closing);
          carried += 1;
        }
        closing = print('60');
      }
    }
    expect(carried).toBeGreaterThan(5);
  });

  it('agrees with itself and with the year before, but for what was planted, and that is found', () => {
    const output = review();
    const verdict = judgeCorpus(output, key);
    expect(verdict.falseAlarms).toEqual([]);
    expect(key.plants.length).toBeGreaterThan(1);
    expect(verdict.plants.map(({ result }) => result)).toEqual(key.plants.map(() => 'found'));
    // Without the key what was planted would be a false alarm: the judge does look.
    const blind = judgeCorpus(output, { ...key, plants: [] });
    expect(blind.falseAlarms.length).toBeGreaterThanOrEqual(key.plants.length);
    for (const { printed, file, line, place } of key.plants) {
      const text = readFileSync(path.join(root, file), 'utf8');
      const where = line === undefined ? text : text.split('\n')[line - 1];
      expect(where, place).toContain(printed);
    }
  });
});
