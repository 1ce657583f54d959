import { compareExact, parseExact, type Exact } from './decimal.ts';
import { parseSection, splitSections, type FormatSection } from './section.ts';

/** A number format (数字格式) taken apart. */
export interface NumberFormat {
  /** As the file has it. */
  readonly code: string;
  /** Sections for numbers, one to three. */
  readonly sections: readonly FormatSection[];
  /** What a text is printed by; absent where texts stay as they are. */
  readonly textSection?: FormatSection;
}

/** The section that prints a number, the value it prints, and the sign that goes before all. */
export interface SelectedSection {
  readonly section: FormatSection;
  readonly value: Exact;
  readonly sign: '' | '-';
  /** Conditions other than those on the sign make the sign of a negative number uncertain. */
  readonly doubtful: boolean;
}

/** Excel keeps no longer format; longer ones come from no spreadsheet. */
const MAX_LENGTH = 255;
const MAX_SECTIONS = 4;
const ZERO = parseExact('0') as Exact;
const UNKNOWN: FormatSection = { tokens: [], numerals: 0, chinese: false, understood: false };

/** Takes a format apart; what is not understood is marked and prints as General. */
export function parseFormat(code: string): NumberFormat {
  const texts = code === '' ? ['General'] : splitSections(code);
  if (code.length > MAX_LENGTH || texts.length > MAX_SECTIONS) return { code, sections: [UNKNOWN] };
  const sections = texts.map(parseSection);
  const last = sections.at(-1);
  const isText = last?.tokens.some(({ kind }) => kind === 'text') === true;
  const takesText = texts.length === MAX_SECTIONS || isText;
  // A lone `@` prints numbers too, as General would.
  const numbers = takesText && texts.length > 1 ? sections.slice(0, -1) : sections;
  return { code, sections: numbers, ...(takesText && last ? { textSection: last } : {}) };
}

/** Chooses the section for a number: by its conditions, else by its sign; undefined where none fits. */
export function selectSection(format: NumberFormat, value: Exact): SelectedSection | undefined {
  const { sections } = format;
  const [first, second, third] = sections;
  if (!first) return undefined;
  const size = { ...value, negative: false };
  if (sections.some(({ condition }) => condition)) return selectByCondition(sections, value);
  if (!second) return { section: first, value: size, sign: value.negative ? '-' : '', doubtful: false };
  const order = compareExact(value, ZERO);
  const section = order < 0 ? second : order === 0 ? (third ?? first) : first;
  return { section, value: size, sign: '', doubtful: false };
}

function selectByCondition(sections: readonly FormatSection[], value: Exact): SelectedSection | undefined {
  const size = { ...value, negative: false };
  const section = sections.find((candidate, index) => meets(candidate, value, index, sections));
  if (!section) return undefined;
  const { condition } = section;
  const onlyNegative =
    condition !== undefined &&
    condition.operator.startsWith('<') &&
    condition.operator !== '<>' &&
    compareExact(condition.value, ZERO) <= 0;
  // The section for what is below zero prints no sign of its own accord; any other one does.
  const implied = condition === undefined && sections.indexOf(section) === 1 && sections.length === 3;
  const bare = onlyNegative || implied;
  const sign = value.negative && !bare ? '-' : '';
  return { section, value: size, sign, doubtful: value.negative && !onlyNegative && sections.length > 1 };
}

/** Whether a number belongs to a section: its own condition, or what Excel adds where one is left out. */
function meets(
  { condition }: FormatSection,
  value: Exact,
  index: number,
  sections: readonly FormatSection[],
): boolean {
  if (condition) return holds(condition.operator, compareExact(value, condition.value));
  const order = compareExact(value, ZERO);
  if (index === sections.length - 1) return true;
  return index === 0 ? order > 0 : order < 0;
}

function holds(operator: string, order: number): boolean {
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (order === 0) return operator.endsWith('=');
  return operator.startsWith('<') ? order < 0 : order > 0;
}
