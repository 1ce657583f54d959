import path from 'node:path';
import { DISCLOSURES } from '../../content/index.ts';
import { DisclosureError } from '../../model/index.ts';

/**
 * The ids of the documents that paths name: an id, a region or department (`zhuzhou`, `zhuzhou/kexie`), or a file
 * or folder below the content root. No path means all. Throws `DisclosureError` for a path that names none.
 */
export function selectDocuments(
  ids: readonly string[],
  paths: readonly string[],
  root: string,
  cwd: string,
): readonly string[] {
  if (paths.length === 0) return ids;
  const wanted = new Set(paths.flatMap((name) => findDocuments(ids, name, root, cwd)));
  return ids.filter((id) => wanted.has(id));
}

function findDocuments(ids: readonly string[], name: string, root: string, cwd: string): readonly string[] {
  const below = path
    .relative(path.join(root, DISCLOSURES), path.resolve(cwd, name))
    .split(path.sep)
    .join('/');
  const plain = name.replace(/\/+$/, '');
  const found = ids.filter((id) =>
    [plain, below].some(
      (prefix) => id === prefix || id.startsWith(`${prefix}/`) || prefix.startsWith(`${id}/`),
    ),
  );
  if (below === '') return ids;
  if (found.length > 0) return found;
  throw new DisclosureError({
    what: '没有要检查的文档。',
    found: name,
    expected: ids.length === 0 ? '内容目录中有文档（现在是空的）' : `例如 ${ids.slice(0, 3).join('、')}`,
    todo: '写文档的路径 <地区>/<部门>/<年度>，或写它的文件、文件夹；不写则检查全部。',
  });
}
