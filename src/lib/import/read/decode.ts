import { DisclosureError, type ReviewItem, type SourceFile } from '../../model/index.ts';
import { verifySize } from './size.ts';
import { isPlausibleGb18030 } from './plausible.ts';

/** Largest plain text the importer reads. The largest real text of a department-year is a fiftieth of it. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;

type Encoding = NonNullable<SourceFile['encoding']>;

/** The text of a file and how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly items: readonly ReviewItem[];
}

/** Formats that are recognised by their first bytes so that the message can name them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件'],
  [[0x50, 0x4b, 0x03, 0x04], 'Word、Excel 或 ZIP 文件'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Word 或 Excel 文件（doc、xls）'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG 图片'],
  [[0xff, 0xd8, 0xff], 'JPEG 图片'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF 文件'],
];

/**
 * Reads bytes as text: UTF-8, UTF-16 with its mark, or GB18030, each strictly.
 * Throws `DisclosureError` for empty, binary, oversized or undecodable files; never replaces a character.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  verifySize(file, bytes.length, MAX_TEXT_BYTES);
  const signature = SIGNATURES.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (signature) throw refuse(file, signature[1]);
  const decoded = decodeUnicode(file, bytes) ?? decodeGb18030(file, bytes);
  if (/[^\s\uFEFF]/u.test(decoded.text)) return decoded;
  throw new DisclosureError({
    what: '文件是空的。',
    place: { file },
    found: bytes.length === 0 ? '0 字节' : '只有空白',
    expected: '决算或自评报告的文字',
    todo: '向报送部门索取完整的文件。',
  });
}

function decodeUnicode(file: string, bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(file, bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(file, bytes, 'utf-16be');
  if (bytes.includes(0)) throw refuse(file, '二进制文件（含空字节）');
  const text = tryDecode('utf-8', bytes);
  if (text !== undefined) return { text, encoding: 'utf-8', items: [] };
  // Good up to the last character: the file was cut, and is no other encoding.
  const cut = [1, 2, 3].some((count) => isChinese(tryDecode('utf-8', bytes.subarray(0, -count))));
  if (!cut) return undefined;
  throw new DisclosureError({
    what: '文件在一个字的中间断开，没有传完整。',
    place: { file },
    found: '末尾的字节不成一个字',
    expected: '完整的 UTF-8 文本',
    todo: '重新下载或重新索取这个文件。',
  });
}

function isChinese(text: string | undefined): boolean {
  return text !== undefined && /\p{Script=Han}/u.test(text);
}

function decodeUtf16(file: string, bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = tryDecode(encoding, bytes);
  if (text === undefined || text.includes('\0')) throw refuse(file, `损坏的 ${encoding.toUpperCase()} 文本`);
  return { text, encoding, items: [describeEncoding(encoding, 1)] };
}

function decodeGb18030(file: string, bytes: Uint8Array): DecodedText {
  const text = tryDecode('gb18030', bytes);
  if (text === undefined || !isPlausibleGb18030(bytes, text))
    throw refuse(file, '认不出编码的文字，或二进制文件');
  return { text, encoding: 'gb18030', items: [describeEncoding('gb18030', 0.95)] };
}

function tryDecode(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function describeEncoding(encoding: Encoding, confidence: number): ReviewItem {
  const name = encoding.toUpperCase();
  const message = `原文件没有用 UTF-8 保存，已按 ${name} 读取；请抽看几处汉字是否正确。原文件照原样公开。`;
  return { kind: 'encoding', line: 1, text: '', message, confidence };
}

function refuse(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '这不是能读取的纯文本文件。',
    place: { file },
    found,
    expected: 'UTF-8、UTF-16（带标记）或 GB18030（GBK、GB2312）编码的纯文本',
    todo: '在 Word 或 WPS 里打开原件，另存为“纯文本”，编码选 UTF-8，再导入。',
  });
}
