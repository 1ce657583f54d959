import type { FontLike, Graphics, TextPosition } from './graphics.ts';

/** One drawing command by its name, with its arguments as pdfjs gives them. */
export interface Command {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** The number an argument is; 0 where it is none. */
export function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** A colour as `#rrggbb`; undefined for patterns and whatever is no plain colour. */
function toColour(value: unknown): string | undefined {
  return typeof value === 'string' && value.startsWith('#') ? value : undefined;
}

/** Carries out a command that only sets colours, lines or spacing; false where it is another command. */
export function setGraphics(
  { name, values }: Command,
  graphics: Graphics,
  findFont: (id: string) => FontLike | undefined,
): boolean {
  const [first, second] = values;
  switch (name) {
    case 'setLineWidth':
      graphics.lineWidth = toNumber(first);
      return true;
    case 'setFillRGBColor':
      graphics.fill = toColour(first);
      return true;
    case 'setStrokeRGBColor':
      graphics.stroke = toColour(first);
      return true;
    case 'setFillColorN':
      graphics.fill = undefined;
      return true;
    case 'setStrokeColorN':
      graphics.stroke = undefined;
      return true;
    case 'setFont':
      graphics.font = typeof first === 'string' ? findFont(first) : undefined;
      graphics.fontSize = toNumber(second);
      return true;
    case 'setGState':
      for (const [key, value] of first as readonly (readonly [string, unknown])[]) {
        if (key === 'ca') graphics.fillAlpha = toNumber(value);
        else if (key === 'CA') graphics.strokeAlpha = toNumber(value);
        else if (key === 'LW') graphics.lineWidth = toNumber(value);
        else if (key === 'Font')
          setGraphics({ name: 'setFont', values: value as readonly unknown[] }, graphics, findFont);
      }
      return true;
    case 'setCharSpacing':
      graphics.characterSpacing = toNumber(first);
      return true;
    case 'setWordSpacing':
      graphics.wordSpacing = toNumber(first);
      return true;
    case 'setHScale':
      graphics.scale = toNumber(first) / 100;
      return true;
    case 'setLeading':
      graphics.leading = -toNumber(first);
      return true;
    case 'setTextRenderingMode':
      graphics.mode = toNumber(first);
      return true;
    case 'setTextRise':
      graphics.rise = toNumber(first);
      return true;
    default:
      return false;
  }
}

/** Carries out a command that moves the place of text; false where it is another command. */
export function moveText({ name, values }: Command, graphics: Graphics, text: TextPosition): boolean {
  const [first, second] = values;
  const moveLine = (x: number, y: number): true => {
    text.x = text.lineX += x;
    text.y = text.lineY += y;
    return true;
  };
  switch (name) {
    case 'setTextMatrix': {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(first as ArrayLike<number>);

      text.matrix = [a, b, c, d, e, f];
      text.x = text.y = text.lineX = text.lineY = 0;
      return true;
    }
    case 'moveText':
      return moveLine(toNumber(first), toNumber(second));
    case 'setLeadingMoveText':
      graphics.leading = toNumber(second);
      return moveLine(toNumber(first), toNumber(second));
    case 'nextLine':
      return moveLine(0, graphics.leading);
    default:
      return false;
  }
}
