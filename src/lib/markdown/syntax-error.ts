import type { VFile } from 'vfile';
import { DisclosureError } from '../model/index.ts';
import { quoteLine, toFileLine, type NarrativeState } from './state.ts';

type VFileMessage = ReturnType<VFile['message']>;

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
  todo: '补上缺少的一半，或删去多余的一半。',
};

/** Whether something thrown is a message of the parser about the words. */
export function isSyntaxMessage(error: unknown): error is VFileMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

/** Explains to people what the MDX parser could not read. */
export function toSyntaxError(message: VFileMessage, state: NarrativeState): DisclosureError {
  const line = findMessageLine(message);
  const found = quoteLine(state, line) ?? message.reason;
  return new DisclosureError({
    ...explain(message),
    place: { file: state.context.file, ...(line === undefined ? {} : { line: toFileLine(state, line) }) },
    found,
  });
}

function explain(message: VFileMessage): Explanation {
  if (/esm/.test(message.source ?? '') || /import\/exports?/.test(message.reason)) return STATEMENT;
  if (/expression/.test(message.source ?? '') || /expression/.test(message.reason)) return BRACE;
  if (/mdast-util-mdx-jsx/.test(message.source ?? '') || /closing|tag/.test(message.reason)) return PAIR;
  return TAG;
}

function findMessageLine(message: VFileMessage): number | undefined {
  if (message.line !== undefined) return message.line;
  const { place } = message;
  if (place) return 'start' in place ? place.start.line : place.line;
  // A tag that is never closed is noticed at the end; only the sentence says where it was opened.
  const opened = /\((\d+):\d+-\d+:\d+\)/.exec(message.reason)?.[1];
  return opened === undefined ? undefined : Number(opened);
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
