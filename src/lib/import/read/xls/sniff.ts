/** How many bytes are looked at to say what a file is. */
const LOOK = 1024;

/** What a file that calls itself xls really is: web pages, texts and new workbooks often carry that name. */
export function describeContent(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (bytes.length === 0) return '空文件';
  if (first === 0x50 && second === 0x4b) return '新版工作簿（xlsx）或压缩包，扩展名却是 xls';
  if (first === 0x25 && second === 0x50) return 'PDF 文件';
  if (first === 0x09 && third !== undefined && third <= 0x06) return '更旧版本的 Excel 文件（4.0 或以前）';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOK)).replaceAll('\0', '').toLowerCase();
  if (/<(?:html|table|!doctype html|meta|body|style)/u.test(head)) return '网页（HTML），扩展名却是 xls';
  if (/<\?xml/u.test(head) && head.includes('spreadsheet')) return 'XML 表格，扩展名却是 xls';
  return /^[^\u0001-\u0008]+$/u.test(head) ? '文本文件，扩展名却是 xls' : '认不出的文件';
}
