import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, normaliseTerm } from '../../src/lib/text/fold.ts';

const QUOTES = '“”‘’「」『』〝〞＂＇"\'';

/** What folding means, a character at a time: slow, and plainly right. */
function foldSlowly(original: string): { text: string; starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const folded = QUOTES.includes(character) ? '' : character.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += folded;
    at += character.length;
  }
  return { text, starts, ends };
}

describe('foldText(original)', () => {
  it('should fold every character there is as its own kind of folding has it', () => {
    const all = Array.from({ length: 0x11_0000 }, (_, code) =>
      // Halves of a pair are kept apart, or they would be one.
      0xd800 <= code && code < 0xe000 ? `${String.fromCharCode(code)}-` : String.fromCodePoint(code),
    ).join('');
    const [fast, slow] = [foldText(all), foldSlowly(all)];
    expect(fast.text === slow.text).toBe(true);
    expect(
      Buffer.compare(
        Buffer.from(Uint32Array.from(fast.starts).buffer),
        Buffer.from(Uint32Array.from(slow.starts).buffer),
      ),
    ).toBe(0);
    expect(
      Buffer.compare(
        Buffer.from(Uint32Array.from(fast.ends).buffer),
        Buffer.from(Uint32Array.from(slow.ends).buffer),
      ),
    ).toBe(0);
  });

  it('should fold any text as character by character, and lead back to where each came from', () => {
    const characters = fc.oneof(
      fc.constantFrom(
        ...Array.from(QUOTES),
        '（',
        '％',
        '㈱',
        '𠮷',
        '\ud842',
        '\udfb7',
        'Σ',
        'İ',
        'ａ',
        '决',
        '算',
        '\n',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(characters), (parts) => {
        const text = parts.join('');
        expect(foldText(text)).toEqual(foldSlowly(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('normaliseTerm(term)', () => {
  it('should say the same of a term however often it is asked, long or short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (term) => {
        const expected = foldSlowly(term).text.replace(/\s+/g, '');
        expect(normaliseTerm(term)).toBe(expected);
        expect(normaliseTerm(term)).toBe(expected);
      }),
    );
  });
});
