import { anyTableSchema, type AnyTable } from '../../model/index.ts';
import { PAYLOAD } from '../bag/write.ts';
import { canonicalize } from '../canonical.ts';
import { sha256 } from '../../system/index.ts';
import { listCells } from '../record/cells.ts';
import { compareWithFile } from '../record/compare.ts';
import {
  compareTables,
  type Difference,
  type DrawnPage,
  type DrawnTable,
  type PageRecord,
} from '../record/drawn.ts';
import type { ArchivedDocument } from '../record/manifest.ts';
import type { OpenPackage } from './package.ts';
import type { Problem } from './problem.ts';

/** What is known of a table. */
export interface TableAccounts {
  readonly table: ArchivedDocument['tables'][number];
  readonly page: DrawnPage | undefined;
  readonly pageFile: string;
  readonly record: PageRecord | undefined;
  readonly recordFile: string;
}

/** Checks one table: its file, its drawing on the page, the record; names every cell that differs. */
export function checkTable(
  pack: OpenPackage,
  { table: entry, page, pageFile, record, recordFile }: TableAccounts,
): { problems: Problem[]; cells: number } {
  const file = `${PAYLOAD}/${entry.file}`;
  const stored = readTable(pack, file);
  const shown = page?.tables.find(({ id }) => id === entry.id);
  const recorded = record?.page.tables.find(({ id }) => id === entry.id);
  const name = (where: string) => (difference: Difference) => nameCell(where, entry.title, difference);
  const problems: Problem[] = [];
  const isStored = stored !== undefined && pack.find(file)?.sha256 === entry.sha256;
  const isShown = shown !== undefined && digest(shown) === entry.shown;
  const isRecorded = recorded !== undefined && digest(recorded) === entry.shown;
  if (page && !shown)
    problems.push({ kind: 'table', file: pageFile, table: entry.title, message: '网页上没有这张表' });
  // The page says something else than was archived: the record or the file tells what.
  if (shown && !isShown) {
    const cells = isRecorded
      ? compareTables(recorded, shown)
      : isStored
        ? compareWithFile(stored, shown)
        : [];
    problems.push(...cells.map(name(pageFile)));
    if (cells.length === 0)
      problems.push({
        kind: 'table',
        file: pageFile,
        table: entry.title,
        message: '网页上的表与总清单的摘要不符',
      });
  }
  if (!isStored && pack.find(file)?.sha256 !== undefined) {
    const good = isShown ? shown : isRecorded ? recorded : undefined;
    const cells = stored && good ? compareWithFile(stored, good).map(turn) : [];
    problems.push(...cells.map(name(file)));
    if (cells.length === 0)
      problems.push({
        kind: 'table',
        file,
        table: entry.title,
        message: stored ? '表的数据与总清单的摘要不符' : '表的数据读不出来，或不是规定的写法',
      });
  }
  if (recorded && !isRecorded)
    problems.push({
      kind: 'table',
      file: recordFile,
      table: entry.title,
      message: '存档记录里的表与总清单的摘要不符',
    });
  // Digests may have been made anew together with what they are of: page and file still have to agree.
  if (stored && shown && isStored && isShown)
    problems.push(...compareWithFile(stored, shown).map(name(pageFile)));
  return { problems, cells: stored ? listCells(stored).length : 0 };
}

function readTable(pack: OpenPackage, file: string): AnyTable | undefined {
  const text = pack.read(file)?.toString('utf8');
  if (text === undefined) return undefined;
  try {
    const table = anyTableSchema.parse(JSON.parse(text));
    return canonicalize(table) === text ? table : undefined;
  } catch {
    return undefined;
  }
}

function digest(table: DrawnTable): string {
  return sha256(canonicalize(table));
}

function turn({ cell, expected, found }: Difference): Difference {
  return { cell, expected: found, found: expected };
}

function nameCell(file: string, table: string, { cell, expected, found }: Difference): Problem {
  return { kind: 'cell', file, table, cell, message: '与存档时不同', expected, found };
}
