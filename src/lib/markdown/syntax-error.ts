import { DisclosureError } from '../model/index.ts';
import { findOpening } from './opening.ts';
import { quoteLine, toFileLine, type NarrativeState } from './state.ts';
import { findNoticed, isAboutCharacters, type SyntaxMessage } from './syntax-message.ts';

interface Explanation {
  readonly what: string;
  readonly expected: string;
  readonly todo: string;
}

const BRACE: Explanation = {
  what: '正文中有花括号 { }，会被当作程序。',
  expected: '花括号前加反斜杠：\\{ 和 \\}',
  todo: '在花括号前加反斜杠；若是残留的占位符（如 {单位}），请向报送部门核对后改正。',
};
const STATEMENT: Explanation = {
  what: '段落以 import 或 export 开头，会被当作程序。',
  expected: '普通文字',
  todo: '把第一个字母写成字符引用：import 写作 &#x69;mport，export 写作 &#x65;xport。',
};
const TAG: Explanation = {
  what: '正文中的小于号 < 被当作标签的开头，但后面不是正确的标签。',
  expected: '文字中的小于号写作 \\<；只可使用 <Table id="…" /> 和 <Cover>…</Cover>',
  todo: '在小于号前加反斜杠，或把标签写完整。',
};
const PAIR: Explanation = {
  what: '标签没有成对。',
  expected: '每个 <Cover> 各有一个 </Cover>，各占一行，前后空一行',
  todo: '补上缺少的一半，或删去多余的一半；若是文字中的小于号，在它前面加反斜杠。',
};

const END_TAG: Explanation = {
  what: '结束标签写得不对。',
  expected: '</Cover>，里面不带别的内容',
  todo: '改成 </Cover>。',
};
const UNFINISHED: Explanation = {
  what: '标签没有写完：后面的文字都被当成了标签的内容。',
  expected: '标签以 > 结束，引号成对；文字中的小于号写作 \\<',
  todo: '若是标签，补上 > 和缺少的引号；若是文字中的小于号，在它前面加反斜杠。',
};
const UNKNOWN: Explanation = {
  what: '正文有一处读不懂。',
  expected: '普通文字；文字中的 < 和 { 前加反斜杠：\\< 和 \\{',
  todo: '查看这一处的 <、{、反斜杠等符号，改好后重新运行；“实际”一行是解析程序的原话。',
};

/** Explains to people what the MDX parser could not read, at the place where it begins. */
export function toSyntaxError(message: SyntaxMessage, state: NarrativeState): DisclosureError {
  const noticed = findNoticed(message);
  const opening =
    noticed && isAboutCharacters(message) ? findOpening(state.lines.join('\n'), message, noticed) : undefined;
  const place = opening ?? noticed;
  const explanation = explain(message);
  const quote = explanation === UNKNOWN ? message.reason : quoteLine(state, place?.line, place?.column);
  return new DisclosureError({
    ...explanation,
    place: { file: state.context.file, ...(place ? { line: toFileLine(state, place.line) } : {}) },
    ...(quote === undefined ? {} : { found: quote }),
  });
}

/** The kinds of message that `micromark-extension-mdx*` and `mdast-util-mdx-jsx` know. */
function explain({ source = '', ruleId = '', reason }: SyntaxMessage): Explanation {
  if (source.includes('esm') || /import\/exports?/.test(reason)) return STATEMENT;
  if (source.includes('expression') || /expression/.test(reason)) return BRACE;
  switch (ruleId) {
    case 'end-tag-mismatch':
    case 'unexpected-closing-slash':
      return PAIR;
    case 'unexpected-attribute':
    case 'unexpected-self-closing-slash':
      return END_TAG;
    case 'unexpected-eof':
    case 'unexpected-lazy':
      return UNFINISHED;
    case 'unexpected-character':
      return TAG;
    default:
      return UNKNOWN;
  }
}

/** Whether reading ended because marks stand within marks thousands of times over. */
export function isNestedTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

/** The same for people; where it begins nobody can say. */
export function toNestingError({ context }: NarrativeState): DisclosureError {
  return new DisclosureError({
    what: '正文的标记一层套一层，读不完。',
    place: { file: context.file },
    expected: '引用（>）、列表和强调只套几层',
    todo: '找到连续重复的 >、- 或 * 等符号，删去多余的。',
  });
}
