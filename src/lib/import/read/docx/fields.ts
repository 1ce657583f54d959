/** A field (域) that is open: its code is not printed, its result is. */
interface OpenField {
  code: string;
  /** Words met among the code; printed after all where the field turns out to have no end. */
  stray: string;
  result: boolean;
  /** Whether its result has words. */
  printed: boolean;
  /** What a form field without result shows. */
  readonly shown: string | undefined;
}

/** Keeps the fields of a text open and closed, over runs and paragraphs. */
export class FieldStack {
  private readonly open: OpenField[] = [];

  /** Whether what comes now is code of some field, and not printed. */
  get isCode(): boolean {
    return this.open.some(({ result }) => !result);
  }

  /** A field begins; `shown` is what it prints itself, as a check box of a form does. */
  begin(shown?: string): void {
    this.open.push({ code: '', stray: '', result: false, printed: false, shown });
  }

  /** More of the code. */
  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.result) field.code += text;
  }

  /** Words among the code. */
  addStray(text: string): void {
    const field = this.open.findLast(({ result }) => !result);
    if (field) field.stray += text;
  }

  /** Words are printed: the field they stand in has a result. */
  notePrinted(): void {
    const field = this.open.at(-1);
    if (field) field.printed = true;
  }

  /** From here on it is the result. */
  separate(): void {
    const field = this.open.at(-1);
    if (field) field.result = true;
  }

  /** The field ends. Gives what it prints where it had no result of its own, and its code. */
  end(): { readonly code: string; readonly shown: string | undefined } | undefined {
    const field = this.open.pop();
    if (!field || field.printed) return undefined;
    // A list to choose from shows its entry though it has room for a result.
    return field.result && field.shown === undefined
      ? undefined
      : { code: field.code.trim(), shown: field.shown };
  }

  /** At the end of a paragraph: code that has no end is none. Gives the words it would have swallowed. */
  abandonCode(): string {
    let stray = '';
    for (let field = this.open.at(-1); field && this.isCode; field = this.open.at(-1)) {
      stray = field.stray + stray;
      this.open.pop();
    }
    return stray;
  }
}

/** The code of a field that is drawn rather than calculated, in characters; undefined where it cannot be told. */
export function drawCode(code: string): string | undefined {
  // 带圈字符: EQ \o\ac(○,1).
  const circled = /^eq\s*\\o\s*(?:\\ac)?\s*\(\s*[○〇◯]\s*[,;，]\s*(\d{1,2})\s*\)$/iu.exec(code)?.[1];
  const value = Number(circled ?? 0);
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : undefined;
}
