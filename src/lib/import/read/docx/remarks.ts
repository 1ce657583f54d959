import type { ReviewItem, ReviewKind } from '../../../model/index.ts';

interface RemarkKind {
  readonly kind: ReviewKind;
  readonly message: string;
  readonly confidence?: number;
}

/** What the reader drops, changes or doubts, and what it says of it. */
export const REMARKS = {
  inserted: {
    kind: 'conflict',
    message: '原件里有还没接受的修订：这些字是新插入的，已按“接受修订”发布；请确认修订是否定稿。',
    confidence: 0.5,
  },
  deleted: {
    kind: 'conflict',
    message: '原件里有还没接受的修订：这些字已标为删除，没有发布；请确认修订是否定稿。',
    confidence: 0.5,
  },
  moved: {
    kind: 'conflict',
    message: '原件里有还没接受的修订：这些字已移到别处，这里没有发布；请确认修订是否定稿。',
    confidence: 0.5,
  },
  struck: {
    kind: 'conflict',
    message: '原件里这些字加了删除线；按普通文字照印，请确认是否应当公开。',
    confidence: 0.4,
  },
  comment: {
    kind: 'dropped-artefact',
    message: '原件里的批注，没有发布；请确认所提的问题已经处理。',
    confidence: 0.5,
  },
  hidden: {
    kind: 'dropped-artefact',
    message: '隐藏文字，Word 里看不见、打印不出来，没有发布。',
    confidence: 0.7,
  },
  covered: {
    kind: 'dropped-artefact',
    message: '合并单元格里被盖住的文字，Word 里看不见，没有发布。',
    confidence: 0.6,
  },
  picture: {
    kind: 'dropped-artefact',
    message: '这里有一张图片，没有发布；请对照原件，看它是不是公章、签字或扫描的表。',
    confidence: 0.5,
  },
  object: {
    kind: 'conflict',
    message: '这里嵌入了另一个文件（例如 Excel 表或公式），里面的文字和数没有读取；请对照原件补上。',
    confidence: 0.1,
  },
  chart: {
    kind: 'conflict',
    message: '这里有一张图表，没有发布；请对照原件，看图里的数在正文或表里有没有。',
    confidence: 0.3,
  },
  diagram: {
    kind: 'conflict',
    message: '这里有一幅 SmartArt 图（例如机构设置图），图没有发布，图里的文字列在这里；请对照原件补上。',
    confidence: 0.1,
  },
  part: {
    kind: 'conflict',
    message: '这里夹带了另一份文件的内容，没有读取；请用 Word 打开原件，另存为 docx 再导入。',
    confidence: 0,
  },
  sign: {
    kind: 'encoding',
    message: '符号字体里的符号，认不出是什么，没有发布；请对照原件补上。',
    confidence: 0.2,
  },
  formula: {
    kind: 'derived',
    message: '公式按一行文字写出（分数线写作 /）；请对照原件。',
    confidence: 0.5,
  },
  code: {
    kind: 'conflict',
    message: '域代码画出来的内容，没有读取；请对照原件补上。',
    confidence: 0.2,
  },
  unended: {
    kind: 'conflict',
    message: '这里的域没有结束标记，文件可能损坏；其中的文字照原样保留。',
    confidence: 0.4,
  },
  blank: {
    kind: 'doubtful-cell',
    message: '这里是还没有填写的控件，提示文字照原样保留；请确认是否漏填。',
    confidence: 0.3,
  },
  joined: {
    kind: 'joined-paragraph',
    message: '原件在段落中间手动换行（Shift+Enter），已接成一行。',
    confidence: 0.85,
  },
  parted: {
    kind: 'doubtful-join',
    message: '原件在两个数之间手动换行（Shift+Enter），没有相接，各成一段；请对照原件。',
    confidence: 0.4,
  },
  nested: {
    kind: 'doubtful-cell',
    message: '单元格里还套着一张表，已按行写成这一格的文字；请对照原件。',
    confidence: 0.3,
  },
  boxed: {
    kind: 'derived',
    message: '文本框里的文字，已放在它所在的段落之后；请对照原件看次序。',
    confidence: 0.7,
  },
  bullet: { kind: 'dropped-artefact', message: '列表项前的项目符号，已去除。', confidence: 0.95 },
  noteMark: {
    kind: 'doubtful-cell',
    message: '单元格里有脚注的标记，照原样保留；请确认这一格的数仍能认出来。',
    confidence: 0.5,
  },
  format: {
    kind: 'derived',
    message: '自动编号用了少见的编号样式，已写成阿拉伯数字；请对照原件。',
    confidence: 0.4,
  },
  lead: { kind: 'dropped-artefact', message: '段首空白，已去除。', confidence: 1 },
  tail: { kind: 'dropped-artefact', message: '段末空白，已去除。', confidence: 1 },
} as const satisfies Readonly<Record<string, RemarkKind>>;

export type RemarkName = keyof typeof REMARKS;

/** Something to say about a paragraph or a row, before it is known on which line that stands. */
export interface Remark {
  readonly name: RemarkName;
  /** The source text concerned, verbatim. */
  readonly text: string;
}

/** The remarks of one paragraph or row as items; what is said twice is said once with both texts. */
export function toItems(remarks: readonly Remark[], line: number): ReviewItem[] {
  const texts = new Map<RemarkName, string[]>();
  for (const { name, text } of remarks) {
    const list = texts.get(name);
    if (list) list.push(text);
    else texts.set(name, [text]);
  }
  return Array.from(texts, ([name, list]) => ({ ...REMARKS[name], line, text: list.join('\n') }));
}

/** Said once for the whole document: nobody wants to read it for each paragraph. */
const ONCE: ReadonlySet<string> = new Set([REMARKS.lead.message, REMARKS.tail.message]);

interface Run {
  readonly item: ReviewItem;
  readonly texts: string[];
  lastLine: number;
}

/** Neighbouring lines that lost the same thing become one item, so that a list of eight is not eight items. */
export function mergeItems(items: readonly ReviewItem[]): ReviewItem[] {
  const runs: Run[] = [];
  const open = new Map<string, Run>();
  for (const item of items) {
    const { message, text, line, lastLine = line } = item;
    const run = open.get(message);
    if (run && (ONCE.has(message) || (line <= run.lastLine + 1 && run.item.text === text))) {
      run.texts.push(text);
      run.lastLine = lastLine;
    } else {
      const begun = { item, texts: [text], lastLine };
      open.set(message, begun);
      runs.push(begun);
    }
  }
  return runs.map(({ item, texts, lastLine }) => {
    const merged: ReviewItem = { ...item, text: texts.join('\n'), lastLine };
    if (lastLine === item.line) delete merged.lastLine;
    return merged;
  });
}
