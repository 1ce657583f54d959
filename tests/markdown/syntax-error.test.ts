import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { inspectNarrative } from '../../src/lib/markdown/index.ts';
import { startState } from '../../src/lib/markdown/state.ts';
import { toSyntaxError } from '../../src/lib/markdown/syntax-error.ts';
import { makeContext } from './support.ts';

/** What is said, the line, and what is quoted. */
function explain(body: string): (string | number | undefined)[] {
  const [problem] = inspectNarrative(body, makeContext()).problems;
  return [problem?.parts.what, problem?.parts.place?.line, problem?.parts.found];
}

const LONG = '示例部门全年收入支出情况说明。'.repeat(12);

describe('words the MDX parser cannot read', () => {
  it.each([
    ['a tag that never ends', '甲\n\n<Foo\n\n乙\n\n丙\n', '标签没有写完', 13, '<Foo'],
    ['a table place that never ends', '<Table id="t01"\n\n乙', '标签没有写完', 11, '<Table id="t01"'],
    [
      'a quotation that never ends',
      '甲\n\n<Table id="t01 />\n\n乙\n',
      '标签没有写完',
      13,
      '<Table id="t01 />',
    ],
    ['a quotation that takes in others', '<Cover x="\n\n甲\\<乙\n\n<b', '标签没有写完', 11, '<Cover x="'],
    ['a name that is none', '甲\n\n不足<5%的', '小于号', 13, '不足<5%的'],
    ['a tag whose next line is words', '<Foo\n\n后文，更多\n', '小于号', 11, '<Foo'],
    ['a value without quotation marks', '<Table id=t01 />', '小于号', 11, '<Table id=t01 />'],
    ['a brace that never closes', '甲\n\n乙{丙\n\n丁\n', '花括号', 13, '乙{丙'],
    ['a brace in a tag', '<Table id={\n\n/>', '花括号', 11, '<Table id={'],
    ['words in braces', '甲\n\n{请 填写}', '花括号', 13, '{请 填写}'],
    ['a statement that cannot be read', '甲\n\nimport x\n', 'import 或 export', 13, 'import x'],
    ['an end without a beginning', '甲\n\n</Foo>', '没有成对', 13, '</Foo>'],
    ['a beginning without an end', '<Foo>\n\n甲', '没有成对', 11, '<Foo>'],
    ['an end with an attribute', '<Cover>\n\n甲\n\n</Cover x>', '结束标签', 15, '</Cover x>'],
  ])('should be explained: %s', (_, body, words, line, quoted) => {
    const [what, at, found] = explain(body);
    expect(what).toContain(words);
    expect([at, found]).toEqual([line, quoted]);
  });

  it('should pass by signs that are escaped or stand in code', () => {
    expect(explain('甲\\<乙，`a<b`\n\n<Foo\n\n\\<丙\\{\n\n丁 `{`\n').slice(1)).toEqual([13, '<Foo']);
  });

  it('should quote a long line where the fault is', () => {
    const [, line, found] = explain(`甲\n\n${LONG}其中不足<5万元的${LONG}`);
    expect(line).toBe(13);
    expect(found).toMatch(/^….*不足<5万元的.*…$/);
    expect(String(found).length).toBeLessThanOrEqual(61);
    expect(explain(`${LONG}报送{单位}${LONG}`)[2]).toContain('报送{单位}');
  });

  it('should keep the parser’s own sentence where nobody knows the kind', () => {
    const message = new VFile().message('Something new', { place: { line: 3, column: 1 }, ruleId: 'new' });
    expect(toSyntaxError(message, startState('甲\n\n乙', makeContext())).message).toMatch(
      /^正文有一处读不懂。\n {2}位置：\S+:13\n {2}实际：Something new\n/,
    );
  });
});
