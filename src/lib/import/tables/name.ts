import { anyTableSchema, DisclosureError, type AnyTable } from '../../model/index.ts';
import type { locateTables, LocatedTable } from './locate.ts';
import { PROJECT_FORM } from './performance/title.ts';
import { recogniseTable } from './read.ts';

/** Ids of the tables: the form's for statutory ones, `a1`, `a2`… for the document's own. */
export function nameTables(
  file: string,
  flow: ReturnType<typeof locateTables>,
): ReadonlyMap<LocatedTable, string> {
  const ids = new Map<LocatedTable, string>();
  const lines = new Map<string, number>();
  let free = 0;
  for (const entry of flow) {
    if (entry.kind !== 'located') continue;
    const recognised = recogniseTable(entry);
    const wanted = recognised.kind === 'free' ? undefined : findId(entry, recognised.id, lines);
    const id = wanted ?? `a${String((free += 1))}`;
    const before = lines.get(id);
    if (before !== undefined) {
      throw new DisclosureError({
        what: '同一张表出现了两次。',
        place: { file, line: entry.line, field: entry.title ?? id },
        found: `第 ${String(before)} 行已有这张表`,
        expected: '每张法定表一次',
        todo: '检查是否把两个部门或两个年度的文件接在了一起；拆开后分别导入。',
      });
    }
    lines.set(id, entry.line);
    ids.set(entry, id);
  }
  return ids;
}

/**
 * The id of a recognised table. A department evaluates several projects, each in a form of its own; a table known by
 * its columns alone is no second one of a form that has its title.
 */
function findId(table: LocatedTable, id: string, taken: ReadonlyMap<string, number>): string | undefined {
  if (!table.grid || !taken.has(id)) return id;
  if (id === PROJECT_FORM) {
    let count = 2;
    while (taken.has(`${id}-${String(count)}`)) count += 1;
    return `${id}-${String(count)}`;
  }
  return table.title === undefined ? undefined : id;
}

/** A table whose cells would not all have an address of their own is refused before anything is written. */
export function verifyTable(file: string, located: LocatedTable, table: AnyTable): AnyTable {
  const result = anyTableSchema.safeParse(table);
  if (result.success) return table;
  const [issue] = result.error.issues;
  throw new DisclosureError({
    what: '表里有重复或放不下的格子。',
    place: { file, line: located.line, field: located.title ?? table.id },
    found: issue?.message ?? '',
    expected: '每个科目编码、行次只出现一次',
    todo: '对照原件改正这张表，再导入。',
  });
}
