import { isBlank, type Glyph } from './content.ts';
import type { PdfNote } from './notes.ts';

/**
 * Radicals that some programs write instead of the character they look like; those without a compatibility mapping in
 * Unicode. Pairs: radical, character.
 */
const RADICALS = new Map(
  '⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
/** Compatibility forms that only programs write: radicals, ligatures, compatibility ideographs. */
const PRODUCED = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu;
/** Marks that take no place and that no paper shows. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Characters that no text can mean: control characters, private use, unassigned, the sign for an unknown one. */
const GARBAGE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Co}\p{Cn}\uFFFD]/u;
const ALL_GARBAGE = new RegExp(GARBAGE.source, 'gu');
/** Bullets of Symbol and Wingdings as Word writes them. */
const BULLETS = /[\uF06C-\uF06F\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC]/gu;

/** The characters of a page after what the writing program did to them is undone. */
export interface CleanPage {
  readonly glyphs: readonly Glyph[];
  readonly notes: readonly PdfNote[];
  /** Share of printed characters that mean nothing, 0 to 1. */
  readonly garbage: number;
}

/** Undoes compatibility characters and bold by drawing twice; counts what cannot be read. */
export function cleanGlyphs(page: number, glyphs: readonly Glyph[]): CleanPage {
  const notes: PdfNote[] = [];
  const changed = new Map<string, number>();
  const lost = new Map<string, number>();
  let [printed, garbage] = [0, 0];
  const cleaned = dropDoubles(glyphs).flatMap((glyph) => {
    const text = cleanText(
      glyph.text,
      (from, to, y) => {
        (to === '' ? lost : changed).set(to === '' ? codeOf(from) : `${from}→${to}`, y);
      },
      glyph.y,
    );
    if (text === '') return [];
    if (!isBlank(text)) printed += 1;
    if (GARBAGE.test(text)) garbage += 1;
    const shown = text.replace(ALL_GARBAGE, keepVisible);
    return [shown === glyph.text ? glyph : { ...glyph, text: shown }];
  });
  if (changed.size > 0) {
    const message = '这一页有些字在 PDF 里存成了部首或兼容字符，已换成看上去相同的通用汉字；请抽看几处。';
    notes.push({
      kind: 'encoding',
      page,
      y: 0,
      text: [...changed.keys()].join(' '),
      message,
      confidence: 0.95,
    });
  }
  if (lost.size > 0) {
    const message = '这一页有看不见、不占位置的字符，已去除。';
    notes.push({
      kind: 'dropped-artefact',
      page,
      y: 0,
      text: [...lost.keys()].join(' '),
      message,
      confidence: 0.95,
    });
  }
  return { glyphs: cleaned, notes, garbage: printed === 0 ? 0 : garbage / printed };
}

function cleanText(text: string, tell: (from: string, to: string, y: number) => void, y: number): string {
  return text
    .replace(BULLETS, '•')
    .replace(UNSEEN, (character) => {
      tell(character, '', y);
      return '';
    })
    .replace(PRODUCED, (character) => {
      const plain = RADICALS.get(character) ?? character.normalize('NFKC');
      if (plain !== character) tell(character, plain, y);
      return plain;
    });
}

/** Control characters would vanish from a page: the sign for an unknown character takes their place. */
function keepVisible(character: string): string {
  return /\p{Cc}/u.test(character) ? '\uFFFD' : character;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A letter drawn again at almost the same place makes it look bold: it is taken once, as bold. */
function dropDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, number[]>();
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const slack = Math.max(0.15 * glyph.size, 0.01);
    const [column, row] = [Math.round(glyph.x / slack), Math.round(glyph.y / slack)];
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => seen.get(`${glyph.text} ${String(column + dx)} ${String(row + dy)}`) ?? []),
    );
    const twin = near.find((index) => {
      const other = kept[index];
      return (
        other !== undefined &&
        other.run !== glyph.run &&
        Math.abs(other.x - glyph.x) <= slack &&
        Math.abs(other.y - glyph.y) <= slack &&
        Math.abs(other.size - glyph.size) <= slack
      );
    });
    if (twin !== undefined) {
      const other = kept[twin];
      if (other && !isBlank(other.text)) kept[twin] = { ...other, strong: true };
      continue;
    }
    const key = `${glyph.text} ${String(column)} ${String(row)}`;
    seen.set(key, [...(seen.get(key) ?? []), kept.length]);
    kept.push(glyph);
  }
  return kept;
}
