import type { ReviewItem } from '../../../model/index.ts';
import { findElements, type OfficePackage } from '../package/index.ts';
import { toWords } from './body.ts';

/** Nothing but the number of a page: 第 1 页 共 20 页, — 1 —, Page 1 of 20. */
const PAGE_NUMBER = /^(?:第|页|共|page|of|[\s\d\-–—－·•~～/／|,，、.。]|[ivxIVX]+(?![a-zA-Z]))*$/iu;

/** What stands in the margins (页眉、页脚、水印) and is not published, and macros that are not run. */
export function noteMargins(pack: OfficePackage, main: string): ReviewItem[] {
  const items: ReviewItem[] = [];
  const seen = new Set<string>();
  for (const [type, name] of [
    ['header', '页眉'],
    ['footer', '页脚'],
  ] as const) {
    for (const part of pack.findParts(main, type)) {
      const root = pack.readTree(part);
      const marks = findElements(root, 'v:textpath').map(({ attributes }) => attributes['string'] ?? '');
      const texts: [string, string][] = [
        [toWords(root), `${name}里的文字，没有发布。`],
        ...marks.map((text): [string, string] => [text, '水印文字，没有发布；请确认原件是可以公开的定稿。']),
      ];
      for (const [text, message] of texts) {
        if (PAGE_NUMBER.test(text) || seen.has(text + message)) continue;
        seen.add(text + message);
        items.push({ kind: 'dropped-artefact', line: 1, text, message, confidence: 0.8 });
      }
    }
  }
  const macro = pack.names.find((part) => /(?:^|\/)vbaProject\.bin$/i.test(part));
  if (macro !== undefined) {
    const message =
      '原件带有宏（程序），没有运行也没有发布；提供下载的原件里仍然带着它，请换成不带宏的 docx。';
    items.push({ kind: 'conflict', line: 1, text: macro, message, confidence: 0.3 });
  }
  return items;
}
