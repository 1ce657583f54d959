import { parseExact, type Exact } from './decimal.ts';

/** A piece of a number format. `unit` of a date is a run of one letter: `yyyy`, `m`, `[h]`, `AM/PM`. */
export type FormatToken =
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'date'; readonly unit: string };

/** One section of a number format, between semicolons. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[>=1000]`: the numbers the section is for. */
  readonly condition?: { readonly operator: string; readonly value: Exact };
  /** `[DBNum1]` to `[DBNum4]`: which Chinese or full-width digits it prints; 0 for the usual ones. */
  readonly numerals: number;
  /** Whether names of months and days are Chinese. */
  readonly chinese: boolean;
  /** False where something stands in it that is not understood. */
  readonly understood: boolean;
}

const COLOUR =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d{1,2}|[黑白红绿蓝黄青]色?|洋红色?|颜色 ?\d{1,2})$/iu;
/** Characters that stand for themselves without quotes; every character beyond ASCII does too. */
const PLAIN = /[\s$\-+():!^&'~{}<>=|1-9]|[^\u0000-\u007f]/u;
const CHINESE_LOCALE = /(?:804|zh-?(?:cn|hans).*)$/iu;

/** Patterns of one token each, tried in order at every place of a format. */
const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => FormatToken])[] = [
  [/"([^"]*)"?/uy, ([, text = '']) => ({ kind: 'literal', text })],
  // WPS and Chinese editions write `!` for the backslash.
  [/\\(.)|!([.,"%@#0?*_;])/suy, ([, text, other]) => ({ kind: 'literal', text: text ?? other ?? '' })],
  [/_./suy, () => ({ kind: 'literal', text: ' ' })],
  [/\*./suy, () => ({ kind: 'literal', text: '' })],
  [/general|G\/通用格式/iuy, () => ({ kind: 'general' })],
  [/AM\/PM|A\/P|上午\/下午/iuy, ([unit]) => ({ kind: 'date', unit })],
  [/\[(h+|m+|s+)\]/iuy, ([unit]) => ({ kind: 'date', unit: unit.toLowerCase() })],
  [/[eE]([+-])/uy, ([, sign]) => ({ kind: 'exponent', plus: sign === '+' })],
  [/y+|m+|d+|h+|s+|a{3,4}|e+/iuy, ([unit]) => ({ kind: 'date', unit: unit.toLowerCase() })],
  [/[0#?]/uy, ([mark]) => ({ kind: 'digit', mark: mark as '0' | '#' | '?' })],
  [/\./uy, () => ({ kind: 'point' })],
  [/,/uy, () => ({ kind: 'comma' })],
  [/%/uy, () => ({ kind: 'percent' })],
  [/\//uy, () => ({ kind: 'slash' })],
  [/@/uy, () => ({ kind: 'text' })],
  [new RegExp(PLAIN, 'uy'), ([text]) => ({ kind: 'literal', text })],
];

const PATTERN_OF_BRACKET = /\[([^\]]*)\]/uy;
const SYSTEM_DATE: readonly FormatToken[] = [
  { kind: 'date', unit: 'yyyy' },
  { kind: 'literal', text: '年' },
  { kind: 'date', unit: 'm' },
  { kind: 'literal', text: '月' },
  { kind: 'date', unit: 'd' },
  { kind: 'literal', text: '日' },
];
const SYSTEM_TIME: readonly FormatToken[] = [
  { kind: 'date', unit: 'h' },
  { kind: 'literal', text: ':' },
  { kind: 'date', unit: 'mm' },
  { kind: 'literal', text: ':' },
  { kind: 'date', unit: 'ss' },
];

/** Splits a format into its sections: a semicolon parts them unless it is quoted or escaped. */
export function splitSections(format: string): readonly string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|[\\_*!].|\[[^\]]*\]|./gsu)) {
    if (piece === ';') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${piece}`);
  }
  return sections;
}

/** Reads a section into tokens; never fails, but says what it did not understand. */
export function parseSection(text: string): FormatSection {
  const tokens: FormatToken[] = [];
  const found: { -readonly [Key in keyof FormatSection]?: FormatSection[Key] } = {};
  let understood = true;
  for (let at = 0; at < text.length;) {
    const bracket = matchAt(PATTERN_OF_BRACKET, text, at);
    if (bracket && !/^(?:h+|m+|s+)$/iu.test(bracket[1] ?? '')) {
      at += bracket[0].length;
      const inside = bracket[1] ?? '';
      const condition = /^(<=|>=|<>|<|>|=) *([^ ].*)$/u.exec(inside);
      const value = condition ? parseExact(condition[2] ?? '') : undefined;
      const locale = /^\$([^-]*)(?:-(.*))?$/u.exec(inside);
      const numerals = /^dbnum([1-4])$/iu.exec(inside)?.[1];
      if (value) found.condition = { operator: condition?.[1] ?? '', value };
      else if (numerals !== undefined) found.numerals = Number(numerals);
      else if (locale) {
        if (locale[1]) tokens.push({ kind: 'literal', text: locale[1] });
        if (CHINESE_LOCALE.test(locale[2] ?? '')) found.chinese = true;
        // The machine's own long date or time: whatever else stands here is only for other programs.
        const system = /^(?:F800|x-sysdate)$/iu.test(locale[2] ?? '')
          ? SYSTEM_DATE
          : /^(?:F400|x-systime)$/iu.test(locale[2] ?? '') && SYSTEM_TIME;
        if (system) return { tokens: system, numerals: 0, chinese: true, understood: true };
      } else if (!COLOUR.test(inside)) understood = false;
      continue;
    }
    const token = readToken(text, at);
    if (token) tokens.push(token.token);
    else understood = false;
    at += token?.length ?? 1;
  }
  return { numerals: 0, chinese: false, ...found, tokens, understood };
}

function readToken(text: string, at: number): { token: FormatToken; length: number } | undefined {
  for (const [pattern, toToken] of PATTERNS) {
    const match = matchAt(pattern, text, at);
    if (match) return { token: toToken(match), length: match[0].length };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
