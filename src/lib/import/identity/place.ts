import { slugSchema, type ReviewItem } from '../../model/index.ts';
import { findDepartments, proposeSlug, type FoundDepartment, type Registry } from './department.ts';
import { ask, conflict, derive } from './notes.ts';
import type { DocumentText } from './recognise.ts';
import type { ImportOptions } from './resolve.ts';

/** The department a document belongs to. */
export interface Place {
  /** `<region>/<department>`. */
  readonly key: string;
  /** Full name (全称). */
  readonly name: string;
}

/** Finds region and department in the text and on the command line; asks for what neither says. */
export function resolvePlace(
  file: string,
  document: DocumentText,
  options: ImportOptions,
  registry: Registry,
  items: ReviewItem[],
): Place {
  const candidates = findDepartments(document, registry);
  const [found] = candidates;
  const region = resolveRegion(file, options, found, registry, items);
  const key = `${region}/${resolveSlug(file, options, found, region, registry)}`;
  const registered = registry.departments.get(key)?.name;
  if (registered !== undefined && found && found.key === undefined && options.department === undefined) {
    // 一局 and 壹局 are spelled alike: a document goes under another department only when a person says so.
    throw ask(file, {
      what: '拟定的部门代号已是另一个部门的。',
      found: `“${found.value}”拟用 ${key}，它是“${registered}”的代号`,
      expected: '一个部门一个代号',
      todo: `是同一个部门的（改过名、写的是简称），加上 --department ${key.slice(region.length + 1)}；不是的，另起一个代号，例如 --department ${key.slice(region.length + 1)}2。`,
    });
  }
  const name = registered ?? found?.value;
  if (name === undefined) {
    throw ask(file, {
      what: '文中没有部门全称，部门也没有登记。',
      expected: '部门全称，例如 株洲市科学技术协会',
      todo: `新建 departments/${key}.json，写上 {"name": "部门全称", "aliases": []}，再导入。`,
    });
  }
  // 示例市某局 is how 示例省示例市某局 is called at home.
  const others = candidates.filter(({ value }) => value !== name && !name.endsWith(value));
  for (const other of others) {
    const message = `文中写的部门是“${other.value}”，本文件归入“${name}”；请核对。`;
    items.push(conflict(other.line, other.value, message));
  }
  if (registered === undefined) {
    const message = `部门尚未登记：代号 ${key} 是拟定的，会进入网址，请在发布前核对；已新建 departments/${key}.json，简称（市科协等）可在该文件里补充。`;
    items.push(derive(name, message));
  }
  return { key, name };
}

function resolveRegion(
  file: string,
  options: ImportOptions,
  found: FoundDepartment | undefined,
  registry: Registry,
  items: ReviewItem[],
): string {
  const written = found?.key?.split('/')[0] ?? found?.region;
  const region = options.region ?? written;
  if (region === undefined || !registry.regions.has(region)) {
    throw ask(file, {
      what: region === undefined ? '看不出属于哪个地区。' : '这个地区没有登记。',
      found: region ?? found?.value,
      expected: `已登记的地区：${[...registry.regions].map(([slug, { name }]) => `${slug}（${name}）`).join('、')}`,
      todo: '已登记的用 --region 指明；没有登记的先在 regions.json 里加一行，例如 "liling": { "code": "430281", "name": "醴陵市", "parent": "zhuzhou" }。',
    });
  }
  const isInside = (slug: string | undefined): boolean =>
    slug !== undefined && (slug === written || isInside(registry.regions.get(slug)?.parent));
  const named = registry.regions.get(region)?.name ?? '';
  // 示例省示例市某局 given to 示例市: both agree.
  const agrees = isInside(region) && found?.value.includes(named);
  if (found && written !== undefined && written !== region && !agrees) {
    const message = `命令行给的地区是 ${region}，文中的部门属于 ${written}；已按命令行处理。`;
    items.push(conflict(found.line, found.value, message));
  }
  return region;
}

function resolveSlug(
  file: string,
  options: ImportOptions,
  found: FoundDepartment | undefined,
  region: string,
  registry: Registry,
): string {
  const proposed =
    found && (found.key?.split('/')[1] ?? proposeSlug(found.value, registry.regions.get(region)));
  const slug = options.department ?? proposed;
  if (slug !== undefined && slugSchema.safeParse(slug).success) return slug;
  throw ask(file, {
    what: slug === undefined ? '看不出是哪个部门。' : '部门代号的写法不对。',
    found: slug,
    expected: '小写字母、数字和连字符，例如 kexie',
    todo: '加上 --department，例如 --department kexie；已登记的部门见 departments/ 目录。',
  });
}
