import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { DisclosureError } from '../model/index.ts';
import { describeIssue } from './describe.ts';
import { locateField, locateJsonProblem, locateSyntaxProblem, shorten, type ContentText } from './locate.ts';

/**
 * Parses JSON or YAML and checks it against a schema.
 * Throws `DisclosureError` with file, line, field, what was found and what was expected.
 */
export function parseContent<T>(source: ContentText, format: 'json' | 'yaml', schema: z.ZodType<T>): T {
  const value = format === 'json' ? parseJson(source) : parseYaml(source);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = findPath(issue);
  const found = readPath(value, path);
  throw new DisclosureError({
    what: '内容文件不符合格式。',
    place: { file: source.file, line: locateField(source, path), field: path.join('.') || '整个文件' },
    found: found === undefined ? '没有这一项' : show(found),
    expected: issue ? describeIssue(issue) : '符合格式的内容',
    todo: '改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。',
  });
}

function parseJson(source: ContentText): unknown {
  const value = readJson(source);
  if (countRead(value) === countWritten(source.text)) return value;
  const { line, found } = locateSyntaxProblem(source);
  throw new DisclosureError({
    what: '同一个名称写了两次，只有后一个会算数。',
    place: { file: source.file, line },
    found,
    expected: '一对花括号里每个名称只有一项',
    todo: '对照原文，留下对的一项，删去另一项。',
  });
}

/** A text of the file; the sign is of those that are names. Texts are passed over whole: what looks like a name in them is none. */
const TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"\s*(:)?/g;

/** Names written in a JSON file. */
function countWritten(text: string): number {
  let count = 0;
  for (const [, sign] of text.matchAll(TEXT)) if (sign !== undefined) count += 1;
  return count;
}

/** Names in what was read of it. */
function countRead(value: unknown): number {
  let count = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    const inner = Object.values(one);
    if (!Array.isArray(one)) count += inner.length;
    for (const next of inner) waiting.push(next);
  }
  return count;
}

function readJson(source: ContentText): unknown {
  try {
    return JSON.parse(source.text) as unknown;
  } catch (error) {
    const { line, found } = locateJsonProblem(source, error);
    throw new DisclosureError({
      what: '不是完整的 JSON 文件。',
      place: { file: source.file, line },
      found,
      expected: '一个完整的 JSON 对象：每项之间有逗号，文字有引号，括号成对',
      todo: '检查这一行和上一行的逗号、引号和括号，或用导入命令重新生成。',
    });
  }
}

function parseYaml(source: ContentText): unknown {
  const document = parseDocument(source.text);
  if (document.errors.length === 0) return readYaml(source, document);
  const { line, found } = locateSyntaxProblem(source);
  throw new DisclosureError({
    what: '文件头（两行 --- 之间）写法有误。',
    place: { file: source.file, line },
    found,
    expected: '每行一项「名称: 内容」，引号成对',
    todo: '改正这一行或上一行；内容里有冒号时请加引号。',
  });
}

/** A head has no use for references (`&名` and `*名`): a few of them can stand for a text without end. */
function readYaml(source: ContentText, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    throw new DisclosureError({
      what: '文件头（两行 --- 之间）用了引用，或嵌套太深。',
      place: { file: source.file, line: source.firstLine ?? 1 },
      expected: '每行一项「名称: 内容」，不用 & 和 * 引用别处',
      todo: '把引用的内容直接写出来；以 * 或 & 开头的文字请加引号。',
    });
  }
}

/** A value as it stands in the file, short; what is nested without end cannot be shown. */
function show(value: unknown): string {
  try {
    return shorten(JSON.stringify(value));
  } catch {
    return '层层嵌套的内容';
  }
}

/** Where the problem is; a name that nobody knows is itself the place. */
function findPath(issue: z.core.$ZodIssue | undefined): (string | number)[] {
  const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  return issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}

function readPath(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (current as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}
