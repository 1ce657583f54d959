import type { Glyph, HiddenReason, PageContent } from './content.ts';
import type { PdfNote } from './notes.ts';

const REASONS: Readonly<Record<HiddenReason, string>> = {
  invisible: '设成了不显示',
  colour: '颜色与底色相同，看不见',
  outside: '在页面或格子的范围之外，看不见',
  covered: '被色块盖住，看不见',
  layer: '在关闭的图层里，看不见',
  skew: '斜着印的文字（多半是水印）',
};
/** Pictures smaller than this part of the page hold a stamp or a sign, not a page of text. */
const LARGE_IMAGE = 0.08;

/** Tells what of a page is not published because nobody sees it, and where pictures stand. */
export function noteHidden(page: number, { hidden, images, width, height }: PageContent): PdfNote[] {
  const notes: PdfNote[] = [];
  for (const reason of Object.keys(REASONS) as HiddenReason[]) {
    const own = hidden.filter((entry) => entry.reason === reason).map(({ glyph }) => glyph);
    if (own.length === 0) continue;
    const message = `第 ${String(page)} 页有文字${REASONS[reason]}，没有录入；请看一看是否应当公开。`;
    notes.push({
      kind: 'dropped-artefact',
      page,
      y: own[0]?.y ?? 0,
      text: toText(own),
      message,
      confidence: 0.8,
    });
  }
  const large = images.filter(
    ({ left, right, top, bottom }) => (right - left) * (bottom - top) > width * height * LARGE_IMAGE,
  );
  if (large.length > 0) {
    const message = `第 ${String(page)} 页有 ${String(large.length)} 幅图片，图里的文字和数字没有录入；请看一看是否有表格做成了图片。`;
    notes.push({ kind: 'conflict', page, y: large[0]?.top ?? 0, text: '', message, confidence: 0.5 });
  }
  return notes;
}

/** The letters in the order of the file; another line where the height changes. */
function toText(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last && Math.abs(last.y - glyph.y) > glyph.size * 0.5 && glyph.direction !== 'skew') text += '\n';
    text += glyph.text;
    last = glyph;
  }
  return text;
}
