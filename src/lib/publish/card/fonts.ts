import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** A font as satori takes it, with the characters it draws. */
export interface CardFont {
  readonly name: 'Noto Sans SC';
  readonly weight: 400 | 700;
  readonly style: 'normal';
  readonly data: Buffer;
  /** Code points the font has a glyph for. */
  readonly characters: ReadonlySet<number>;
}

let loaded: readonly CardFont[] | undefined;

/** The two weights of the cards, read once: satori parses a font anew for every new object. */
export function loadFonts(): readonly CardFont[] {
  return (loaded ??= ([400, 700] as const).map(readFont));
}

/** Characters of a text that a font cannot draw, each once. White space needs no glyph. */
export function findMissingCharacters(text: string, fonts = loadFonts()): string[] {
  const missing = [...text].filter(
    (character) =>
      !/\s/.test(character) && fonts.some((font) => !font.characters.has(character.codePointAt(0) ?? 0)),
  );
  return [...new Set(missing)];
}

/** Loads a package of the project; pages run from a bundle elsewhere, so it is looked up from the project's own folder. */
export const requirePackage = createRequire(path.join(process.cwd(), 'package.json'));

function readFont(weight: 400 | 700): CardFont {
  const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`;
  const data = readFileSync(requirePackage.resolve(file));
  return { name: 'Noto Sans SC', weight, style: 'normal', data, characters: readCharacters(data) };
}

/** Reads the character map (cmap, format 4: the basic plane) of a WOFF 1.0 font. */
function readCharacters(woff: Buffer): Set<number> {
  const map = readTable(woff, 'cmap');
  const count = map.readUInt16BE(2);
  const offsets = Array.from({ length: count }, (_, index) => map.readUInt32BE(4 + index * 8 + 4));
  const start = offsets.find((offset) => map.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('Expected a font with a character map of format 4');
  const segments = map.readUInt16BE(start + 6) / 2;
  const characters = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const last = map.readUInt16BE(start + 14 + segment * 2);
    const first = map.readUInt16BE(start + 16 + (segments + segment) * 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) characters.add(code);
  }
  return characters;
}

function readTable(woff: Buffer, tag: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Expected a WOFF 1.0 font');
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const entry = 44 + index * 20;
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = woff.readUInt32BE(entry + 4);
    const stored = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
    return stored.length < woff.readUInt32BE(entry + 12) ? inflateSync(stored) : stored;
  }
  throw new Error(`Expected a font with a table ${tag}`);
}
