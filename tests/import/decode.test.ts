import { describe, expect, test } from 'vitest';
import { decodeText, MAX_TEXT_BYTES } from '../../src/lib/import/index.ts';
import { DOCUMENTS, readOriginal, type DocumentId } from './support.ts';

const TEXT = '2021年度部门决算\n株洲市科学技术协会\n本年收入合计1114.90万元，占100.0%。\n';

/** Every two-byte character of GB18030; `should read GB18030 bytes that spell 中文` ties it to the standard. */
const PAIRS = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail !== 0x7f) PAIRS.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
  }
}

/** Characters of the five texts that GB18030 writes with four bytes. */
const QUADS: Readonly<Record<string, readonly number[]>> = {
  '•': [0x81, 0x36, 0xa6, 0x31],
  '\u00A0': [0x81, 0x30, 0x84, 0x32],
};

function toGb18030(text: string): Uint8Array {
  const bytes = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : (PAIRS.get(character) ?? QUADS[character]);
    if (!pair) throw new Error(`no GB18030 pair for ${character}`);
    return [...pair];
  });
  return Uint8Array.from(bytes.flat());
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
}

describe('decodeText(file, bytes)', () => {
  test('should read UTF-8 without a word about it', () => {
    expect(decodeText('a.txt', Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', items: [] });
  });

  test('should take away a byte order mark', () => {
    expect(decodeText('a.txt', Buffer.from(`\uFEFF${TEXT}`)).text).toBe(TEXT);
  });

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ])('should read %s and say so', (encoding, littleEndian) => {
    const decoded = decodeText('a.txt', utf16(TEXT, littleEndian));
    expect(decoded).toMatchObject({ text: TEXT, encoding, items: [{ kind: 'encoding' }] });
  });

  test('should read GB18030 bytes that spell 中文', () => {
    // D6D0 CEC4 is 中文 in GB 2312.
    expect(decodeText('a.txt', Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4])).text).toBe('中文');
  });

  test.each(Object.keys(DOCUMENTS) as DocumentId[])(
    'should read %s from GB18030 to the last character',
    (id) => {
      const text = new TextDecoder().decode(readOriginal(id));
      expect(decodeText('a.txt', toGb18030(text))).toMatchObject({ text, encoding: 'gb18030' });
    },
  );

  test.each([
    ['empty', new Uint8Array(), '空的'],
    ['white space', Buffer.from(' \n\u3000\t\r\n'), '空的'],
    ['zero bytes', Buffer.from('部门决算\0\0'), '二进制'],
    ['a PDF', Buffer.from('%PDF-1.7 部门决算'), 'PDF'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2]), 'Word、Excel'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'doc、xls'],
    ['Latin-1', Buffer.from('caf\xe9 au lait, d\xe9j\xe0 vu', 'latin1'), '认不出编码'],
    ['half of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'UTF-16LE'],
    ['text cut inside a character', Buffer.from(TEXT.trim()).subarray(0, -2), '没有传完整'],
  ])('should refuse %s', (_, bytes, message) => {
    expect(() => decodeText('a.txt', bytes)).toThrow(message);
  });

  test('should refuse random bytes of many lengths', () => {
    // A fixed linear congruential sequence: the same bytes in every run.
    let state = 12345;
    for (let length = 40; length < 4000; length += 97) {
      const bytes = Uint8Array.from({ length }, () => {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        return 1 + ((state >>> 16) % 255);
      });
      expect(() => decodeText('a.txt', bytes)).toThrow('处理：');
    }
  });

  test('should refuse a file over the limit, naming both sizes', () => {
    expect(() => decodeText('big.txt', new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61))).toThrow(
      /big\.txt[\s\S]*20\.0 MB[\s\S]*不超过 20 MB/,
    );
  });
});
