import { inflateSync } from 'node:zlib';
import type { PdfNote } from './notes.ts';

/** Bytes that one stream may come to when it is checked; pictures and fonts of a whole script are larger, and are not text. */
const LARGEST = 32 * 1024 * 1024;
/** Bytes that all checked streams of a file may come to. */
const TOTAL = 256 * 1024 * 1024;
/** Streams that are looked at; a real file has some hundreds. */
const MOST = 50_000;
/** Characters before a stream that hold its dictionary. */
const DICTIONARY = 2_000;
/** Characters at the end of a file in which its end mark must stand. */
const TAIL = 2_048;

/**
 * Tells when packed data of a file is cut short or does not agree with its check sum, or when the file has no end. pdfjs
 * reads on with what is left, so that figures would be missing or wrong without a word.
 */
export function noteDamage(bytes: Uint8Array): PdfNote[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const notes: PdfNote[] = [];
  const tail = file.toString('latin1', Math.max(0, file.length - TAIL));
  if (!/%%EOF|startxref/u.test(tail))
    notes.push(
      note('文件没有结尾，像是没有传完整；后面的内容可能缺失。请对照原件，向报送部门索取完整的电子件。'),
    );
  const count = countDamaged(file);
  if (count > 0)
    notes.push(
      note(
        `文件里有 ${String(count)} 段压缩数据不完整或校验不符，读出的文字和数字可能有缺漏、有错。请逐页对照原件，最好向报送部门重新索取电子件。`,
      ),
    );
  return notes;
}

function countDamaged(file: Buffer): number {
  // What is locked is packed first: it cannot be checked without its key.
  if (file.includes('/Encrypt')) return 0;
  let [count, left, seen] = [0, TOTAL, 0];
  for (let at = file.indexOf('stream'); at !== -1 && left > 0; at = file.indexOf('stream', at + 6)) {
    const start = findStart(file, at);
    if (start === undefined) continue;
    seen += 1;
    if (seen > MOST) break;
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'));
    if (!isPackedText(own)) continue;
    const size = checkPacked(file.subarray(start, findEnd(file, start, own)));
    if (size === undefined) count += 1;
    left -= size ?? 0;
  }
  return count;
}

/** Where the data of a stream begins; undefined where the word belongs to something else (`endstream`). */
function findStart(file: Buffer, at: number): number | undefined {
  const [first, second] = [file[at + 6], file[at + 7]];
  if (file[at - 1] === 0x64) return undefined;
  if (first === 0x0a) return at + 7;
  return first === 0x0d ? at + (second === 0x0a ? 8 : 7) : undefined;
}

/** Whether deflate is what a stream is packed with last, and it is no picture: those are never read. */
function isPackedText(dictionary: string): boolean {
  return (
    /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/u.test(dictionary) && !/\/Subtype\s*\/Image\b/u.test(dictionary)
  );
}

function findEnd(file: Buffer, start: number, dictionary: string): number {
  const told = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? -1);
  const end = file.indexOf('endstream', start);
  // The word may stand inside of packed data; the length decides where it leads to the same word.
  if (
    told >= 0 &&
    file
      .toString('latin1', start + told, start + told + 11)
      .trimStart()
      .startsWith('endstream')
  )
    return start + told;
  return end === -1 ? file.length : end;
}

/** Size of what comes out, 0 where it is too large to be checked; undefined where it is damaged. */
function checkPacked(packed: Buffer): number | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST }).length;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? LARGEST : undefined;
  }
}

function note(message: string): PdfNote {
  return { kind: 'conflict', page: 1, y: 0, text: '', message };
}
