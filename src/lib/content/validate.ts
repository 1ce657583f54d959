import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { DisclosureError } from '../model/index.ts';

/** A text that must fit a schema, and where it came from. */
export interface ContentText {
  /** Path shown to people. */
  readonly file: string;
  /** JSON, or YAML for a document head. */
  readonly text: string;
  /** Line of the file on which `text` starts, from 1. */
  readonly firstLine?: number;
}

/**
 * Parses JSON or YAML and checks it against a schema.
 * Throws `DisclosureError` with file, line, field, what was found and what was expected.
 */
export function parseContent<T>(source: ContentText, format: 'json' | 'yaml', schema: z.ZodType<T>): T {
  const value = format === 'json' ? parseJson(source) : parseYaml(source);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  const found = readPath(value, path);
  throw new DisclosureError({
    what: '内容文件不符合格式。',
    place: { file: source.file, line: findLine(source, path), field: path.join('.') || '（整个文件）' },
    found: found === undefined ? '没有这一项' : shorten(JSON.stringify(found) ?? String(found)),
    expected: describeIssue(issue),
    todo: '改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。',
  });
}

function parseJson(source: ContentText): unknown {
  try {
    return JSON.parse(source.text) as unknown;
  } catch (error) {
    const lineCounter = new LineCounter();
    const document = parseDocument(source.text, { lineCounter });
    const at = document.errors[0]?.linePos?.[0].line;
    throw new DisclosureError({
      what: '不是完整的 JSON 文件。',
      place: { file: source.file, line: at ?? 1 },
      found: error instanceof Error ? error.message : String(error),
      expected: '一个完整的 JSON 对象',
      todo: '检查这一行附近的逗号、引号和括号，或用导入命令重新生成。',
    });
  }
}

function parseYaml(source: ContentText): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter });
  const problem = document.errors[0];
  if (!problem) return document.toJS() as unknown;
  throw new DisclosureError({
    what: '文件头（两行 --- 之间）写法有误。',
    place: { file: source.file, line: (source.firstLine ?? 1) + (problem.linePos?.[0].line ?? 1) - 1 },
    found: problem.message.split('\n')[0] ?? '',
    expected: '每行一项「名称: 内容」',
    todo: '改正这一行；内容里有冒号时请加引号。',
  });
}

/** The line on which the value at a path stands, or the deepest part of the path that exists. */
function findLine(source: ContentText, path: readonly PropertyKey[]): number {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(source.text, { lineCounter });
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return (source.firstLine ?? 1) + lineCounter.linePos(node.range[0]).line - 1;
  }
  return source.firstLine ?? 1;
}

function readPath(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (current as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return '符合格式的内容';
  switch (issue.code) {
    case 'invalid_type':
      return `类型 ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `以下之一：${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys':
      return `没有多余的项；不认识：${issue.keys.join('、')}`;
    case 'too_small':
      return `不小于 ${issue.minimum}`;
    case 'too_big':
      return `不大于 ${issue.maximum}`;
    case 'invalid_format':
      return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : `格式 ${issue.format}`;
    default:
      return issue.message;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  object: '对象 { }',
  record: '对象 { }',
};

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
