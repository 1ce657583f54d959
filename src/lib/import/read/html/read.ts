import { DisclosureError } from '../../../model/index.ts';
import type { ReadDocument } from '../../blocks.ts';
import { findSurroundings } from './article.ts';
import { DocumentBuilder } from './builder.ts';
import { decodeHtml } from './charset.ts';
import { Flow } from './flow.ts';
import { isLayoutTable } from './layout.ts';
import { measure } from './measure.ts';
import { Notes } from './notes.ts';
import type { Page } from './page.ts';
import { parseHtml } from './parse.ts';
import { findSheetTitles, listSheetNames, verifyFrames } from './sheets.ts';
import { createStyler } from './style.ts';
import { findBelow, listBelow, toWords, type HtmlElement } from './tree.ts';
import { findOrigin } from './word.ts';

/**
 * Reads a web page: of a portal, or what Word, Excel, WPS and LibreOffice write as one. Nothing of it runs, nothing is
 * fetched. What is not printed, and what stands around the article, is left out and told in the items. Throws
 * `DisclosureError` for what cannot be read.
 */
export function readHtml(file: string, bytes: Uint8Array): ReadDocument {
  const { text, broken, items } = decodeHtml(file, bytes);
  const root = parseHtml(file, text);
  verifyFrames(file, root, text);
  const page = createPage(file, root);
  const names = page.origin.isExcel ? listSheetNames(text) : [];
  const builder = new DocumentBuilder(page, names.length === 1 ? (names[0] ?? '') : '');
  const flow = new Flow(page, builder);
  flow.readContent(findBody(root));
  const { blocks, places } = builder;
  if (blocks.length === 0) throw refuseEmpty(file, root);
  if (broken) verifyWhole(file, blocks);
  const notes = page.notes.list(places.length);
  return { blocks, places, items: [...items, ...notes, ...builder.items] };
}

function createPage(file: string, root: HtmlElement): Page {
  const origin = findOrigin(root);
  const styler = createStyler(root);
  const measures = measure(root, styler);
  const layouts = new Map<HtmlElement, boolean>();
  const isLayout = (table: HtmlElement): boolean => {
    const known = layouts.get(table) ?? isLayoutTable(table, styler, measures);
    layouts.set(table, known);
    return known;
  };
  const notes = new Notes();
  const dropped = findSurroundings(findBody(root), measures, isLayout);
  for (const element of dropped) notes.add('surroundings', 1, toWords(element));
  const linked = listBelow(root).some(
    ({ name, attributes }) => name === 'link' && /stylesheet/i.test(attributes.get('rel') ?? ''),
  );
  if (linked) notes.add('style', 1, '');
  return {
    file,
    origin,
    styler,
    measures,
    notes,
    isLayout,
    budget: { slots: 0 },
    dropped: new Set(dropped),
    sheetTitles: findSheetTitles(root, origin),
  };
}

function findBody(root: HtmlElement): HtmlElement {
  return findBelow(root, ({ name }) => name === 'body') ?? root;
}

/** Bytes that make no character may stand where nobody sees them, never in what is published. */
function verifyWhole(file: string, blocks: ReadDocument['blocks']): void {
  for (const block of blocks) {
    const texts =
      block.kind === 'text'
        ? block.inlines.map(({ text }) => text)
        : block.rows.flatMap(({ cells }) =>
            cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
          );
    const broken = texts.find((text) => text.includes('\uFFFD'));
    if (broken === undefined) continue;
    const at = broken.indexOf('\uFFFD');
    throw new DisclosureError({
      what: '网页里有的字节不成一个字，文件可能没有传完整。',
      place: { file },
      found: `“${broken.slice(Math.max(0, at - 20), at + 10)}”`,
      expected: '完整的网页',
      todo: '用浏览器打开原网页，重新另存为“网页，仅 HTML”，再导入。',
    });
  }
}

function refuseEmpty(file: string, root: HtmlElement): DisclosureError {
  const names = listBelow(root).map(({ name }) => name);
  const count = (name: string) => names.filter((one) => one === name).length;
  const [frames, pictures, scripts] = [count('iframe'), count('img'), count('script')];
  const found =
    frames > 0
      ? `只有 ${frames} 个嵌入的框架，内容在别的网页里`
      : pictures > 0
        ? `只有 ${pictures} 张图片`
        : scripts > 0
          ? '只有程序，内容要在浏览器里运行之后才出现'
          : '没有文字';
  return new DisclosureError({
    what: '网页里没有可以导入的文字。',
    place: { file },
    found,
    expected: '决算、预算或自评报告的文字和表',
    todo: '用浏览器打开原网页，等内容全部显示，复制到 Word 或 WPS 存为 docx 再导入；最好向部门索取电子原件。',
  });
}
