import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfNote } from './notes.ts';

interface AnnotationLike {
  readonly subtype?: unknown;
  readonly fieldName?: unknown;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly rect?: readonly number[];
}

/** Tells of form fields that were filled in and of remarks (批注) on a page: they are not part of its text. */
export async function noteAnnotations(number: number, page: PDFPageProxy): Promise<PdfNote[]> {
  const annotations = (await page.getAnnotations()) as readonly AnnotationLike[];
  return annotations.flatMap(({ subtype, fieldName, fieldValue, contentsObj }): PdfNote[] => {
    const value = [fieldValue]
      .flat()
      .filter((part) => typeof part === 'string' && part.trim() !== '' && part !== 'Off');
    if (subtype === 'Widget' && value.length > 0) {
      const name = typeof fieldName === 'string' ? fieldName : '';
      const message = `第 ${String(number)} 页有填写过的表单域，填的内容没有录入；请对照原件补上。`;
      return [{ kind: 'conflict', page: number, y: 0, text: `${name}：${value.join('、')}`, message }];
    }
    const words = contentsObj?.str;
    if (subtype === 'Widget' || subtype === 'Link' || typeof words !== 'string' || words.trim() === '')
      return [];
    const message =
      subtype === 'FreeText'
        ? `第 ${String(number)} 页有后加的文字（PDF 注释），没有录入；请看一看是否属于正文。`
        : `第 ${String(number)} 页有批注，没有录入；公开前请在原件里删去批注。`;
    return [{ kind: 'conflict', page: number, y: 0, text: words, message }];
  });
}

/** Tells of files packed into the PDF. */
export async function noteAttachments(document: PDFDocumentProxy): Promise<PdfNote[]> {
  const found: unknown = await document.getAttachments();
  if (!found || typeof found !== 'object') return [];
  const entries = found instanceof Map ? [...found.keys()] : Object.keys(found);
  const names = entries.map(String);
  if (names.length === 0) return [];
  const message = `PDF 里夹带了 ${String(names.length)} 个附件，没有读取；原文件公开前请确认附件可以公开。`;
  return [{ kind: 'conflict', page: 1, y: 0, text: names.join('\n'), message }];
}
