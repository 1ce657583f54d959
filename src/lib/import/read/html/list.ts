import type { Style } from './style.ts';
import type { HtmlElement } from './tree.ts';

const CHINESE = '〇一二三四五六七八九';

/** Numbers of the items of a list as a browser prints them. */
export class ListCounter {
  private readonly type: string;
  private readonly step: number;
  private value: number;

  /** `list` is an `ol`; `style` decides over its `type`. */
  constructor(list: HtmlElement, style: Style) {
    const { attributes, children } = list;
    const reversed = attributes.has('reversed');
    const items = children.filter((child) => child.kind === 'element' && child.name === 'li').length;
    this.step = reversed ? -1 : 1;
    this.value = readInteger(attributes.get('start')) ?? (reversed ? items : 1);
    this.type = readType(style) ?? TYPES[attributes.get('type') ?? '1'] ?? 'decimal';
  }

  /** The mark before the next item, with what parts it from the words; empty where none is printed. */
  next(item: HtmlElement, style: Style): string {
    const value = readInteger(item.attributes.get('value')) ?? this.value;
    this.value = value + this.step;
    return renderMark(value, readType(style) ?? this.type);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function readType(style: Style): string | undefined {
  const own = style.get('list-style-type');
  if (own !== undefined) return own;
  const [found] =
    /\b(?:none|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman)|cjk-ideographic|simp-chinese-informal|trad-chinese-informal|cjk-decimal|disc|circle|square)\b/.exec(
      style.get('list-style') ?? '',
    ) ?? [];
  return found;
}

function renderMark(value: number, type: string): string {
  switch (type) {
    case 'none':
    case 'disc':
    case 'circle':
    case 'square':
      return '';
    case 'decimal-leading-zero':
      return `${String(value).padStart(2, '0')}. `;
    case 'lower-alpha':
    case 'lower-latin':
      return `${toLetters(value)}. `;
    case 'upper-alpha':
    case 'upper-latin':
      return `${toLetters(value).toUpperCase()}. `;
    case 'lower-roman':
      return `${toRoman(value)}. `;
    case 'upper-roman':
      return `${toRoman(value).toUpperCase()}. `;
    case 'cjk-ideographic':
    case 'simp-chinese-informal':
    case 'trad-chinese-informal':
      return `${toChinese(value)}、`;
    default:
      return `${value}. `;
  }
}

function toLetters(value: number): string {
  if (value < 1) return String(value);
  let rest = value;
  let letters = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return ROMAN.map(([worth, letters]) => {
    const count = Math.floor(rest / worth);
    rest -= count * worth;
    return letters.repeat(count);
  }).join('');
}

/** Numbers up to 99 as Chinese lists count; longer lists are counted with digits. */
function toChinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十`;
  return head + (ones === 0 ? '' : (CHINESE[ones] ?? ''));
}

function readInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
