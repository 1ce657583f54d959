/** A mark (引号、括号、书名号) without its partner: what is printed and where. */
export interface LoneMark {
  readonly mark: string;
  readonly offset: number;
  /** True where it has a partner, but of the other width: (一）. */
  readonly uneven?: boolean;
}

const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
};
const OPENS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSES).map(([open, close]) => [close, open]),
);
const MARKS = /[“”‘’（）()《》〈〉【】〔〕「」]/g;
/** Each mark closed at once by its partner of the same width. ’ may be an apostrophe. */
const PAIRED = /^(?:“”|（）|\(\)|《》|〈〉|【】|〔〕|「」)*$/;
/** 1) 2）（一 ①): a bracket that belongs to a number, without a partner by custom. */
const NUMBER_BEFORE = /(?:^|[\s。；：，:;,.])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[.、]?$/;

/** Marks of a paragraph that open without closing or close without opening. Brackets of both widths pair with each other. */
export function findLoneMarks(text: string): readonly LoneMark[] {
  if (PAIRED.test(text.match(MARKS)?.join('') ?? '')) return [];
  const open: LoneMark[] = [];
  const lone: LoneMark[] = [];
  for (const match of text.matchAll(MARKS)) {
    const [print] = match;
    const offset = match.index;
    const mark = widen(print);
    if (CLOSES[mark]) {
      open.push({ mark: print, offset });
      continue;
    }
    // In English ’ is an apostrophe.
    if (mark === '’' && /[A-Za-z]/.test(text[offset - 1] ?? '')) continue;
    const index = open.findLastIndex((one) => widen(one.mark) === OPENS[mark]);
    const [partner, ...inside] = index >= 0 ? open.splice(index) : [];
    lone.push(...inside);
    if (partner && (partner.mark === '(') !== (print === ')')) lone.push({ ...partner, uneven: true });
    if (partner) continue;
    if (mark !== '）' || !NUMBER_BEFORE.test(text.slice(Math.max(0, offset - 6), offset)))
      lone.push({ mark: print, offset });
  }
  return [...lone, ...open].toSorted((left, right) => left.offset - right.offset);
}

function widen(mark: string): string {
  return mark === '(' ? '（' : mark === ')' ? '）' : mark;
}
