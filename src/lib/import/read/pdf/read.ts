import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadDocument } from '../../blocks.ts';
import { startBudget } from '../budget.ts';
import { assembleDocument } from './assemble.ts';
import { cleanGlyphs } from './characters.ts';
import { isBlank, type PageContent } from './content.ts';
import { loadEngine, type OpenPdf } from './engine.ts';
import { explainFailure, refuseEmpty, refuseGarbage, refuseScan, refuseSize } from './errors.ts';
import { noteAnnotations, noteAttachments } from './extras.ts';
import { dropFurniture } from './furniture.ts';
import { noteHidden } from './hidden.ts';
import { layOutPage, type PageLayout } from './layout.ts';
import { PDF_LIMITS } from './limits.ts';
import { findFormats, formatOf } from './margins.ts';
import type { PdfNote } from './notes.ts';
import { orderPage } from './order.ts';
import { limitTime, OverdueError } from './deadline.ts';
import { OverfullPage, readPageContent } from './page.ts';
import { isPlausibleChinese } from './plausible.ts';
import { rejoinPages } from './rejoin.ts';
import { noteDamage } from './streams.ts';

/** Share of characters without meaning above which a page is not read at all. */
const MAX_GARBAGE = 0.05;

/**
 * Reads a PDF with a text layer: letters and rulings by their places, tables from rulings or alignment, paragraphs from
 * margins. Rejects with `DisclosureError` for scans, passwords, fonts without character tables, damage, and sizes
 * beyond `PDF_LIMITS`.
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<ReadDocument> {
  const engine = await loadEngine();
  let pdf: OpenPdf | undefined;
  try {
    pdf = engine.open(bytes);
    const document = await limitTime(pdf.task.promise, PDF_LIMITS.pageTime);
    if (document.numPages > PDF_LIMITS.pages)
      throw refuseSize(file, `${String(document.numPages)} 页`, `不超过 ${String(PDF_LIMITS.pages)} 页`);
    const { layouts, notes } = await readPages(file, document, engine.names);
    const furniture = dropFurniture(layouts);
    const formats = findFormats(furniture.pages);
    const rejoined = rejoinPages(furniture.pages.map((page) => orderPage(page, formats.get(formatOf(page)))));
    return assembleDocument(rejoined.pieces, [
      ...noteDamage(bytes),
      ...notes,
      ...furniture.notes,
      ...rejoined.notes,
    ]);
  } catch (error) {
    throw explainFailure(file, error);
  } finally {
    await pdf?.close();
  }
}

/** Reads page after page and lets each go before the next. */
async function readPages(
  file: string,
  document: PDFDocumentProxy,
  names: ReadonlyMap<number, string>,
): Promise<{ layouts: PageLayout[]; notes: PdfNote[] }> {
  const budget = startBudget(file);
  const layers = await document.getOptionalContentConfig().catch(() => undefined);
  const isVisible = (group: unknown) => layers?.isVisible(group) !== false;
  const notes: PdfNote[] = await noteAttachments(document).catch(() => []);
  const layouts: PageLayout[] = [];
  const [garbled, bare, failed]: [number[], number[], number[]] = [[], [], []];
  let [printed, hidden, runs, segments] = [0, 0, 0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    budget.verify();
    budget.grant(PDF_LIMITS.pageGrant);
    const content = await limitTime(
      readOne(document, number, names, isVisible, notes),
      PDF_LIMITS.pageTime,
    ).catch((error: unknown) => {
      if (error instanceof OverfullPage || error instanceof OverdueError)
        throw refuseSize(file, `第 ${String(number)} 页画了太多东西`, '文字和表格');
      return undefined;
    });
    if (!content) {
      failed.push(number);
      continue;
    }
    runs += content.runs;
    segments += content.segments.length;
    if (runs > PDF_LIMITS.runs)
      throw refuseSize(file, '文字太多', `不超过 ${String(PDF_LIMITS.runs)} 段文字`);
    if (segments > PDF_LIMITS.segments)
      throw refuseSize(file, '线条太多', `不超过 ${String(PDF_LIMITS.segments)} 条线`);
    const clean = cleanGlyphs(number, content.glyphs);
    const letters = clean.glyphs.filter(({ text }) => !isBlank(text));
    const text = letters.map((glyph) => glyph.text).join('');
    if (clean.garbage > MAX_GARBAGE || !isPlausibleChinese(text)) garbled.push(number);
    else if (clean.garbage > 0) notes.push(noteGarbage(number, text));
    if (letters.length === 0 && isDrawn(content)) bare.push(number);
    printed += letters.length;
    hidden += content.hidden.length;
    notes.push(...clean.notes, ...noteHidden(number, content));
    layouts.push(layOutPage(number, content, clean.glyphs));
  }
  if (garbled.length > 0) throw refuseGarbage(file, garbled);
  if (failed.length === document.numPages) throw refuseEmpty(file);
  if (printed === 0) throw refuseScan(file, hidden > 0);
  for (const number of failed) notes.push(notePage(number, '读不出来（文件可能不完整），缺这一页'));
  for (const number of bare) notes.push(notePage(number, '没有文字层（多半是扫描的图片），内容没有录入'));
  return { layouts, notes: [...notes, ...layouts.flatMap((layout) => layout.notes)] };
}

async function readOne(
  document: PDFDocumentProxy,
  number: number,
  names: ReadonlyMap<number, string>,
  isVisible: (group: unknown) => boolean,
  notes: PdfNote[],
): Promise<PageContent> {
  const page = await document.getPage(number);
  try {
    notes.push(...(await noteAnnotations(number, page).catch(() => [])));
    return await readPageContent(page, names, isVisible);
  } finally {
    page.cleanup();
  }
}

function isDrawn({ images, segments, hidden }: PageContent): boolean {
  return images.length > 0 || segments.length > 20 || hidden.length > 0;
}

function noteGarbage(page: number, text: string): PdfNote {
  const strange = [...new Set(text.match(/[\p{Co}\p{Cn}\uFFFD]/gu) ?? [])].join('');
  const message = `第 ${String(page)} 页有字认不出来（字体没有带文字对照表），显示为 � 或空白方框；请对照原件补上。`;
  return { kind: 'conflict', page, y: 0, text: strange, message };
}

function notePage(page: number, what: string): PdfNote {
  return {
    kind: 'conflict',
    page,
    y: 0,
    text: '',
    message: `第 ${String(page)} 页${what}；请对照原件，向报送部门索取完整的电子件。`,
  };
}
