import { DISCLOSURES } from '../content/index.ts';
import { DisclosureError, type Region } from '../model/index.ts';
import { RESERVED_SLUGS } from './urls.ts';

/** Every region has a free slug and a parent that exists, and none lies within itself. */
export function verifyRegions(regions: ReadonlyMap<string, Region>): void {
  const reserved = [...regions.keys()].find((slug) => RESERVED_SLUGS.includes(slug));
  if (reserved !== undefined) {
    throw new DisclosureError({
      what: '地区的网址名与固定页面冲突。',
      place: { file: 'regions.json', field: reserved },
      found: reserved,
      expected: `不是 ${RESERVED_SLUGS.join('、')}`,
      todo: '给这个地区换一个网址名，例如全拼，并把 disclosures 下的文件夹同样改名。',
    });
  }
  const orphan = [...regions].find(
    ([, region]) => region.parent !== undefined && !regions.has(region.parent),
  );
  if (orphan) {
    throw new DisclosureError({
      what: '上级地区不存在。',
      place: { file: 'regions.json', field: `${orphan[0]}.parent` },
      found: orphan[1].parent ?? '',
      expected: [...regions.keys()].join('、'),
      todo: '改正 parent，或补上这个上级地区。',
    });
  }
  const circular = [...regions.keys()].find((slug) => liesWithinItself(regions, slug));
  if (circular !== undefined) {
    throw new DisclosureError({
      what: '地区的上下级关系成了环。',
      place: { file: 'regions.json', field: `${circular}.parent` },
      found: regions.get(circular)?.parent ?? '',
      expected: '逐级向上，最后到没有 parent 的地区',
      todo: '改正 parent，使上级地区不再属于下级地区。',
    });
  }
}

function liesWithinItself(regions: ReadonlyMap<string, Region>, slug: string): boolean {
  let at = regions.get(slug)?.parent;
  for (let steps = 0; at !== undefined && steps <= regions.size; steps += 1) {
    if (at === slug) return true;
    at = regions.get(at)?.parent;
  }
  return false;
}

/** The region a document lies in is registered. */
export function verifyRegion(regions: ReadonlyMap<string, Region>, id: string): void {
  const region = id.split('/')[0] ?? '';
  if (regions.has(region)) return;
  throw new DisclosureError({
    what: '文档所在的地区没有登记。',
    place: { file: `${DISCLOSURES}/${id}/index.mdx` },
    found: region,
    expected: `regions.json 中的地区之一：${[...regions.keys()].join('、')}`,
    todo: '在 regions.json 中登记这个地区（行政区划代码和名称），或把文件夹移到正确的地区下。',
  });
}
