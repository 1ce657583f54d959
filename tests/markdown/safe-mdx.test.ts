import { describe, expect, it } from 'vitest';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { compile, listProblems, renderBody } from './support.ts';

describe('compileNarrative(body, context) with words that must not be there', () => {
  it.each([
    ['甲\n\nimport x from "y"', 13, 'import'],
    ['export const a = 1', 11, 'import 或 export'],
    ['import 甲', 11, 'import 或 export'],
    ['甲\n\n{单位}', 13, '花括号'],
    ['报送{单位}审核', 11, '花括号'],
    ['甲 {1.} 乙', 11, '花括号'],
    ['{', 11, '花括号'],
    ['<div>甲</div>', 11, '<div>'],
    ['甲<br/>乙', 11, '<br>'],
    ['<>甲</>', 11, '<>'],
    ['<script>alert(1)</script>', 11, '<script>'],
    ['<!-- 甲 -->', 11, '小于号'],
    ['金额<5万元', 11, '小于号'],
    ['<http://example.com>', 11, '小于号'],
    ['甲\n\n<Cover>\n\n乙', 13, '成对'],
    ['</Cover>', 11, '成对'],
    ['# 标题', 11, '一级标题'],
    ['[甲](javascript:alert(1))', 11, '链接地址'],
    ['[甲](  JaVaScRiPt:alert(1))', 11, '链接地址'],
    ['[甲](java&#x0a;script:alert(1))', 11, '链接地址'],
    ['[甲](data:text/html,x)', 11, '链接地址'],
    ['[甲][乙]\n\n[乙]: vbscript:x', 13, '链接地址'],
    ['![图](x.png)', 11, '图片'],
    ['<Table id={1} />', 11, '<Table> 的写法'],
    ['<Table id="t01" wide />', 11, '<Table> 的写法'],
    ['<Table {...x} />', 11, '<Table> 的写法'],
    ['<Table />', 11, '<Table> 的写法'],
    ['<Table id="t01">甲</Table>', 11, '<Table> 没有独占一段'],
    ['<Table id="t01">\n\n甲\n\n</Table>', 11, '<Table> 的写法'],
    ['见<Table id="t01" />', 11, '没有独占一段'],
    ['- <Table id="t01" />', 11, '没有独占一段'],
    ['<Table id="t99" />', 11, 't99'],
    ['<Table id="t01" />\n\n<Table id="t01" />', 13, '放了两次'],
    ['<Cover class="x">\n\n甲\n\n</Cover>', 11, '<Cover> 的写法'],
    ['<Cover>\n\n## 甲\n\n</Cover>', 13, '<Cover> 的写法'],
    ['<Cover>\n\n<Table id="t01" />\n\n</Cover>', 13, '<Cover>'],
  ])('should refuse %j', (body, line, words) => {
    const problems = listProblems(body);
    expect(problems.map(([at]) => at)).toContain(line);
    expect(problems.map(([, what]) => what).join('\n')).toContain(words);
    expect(() => compile(body)).toThrow(DisclosureError);
  });

  it('should say file, line, what was found, what was expected and what to do', () => {
    expect(() => compile('甲\n\n见<b>乙</b>')).toThrow(
      [
        '正文中不能使用 <b>。',
        '  位置：disclosures/shili/shiliju/2021/index.mdx:13',
        '  实际：见<b>乙</b>',
        '  应为：只可使用 <Table id="…" /> 和 <Cover>…</Cover>',
        '  处理：删去这个标签；若是文字中的小于号，写作 \\<。',
      ].join('\n'),
    );
  });

  it('should name every problem, in the order of the lines', () => {
    expect(listProblems('<Table id="x" />\n\n{甲}\n\n<i>乙</i>').map(([line]) => line)).toEqual([11, 13, 15]);
  });

  it('should say when a table has the name of a heading', () => {
    expect(listProblems('## 一、甲', { tables: new Map([['s1', '表']]) })).toEqual([
      [11, '表的 id s1 与标题的永久地址相同。'],
    ]);
  });
});

describe('compileNarrative(body, context) with links', () => {
  it.each([
    'https://example.com/a',
    'http://example.com',
    'mailto:a@example.com',
    'tel:073122222222',
    '#s1',
    '/a/',
    '../a/',
  ])('should keep %s', (url) => {
    expect(renderBody(`[甲](${url})`)).toBe(`<p><a href="${url}">甲</a></p>`);
  });

  it('should list the links of the author', () => {
    expect(compile('甲\n\n[乙](#s1)').links).toEqual([{ url: '#s1', text: '乙', line: 13 }]);
  });
});
