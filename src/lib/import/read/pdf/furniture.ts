import { median } from './geometry.ts';
import type { PageLayout, PageLine } from './layout.ts';
import type { PdfNote } from './notes.ts';
import { readLine } from './words.ts';

/** Part of a page, from its top and its bottom, in which running lines stand. */
const MARGIN = 0.12;
/** How far, in points, a running line may move from page to page. */
const SAME_HEIGHT = 4;
/** Part of the pages that must show a running line; left and right pages may have lines of their own. */
const SHARE = 0.4;
const MIN_PAGES = 3;

const NUMBERED =
  /^[-–—－~\s]*\d{1,4}[-–—－~\s]*$|^第\s*\d{1,4}\s*页(?:\s*[,，/、]?\s*共\s*\d{1,4}\s*页)?$|^\d{1,4}\s*[/／]\s*\d{1,4}$/u;
/** A page number that can be nothing else, on whatever page it stands. */
const CERTAIN = /[-–—－]\s*\d{1,4}\s*[-–—－]|^第\s*\d{1,4}\s*页/u;

/** Takes page numbers and running headers and footers off the pages. */
export function dropFurniture(pages: readonly PageLayout[]): { pages: PageLayout[]; notes: PdfNote[] } {
  const counts = new Map<string, PageLine[]>();
  for (const page of pages) {
    for (const line of findMarginal(page)) {
      const key = readKey(line);
      counts.set(key, [...(counts.get(key) ?? []), line]);
    }
  }
  const dropped = new Map<PageLine, string>();
  for (const page of pages) {
    for (const line of findMarginal(page)) {
      const same = (counts.get(readKey(line)) ?? []).filter(
        (other) => Math.abs(other.baseline - line.baseline) <= SAME_HEIGHT,
      );
      const onPages = new Set(same.map((other) => other.page)).size;
      const isNumber = NUMBERED.test(readLine(line).trim());
      const repeats = onPages >= Math.max(MIN_PAGES, pages.length * SHARE);
      if (isNumber && (CERTAIN.test(readLine(line)) || countsUp(same) || repeats))
        dropped.set(line, '页码，已去除。');
      else if (!isNumber && repeats && isOutermost(line, page))
        dropped.set(line, '多数页同一位置重复的页眉或页脚，已去除。');
    }
  }
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !dropped.has(line)) })),
    notes: describe(dropped),
  };
}

function findMarginal({ lines, height }: PageLayout): PageLine[] {
  return lines.filter((line) => line.bottom < height * MARGIN || line.top > height * (1 - MARGIN));
}

function readKey(line: PageLine): string {
  return readLine(line).replace(/\s+/gu, '').replace(/\d+/gu, '#');
}

/** Whether figures at one place of several pages grow as pages do. */
function countsUp(lines: readonly PageLine[]): boolean {
  const offsets = lines.map((line) => Number(/\d+/u.exec(readLine(line))?.[0] ?? NaN) - line.page);
  return (
    lines.length >= 2 && offsets.filter((offset) => offset === median(offsets)).length >= lines.length * 0.7
  );
}

/** Whether nothing but other marginal lines stands between a line and the edge of the page. */
function isOutermost(line: PageLine, page: PageLayout): boolean {
  const isTop = line.bottom < page.height * MARGIN;
  const beyond = page.tables.filter(({ box }) => (isTop ? box.top < line.top : box.bottom > line.bottom));
  return beyond.length === 0;
}

/** One note for each kind of running line, with every line it took away. */
function describe(dropped: ReadonlyMap<PageLine, string>): PdfNote[] {
  const groups = new Map<string, PageLine[]>();
  for (const [line, message] of dropped) {
    const key = message.startsWith('页码') ? message : `${message}\n${readKey(line)}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([key, lines]) => ({
    kind: 'dropped-artefact',
    page: lines[0]?.page ?? 1,
    y: lines[0]?.top ?? 0,
    text: lines.map((line) => readLine(line).trim()).join('\n'),
    message: key.split('\n')[0] ?? '',
    confidence: 0.9,
  }));
}
