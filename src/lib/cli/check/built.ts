import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrokenLinks, readHtmlPage } from '../../checks/index.ts';
import { DisclosureError, type Finding } from '../../model/index.ts';
import type { Count } from '../progress.ts';
import { listTree } from '../../system/index.ts';

/** What a check of the built site found. */
export interface BuiltReport {
  /** Number of pages read. */
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks every internal link and id of the built site; `start` is told how many pages there are and shows how
 * far the check is. Throws `DisclosureError` when there is no built site.
 */
export function checkBuilt(folder: string, start?: (total: number) => Count): BuiltReport {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new DisclosureError({
      what: '没有可检查的网站。',
      place: { file: folder },
      expected: '目录里有 index.html',
      todo: '先运行 npm run build，或用 OUT_DIR 指定网站所在的目录。',
    });
  }
  const files = new Set(listTree(folder));
  const names = [...files].filter((file) => file.endsWith('.html'));
  const count = start?.(names.length);
  const pages = new Map(
    names.map((file) => {
      const page = readHtmlPage(readFileSync(path.join(folder, file), 'utf8'));
      count?.step();
      return [file, page] as const;
    }),
  );
  count?.end();
  return { pages: pages.size, findings: findBrokenLinks(pages, (file) => files.has(file)) };
}
