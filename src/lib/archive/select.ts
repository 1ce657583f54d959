import { listReportIds, readDepartments, readRegions, readReportHead } from '../content/index.ts';
import { DisclosureError } from '../model/index.ts';

/** Which documents to archive; an empty list is no restriction. */
export interface Selection {
  /** Slugs, names or 行政区划代码. A region stands for those below it too. */
  readonly regions: readonly string[];
  /** Slugs (`kexie`, `zhuzhou/kexie`), full or short names. */
  readonly departments: readonly string[];
  readonly years: readonly number[];
}

/**
 * The ids of the documents a selection names, sorted, with the selection in slugs. Throws `DisclosureError` for a name
 * that is not known and for a selection that is empty.
 */
export function selectReports(
  root: string,
  selection: Selection,
): { readonly ids: readonly string[]; readonly selection: Selection } {
  const all = listReportIds(root);
  const regions = selection.regions.map((name) => resolveRegion(root, name));
  const below = new Set(regions.flatMap((slug) => listBelow(root, slug)));
  const departments = new Set(selection.departments.flatMap((name) => resolveDepartment(root, all, name)));
  const years = new Set(selection.years);
  const ids = all.filter((id) => {
    const [region = '', department = ''] = id.split('/');
    return (
      (regions.length === 0 || below.has(region)) &&
      (departments.size === 0 || departments.has(`${region}/${department}`)) &&
      (years.size === 0 || years.has(readReportHead(root, id).year))
    );
  });
  if (ids.length === 0) throw refuseEmpty(root, all);
  return {
    ids,
    selection: {
      regions: [...new Set(regions)].sort(),
      departments: [...departments].sort(),
      years: [...years].sort((left, right) => left - right),
    },
  };
}

function resolveRegion(root: string, name: string): string {
  const regions = readRegions(root);
  for (const [slug, region] of regions) if ([slug, region.name, region.code].includes(name)) return slug;
  throw new DisclosureError({
    what: '没有登记这个地区。',
    found: name,
    expected: [...regions].map(([slug, region]) => `${slug}（${region.name}）`).join('、'),
    todo: '改正 --region。',
  });
}

/** A region and all that lie in it. */
function listBelow(root: string, slug: string): string[] {
  const inside = [...readRegions(root)].filter(([, { parent }]) => parent === slug);
  return [slug, ...inside.flatMap(([child]) => listBelow(root, child))];
}

function resolveDepartment(root: string, ids: readonly string[], name: string): string[] {
  const departments = [...new Set(ids.map((id) => id.split('/').slice(0, 2).join('/')))];
  const registered = readDepartments(root);
  const found = departments.filter((id) => {
    const { name: full = '', aliases = [] } = registered.get(id) ?? {};
    return [id, id.split('/')[1], full, ...aliases].includes(name);
  });
  if (found.length > 0) return found;
  throw new DisclosureError({
    what: '没有这个部门的文档。',
    found: name,
    expected: departments
      .slice(0, 12)
      .map((id) => `${id}（${registered.get(id)?.name ?? ''}）`)
      .join('、'),
    todo: '改正 --department。',
  });
}

function refuseEmpty(root: string, ids: readonly string[]): DisclosureError {
  return new DisclosureError({
    what: '选定的范围里没有文档，没有可存档的内容。',
    place: { file: root },
    expected: ids.length === 0 ? '内容目录中有文档（现在是空的）' : `例如 ${ids.slice(0, 5).join('、')}`,
    todo: '放宽 --region、--department、--year。',
  });
}
