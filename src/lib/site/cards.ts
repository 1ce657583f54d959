import path from 'node:path';
import { REPORT_KINDS } from '../model/index.ts';
import { prepareCard, renderCard, type PreparedCard } from '../publish/card/index.ts';
import { loadPortal } from './lists.ts';

/** Paths of the share cards (分享图); the cache key is a digest of every input of the picture. */
export async function listCardPaths(): Promise<
  {
    readonly params: { region: string; department: string; year: string };
    readonly props: { readonly card: PreparedCard };
    readonly cacheKey: string;
  }[]
> {
  const { reports, site } = await loadPortal();
  return reports.map(({ id, head, figures }) => {
    const card = prepareCard({
      portal: site.name,
      tagline: site.tagline,
      notice: site.demonstration ? '演示站点，非政府网站' : undefined,
      department: head.department,
      year: head.year,
      kind: REPORT_KINDS[head.kind],
      figures,
    });
    if (card.missing.length > 0) {
      console.warn(`警告：${id} 的分享图缺少这些字的字形，以〓代替：${card.missing.join('')}`);
    }
    const [region = '', department = '', year = ''] = id.split('/');
    return { params: { region, department, year }, props: { card }, cacheKey: card.digest };
  });
}

/** The picture of a card; pictures that did not change come from the cache folder. */
export async function readCard(card: PreparedCard): Promise<Uint8Array<ArrayBuffer>> {
  const folder = path.resolve(process.env['CACHE_DIR'] ?? '.cache/astro', 'cards');
  return new Uint8Array(await renderCard(card, folder));
}
