import { refuseShape } from '../package/index.ts';
import { SHEET_LIMITS } from '../sheet/index.ts';
import type { Cursor } from './cursor.ts';

/** Two bytes for each character; otherwise one, its high byte being zero. */
const WIDE = 0x01;
const PHONETIC = 0x04;
const RICH = 0x08;

/** Decoders for code pages that old files name; Chinese ones come without a name too. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  10000: 'macintosh',
  10008: 'gb18030',
  32768: 'macintosh',
  32769: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** How the strings of a workbook are written: in Unicode from BIFF8 on, else in a code page. */
export interface StringCode {
  readonly isUnicode: boolean;
  readonly codePage: number;
}

/** Reads a string whose length in characters stands before it, in one or two bytes. */
export function readString(cursor: Cursor, code: StringCode, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? cursor.byte() : cursor.uint16();
  return readCharacters(cursor, code, length);
}

/** Reads a string of a known length: with its flags where it is Unicode, else as bytes of the code page. */
export function readCharacters(cursor: Cursor, code: StringCode, length: number): string {
  if (!code.isUnicode) return decodeBytes(cursor.bytes(length), code.codePage);
  if (length === 0 && cursor.left === 0) return '';
  const flags = cursor.byte();
  const runs = flags & RICH ? cursor.uint16() : 0;
  const phonetic = flags & PHONETIC ? cursor.uint32() : 0;
  const text = readUnicode(cursor, length, (flags & WIDE) !== 0);
  cursor.skip(runs * 4 + phonetic);
  return text;
}

/** Characters may go on in a CONTINUE record, which says anew how many bytes each of them has. */
function readUnicode(cursor: Cursor, length: number, startsWide: boolean): string {
  const codes = new Uint16Array(length);
  let wide = startsWide;
  for (let at = 0; at < length; at += 1) {
    if (cursor.left === 0) {
      // The first byte beyond the end of a record is no character but its flags.
      wide = (cursor.byte() & WIDE) !== 0;
    }
    codes[at] = wide ? cursor.uint16() : cursor.byte();
  }
  let text = '';
  for (let at = 0; at < length; at += 4096)
    text += String.fromCharCode(...codes.subarray(at, Math.min(length, at + 4096)));
  return text;
}

function decodeBytes(bytes: Uint8Array, codePage: number): string {
  return new TextDecoder(LABELS[codePage] ?? 'gb18030').decode(bytes);
}

/** Reads the table of shared strings; what it says of their number is believed only as far as its bytes reach. */
export function readSharedTable(file: string, cursor: Cursor, code: StringCode): readonly string[] {
  cursor.skip(4);
  const count = cursor.uint32();
  const strings: string[] = [];
  let characters = 0;
  while (strings.length < count && !cursor.isAtEnd) {
    const text = readString(cursor, code, 2);
    characters += text.length;
    strings.push(text);
    if (strings.length > SHEET_LIMITS.sharedTexts || characters > SHEET_LIMITS.sharedCharacters)
      throw refuseShape(file, '工作簿里的文字太多，不像公开表。', '文字过多', '普通大小的公开表工作簿');
  }
  return strings;
}
