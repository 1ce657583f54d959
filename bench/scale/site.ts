import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlainCell } from './content/plain.ts';
import { listTree } from '../../src/lib/system/index.ts';

/** A written site: digest of every page by its address. */
export type Pages = ReadonlyMap<string, string>;

/** Reads all pages of a site. What a search index consists of is no page. */
export function readPages(output: string): Pages {
  const files = listTree(output).filter((file) => path.basename(file) === 'index.html');
  return new Map(
    files.map((file) => [
      path.dirname(file).split(path.sep).join('/'),
      createHash('sha256')
        .update(readFileSync(path.join(output, file)))
        .digest('hex'),
    ]),
  );
}

/** Reads one page. */
export function readPage(output: string, id: string): string {
  const file = path.join(output, id, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What is amiss with the tables of a page: the number of its cells, and every printed cell by its address. */
export function inspectTables(html: string, cells: readonly PlainCell[], extraCells: number): string[] {
  const expected = cells.filter(({ head }) => !head).length + extraCells;
  const found = html.match(/<td[\s>]/g)?.length ?? 0;
  const texts = new Map<string, string>();
  for (const [, attributes = '', text = ''] of html.matchAll(/<t[dh]\b([^>]*)>([^<]*)</g)) {
    const id = /\sid="?([^\s">]+)/.exec(attributes)?.[1];
    if (id !== undefined) texts.set(id, text.trim());
  }
  const lost = cells.filter(({ id, head, text }) => id !== undefined && !head && texts.get(id) !== text);
  return [
    ...(found === expected ? [] : [`${found} 个单元格，应为 ${expected} 个`]),
    ...(lost.length === 0 ? [] : [`${lost.length} 个单元格不符，如 ${lost[0]?.id ?? ''}`]),
  ];
}
