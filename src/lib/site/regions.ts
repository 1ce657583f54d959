import { DISCLOSURES } from '../content/index.ts';
import { DisclosureError, type Region } from '../model/index.ts';
import { RESERVED_SLUGS } from './urls.ts';

/** Every region has a free slug. */
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
