import { DisclosureError, type ReviewItem } from '../../../model/index.ts';
import { MAX_TEXT_BYTES } from '../decode.ts';
import { isPlausibleGb18030 } from '../plausible.ts';
import { verifySize } from '../size.ts';

/** Bytes at the start in which a page may say its encoding. Browsers look at 1,024; portals say it later. */
const HEAD = 16 * 1024;
/** A cut character in a description is common and nobody sees it; more is another encoding. */
const MAX_BROKEN = 20;

/** The characters of a page and how they were read. */
export interface DecodedHtml {
  readonly text: string;
  /** Some bytes make no character and are U+FFFD; none of them may end up in what is read. */
  readonly broken: boolean;
  readonly items: readonly ReviewItem[];
}

/** Reads the bytes of a page by its mark, its own word or its looks. Throws `DisclosureError` where nothing fits. */
export function decodeHtml(file: string, bytes: Uint8Array): DecodedHtml {
  verifySize(file, bytes.length, MAX_TEXT_BYTES);
  const marked = findMark(bytes);
  if (marked) {
    const text = decode(marked, bytes, true);
    if (text === undefined) throw refuse(file, `损坏的 ${marked.toUpperCase()} 网页`);
    return { text, broken: false, items: describe(marked) };
  }
  if (bytes.includes(0)) throw refuse(file, '二进制文件（含空字节）');
  const declared = findDeclared(bytes);
  const utf8 = decode('utf-8', bytes, true);
  // Chinese of another encoding never makes good UTF-8 throughout, so the bytes outweigh the page's own word.
  if (utf8 !== undefined && (/\P{ASCII}/u.test(utf8) || !declared || !isStateful(declared)))
    return {
      text: utf8,
      broken: false,
      items: declared && /\P{ASCII}/u.test(utf8) ? contradict(declared, 'utf-8') : [],
    };
  return decodeOther(file, bytes, declared);
}

function decodeOther(file: string, bytes: Uint8Array, declared: string | undefined): DecodedHtml {
  if (declared && declared !== 'utf-8') {
    const text = decode(declared, bytes, true);
    if (text !== undefined) return { text, broken: false, items: describe(declared) };
  }
  const gb = decode('gb18030', bytes, true);
  if (gb !== undefined && isPlausibleGb18030(bytes, gb))
    return {
      text: gb,
      broken: false,
      items: [...describe('gb18030'), ...(declared ? contradict(declared, 'gb18030') : [])],
    };
  for (const encoding of new Set([declared ?? 'utf-8', 'utf-8', 'gb18030'])) {
    const text = decode(encoding, bytes, false);
    if (text !== undefined && countBroken(text) <= MAX_BROKEN)
      return { text, broken: true, items: describe(encoding) };
  }
  throw refuse(file, '认不出编码的文字，或二进制文件');
}

function findMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}

/** The encoding that `<meta>` or the XML declaration names, as the platform calls it. */
function findDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, label] =
    /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?([\w.:-]{1,40})/i.exec(head) ??
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head) ??
    [];
  try {
    const { encoding } = new TextDecoder(label);
    // A page that is read as ASCII to find this word is no UTF-16.
    if (label === undefined || encoding.startsWith('utf-16')) return undefined;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}

function isStateful(encoding: string): boolean {
  return encoding.startsWith('iso-2022');
}

function decode(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function countBroken(text: string): number {
  return text.split('\uFFFD').length - 1;
}

function describe(encoding: string): ReviewItem[] {
  if (encoding === 'utf-8') return [];
  const message = `原网页没有用 UTF-8 保存，已按 ${encoding.toUpperCase()} 读取；请抽看几处汉字是否正确。原文件照原样公开。`;
  return [{ kind: 'encoding', line: 1, text: '', message, confidence: 0.95 }];
}

function contradict(declared: string, actual: string): ReviewItem[] {
  if (declared === actual) return [];
  const message = `网页自称编码是 ${declared.toUpperCase()}，字节却是 ${actual.toUpperCase()}，已按后者读取；请抽看几处汉字是否正确。`;
  return [{ kind: 'encoding', line: 1, text: declared, message, confidence: 0.9 }];
}

function refuse(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '这不是能读取的网页文件。',
    place: { file },
    found,
    expected: 'UTF-8、UTF-16 或 GB18030（GBK、GB2312）编码的网页',
    todo: '用浏览器打开原网页，重新另存为“网页，仅 HTML”，再导入。',
  });
}
