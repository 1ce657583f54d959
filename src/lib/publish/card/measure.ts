/** A text set in lines of one size, in px. */
export interface Setting {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Widths of printable ASCII in thousandths of the size, Noto Sans SC Bold, rounded up by class; everything else is a full square. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI!'|.,:; ]/, 340],
  [/[mwMW@%]/, 960],
  [/[A-Z&]/, 720],
  [/[\u0021-\u007e]/, 620],
];

/** Width of a text in px at a size: never less than it is drawn. */
export function measure(text: string, size: number): number {
  const thousandths = [...text].reduce((sum, character) => {
    const known = WIDTHS.find(([pattern]) => pattern.test(character));
    return sum + (known ? known[1] : 1000);
  }, 0);
  return (thousandths * size) / 1000;
}

/** Marks that do not begin a line, and marks that do not end one (避头尾). */
const NOT_FIRST = /[，。、；：！？）」』》”’·]/;
const NOT_LAST = /[（「『《“‘]/;

/**
 * The largest size, of those given, at which a text fits the box; lines of about the same length, so that no character
 * stands alone. A text that fits at no size is cut at the end of the box with an ellipsis.
 */
export function setText(
  text: string,
  sizes: readonly number[],
  width: number,
  height: number,
  leading: number,
): Setting {
  for (const size of sizes) {
    const room = Math.floor(height / (size * leading));
    const needed = Math.max(1, Math.ceil(measure(text, size) / width));
    for (let count = needed; count <= Math.min(room, needed + 1); count += 1) {
      // Balanced lines first; where marks make them too long, full lines.
      for (const target of [measure(text, size) / count, width]) {
        const lines = breakLines(text, size, Math.max(target, size), width);
        if (lines.length <= room && lines.every((line) => measure(line, size) <= width))
          return { size, lines };
      }
    }
  }
  const size = sizes.at(-1) ?? 16;
  const room = Math.max(1, Math.floor(height / (size * leading)));
  const lines = breakLines(text, size, width, width).slice(0, room);
  const last = [...(lines.at(-1) ?? '')];
  while (last.length > 0 && measure(`${last.join('')}…`, size) > width) last.pop();
  return { size, lines: [...lines.slice(0, -1), `${last.join('')}…`] };
}

/** Breaks a text into lines that end once they reach `target` and never exceed `width`, runs of letters and figures kept whole. */
function breakLines(text: string, size: number, target: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u0021-\u007e]+|[^\u0021-\u007e]/g) ?? []) {
    const mayBreak = line !== '' && !NOT_FIRST.test(piece) && !NOT_LAST.test(line.slice(-1));
    const isFull = measure(line, size) >= target - size / 2 || measure(line + piece, size) > width;
    if (mayBreak && isFull) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
