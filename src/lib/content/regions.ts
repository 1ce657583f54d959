import { DisclosureError, regionsSchema, type Region } from '../model/index.ts';
import { readText } from './disk.ts';
import { locateField } from './locate.ts';
import { parseContent } from './validate.ts';

const FILE = 'regions.json';

/** Reads `regions.json`: regions by slug, each with a parent that exists, none within itself. */
export function readRegions(root: string): ReadonlyMap<string, Region> {
  const source = { file: FILE, text: readText(root, FILE) };
  const regions = new Map(Object.entries(parseContent(source, 'json', regionsSchema)));
  for (const [slug, { parent }] of regions) {
    if (parent === undefined) continue;
    const place = () => ({
      file: FILE,
      line: locateField(source, [slug, 'parent']),
      field: `${slug}.parent`,
    });
    if (!regions.has(parent)) {
      throw new DisclosureError({
        what: '上级地区不存在。',
        place: place(),
        found: parent,
        expected: [...regions.keys()].join('、'),
        todo: '改正 parent，或补上这个上级地区。',
      });
    }
    if (liesWithinItself(regions, slug)) {
      throw new DisclosureError({
        what: '地区的上下级关系成了环。',
        place: place(),
        found: parent,
        expected: '逐级向上，最后到没有 parent 的地区',
        todo: '改正 parent，使上级地区不再属于下级地区。',
      });
    }
  }
  return regions;
}

function liesWithinItself(regions: ReadonlyMap<string, Region>, slug: string): boolean {
  let at = regions.get(slug)?.parent;
  for (let steps = 0; at !== undefined && steps <= regions.size; steps += 1) {
    if (at === slug) return true;
    at = regions.get(at)?.parent;
  }
  return false;
}
