import { listZip, isCompoundFile, isEncryptedOffice } from '../read/package/index.ts';

/**
 * What a file really is, by its bytes: extensions are often wrong. `office` needs LibreOffice to be read; `archive` is a
 * zip of files; `unknown` holds the name of what was recognised and is not read.
 */
export type SourceFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'html' | 'docx' | 'xlsx' | 'xls' | 'pdf' | 'archive' }
  | { readonly kind: 'office'; readonly name: string; readonly extension: string }
  | { readonly kind: 'unknown'; readonly name: string };

/** Files that are recognised by their first bytes so that the message can name them. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'PNG 图片'],
  ['\xff\xd8\xff', 'JPEG 图片'],
  ['GIF8', 'GIF 图片'],
  ['BM', 'BMP 图片'],
  ['II*\0', 'TIFF 图片'],
  ['MM\0*', 'TIFF 图片'],
  ['Rar!', 'RAR 压缩包'],
  ['7z\xbc\xaf\x27\x1c', '7z 压缩包'],
  ['\x1f\x8b', 'GZIP 压缩包'],
  ['MZ', '程序（exe）'],
];

/** Parts that tell what an Office document in a zip is. */
const PARTS: readonly (readonly [RegExp, SourceFormat])[] = [
  [/^word\/document\d*\.xml$/i, { kind: 'docx' }],
  [/^xl\/workbook\d*\.xml$/i, { kind: 'xlsx' }],
  [/^xl\/workbook\.bin$/i, { kind: 'unknown', name: 'Excel 二进制工作簿（xlsb）' }],
  [/^ppt\/presentation\.xml$/i, { kind: 'unknown', name: 'PowerPoint 演示文稿（pptx）' }],
  [/^OFD\.xml$/i, { kind: 'unknown', name: 'OFD 版式文件' }],
];

/** OpenDocument types by the content of their `mimetype` part. */
const OPEN_DOCUMENTS: readonly (readonly [string, string, string])[] = [
  ['application/vnd.oasis.opendocument.text', 'OpenDocument 文字（odt）', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'OpenDocument 表格（ods）', 'ods'],
];

/** Names of streams that tell what a compound file (CFB) is. */
const STREAMS: readonly (readonly [string, SourceFormat])[] = [
  ['WordDocument', { kind: 'office', name: '旧版 Word 或 WPS 文字（doc、wps）', extension: 'doc' }],
  ['Workbook', { kind: 'xls' }],
  ['Book', { kind: 'xls' }],
  ['PowerPoint Document', { kind: 'unknown', name: 'PowerPoint 演示文稿（ppt）' }],
];

/** Recognises a file by its content. Throws `DisclosureError` for a damaged or hostile zip. */
export function sniffFormat(file: string, bytes: Uint8Array): SourceFormat {
  const head = toLatin(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(file, bytes);
  // Locked documents are handed to a reader, which says so.
  if (isCompoundFile(bytes)) return isEncryptedOffice(bytes) ? { kind: 'docx' } : sniffCompound(bytes);
  if (head.startsWith('{\\rtf')) return { kind: 'office', name: 'RTF 文件', extension: 'rtf' };
  const known = SIGNATURES.find(([magic]) => head.startsWith(magic));
  if (known) return { kind: 'unknown', name: known[1] };
  const words = readHead(bytes);
  if (/^mime-version:/im.test(words) && /multipart\/related/i.test(words))
    return { kind: 'unknown', name: '单个文件网页（mht）' };
  return isHtml(words) ? { kind: 'html' } : { kind: 'text' };
}

function sniffZip(file: string, bytes: Uint8Array): SourceFormat {
  const entries = listZip(file, bytes);
  for (const [pattern, format] of PARTS) if (entries.some(({ name }) => pattern.test(name))) return format;
  const type = entries.find(({ name, size }) => name === 'mimetype' && size < 100);
  const words = type && toLatin(type.read()).trim();
  const open = OPEN_DOCUMENTS.find(([mime]) => mime === words);
  return open ? { kind: 'office', name: open[1], extension: open[2] } : { kind: 'archive' };
}

function sniffCompound(bytes: Uint8Array): SourceFormat {
  // Names of streams stand in UTF-16 in the directory, each followed by its end.
  const found = STREAMS.find(([name]) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from(`${name}\0`, 'utf16le'),
    ),
  );
  // The directory comes last: where it is cut off, a reader says that the file is damaged.
  if (!found && isCut(bytes)) return { kind: 'xls' };
  return found?.[1] ?? { kind: 'unknown', name: '认不出的 Office 旧版文件' };
}

/** Whether the directory of a compound file lies behind its end. */
function isCut(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return true;
  const sector = 2 ** Math.min(view.getUint16(30, true), 16);
  return (view.getUint32(48, true) + 2) * sector > bytes.length;
}

/** The first characters of a text, whatever its encoding: tags are ASCII in all of them. */
function readHead(bytes: Uint8Array): string {
  return toLatin(bytes.subarray(0, 4096)).replaceAll('\0', '');
}

/** Web pages, and workbooks and documents that programs saved as web pages under the name xls or doc. */
function isHtml(head: string): boolean {
  return /^[^<]{0,40}<(?:!doctype\s+html|html|head|body|table|meta|\?xml[^>]*>\s*<(?:!doctype\s+html|html))\b/i.test(
    head,
  );
}

function toLatin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
