import fc from 'fast-check';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { joinHtml, compile, makeTerm, readText, renderBody } from './support.ts';

describe('words of compileNarrative(body, context)', () => {
  it('should be strong although no space follows', () => {
    expect(renderBody('**增长5%。**其中')).toBe('<p><strong>增长5%。</strong>其中</p>');
  });

  it.each([
    '2021~2023年，由5~10万元增加到8~12万元',
    '"三公"经费 -- 单引号\'与省略号...',
    'A&B、x > y',
    '合计 1,114.90 万元（增长 3.5%）',
  ])('should stay as they are: %s', (text) => {
    expect(readText(renderBody(text))).toBe(text);
  });

  it('should keep the boxes of a list', () => {
    expect(readText(renderBody('- [ ] 未完成\n- [x] 已完成')).trim().split(/\n+/)).toEqual([
      '[ ] 未完成',
      '[x] 已完成',
    ]);
  });

  it('should end a bare address before Chinese', () => {
    expect(renderBody('网址 www.example.cn。其中')).toBe(
      '<p>网址 <a href="http://www.example.cn">www.example.cn</a>。其中</p>',
    );
  });

  it('should cut at tables and draw the cover', () => {
    expect(
      compile('<Cover>\n\n2021年度\n\n示例市示例局\n\n</Cover>\n\n甲\n\n<Table id="t01" />\n\n乙').blocks,
    ).toEqual([
      {
        kind: 'html',
        html: '<div class="cover"><p>2021年度</p><p>示例市示例局</p></div>\n<p>甲</p>',
      },
      { kind: 'table', id: 't01' },
      { kind: 'html', html: '<p>乙</p>' },
    ]);
  });

  it('should draw tables of Markdown without style, in a frame that scrolls', () => {
    const html = renderBody('## 一、甲\n\n| 项目 | 金额 |\n| :-- | --: |\n| 甲 | 1.00 |');
    expect(html).toContain(
      '<div class="scroller" tabindex="0" role="region" aria-label="表格：一、甲"><table>',
    );
    expect(html).toContain('<th class="align-left" scope="col">项目</th>');
    expect(html).toContain('<td class="align-right">1.00</td>');
    expect(html).not.toMatch(/style=|align=/);
  });

  const writer = unified()
    .use(remarkStringify)
    .use(remarkMdx)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly);
  const words = fc
    .string({
      unit: fc.constantFrom(
        ...'基本支出三公经费项目甲乙，。：“”（）%~*_<{}>`[]#|\\-+=!&"\'/.1259 万元年'.split(''),
      ),
      minLength: 1,
      maxLength: 24,
    })
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '');
  const strong = words
    .filter((text) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(text))
    .map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] }));
  const paragraph = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: words.map((value): PhrasingContent => ({ type: 'text', value })) },
        strong,
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    // Adjacent strong nodes cannot be told apart in Markdown: words stand between them.
    .map((children) =>
      children.filter((child, index) => child.type === 'text' || children[index - 1]?.type === 'text'),
    )
    .filter((children) => children.length > 0)
    .map((children): Paragraph => ({ type: 'paragraph', children }));

  it('should reproduce every paragraph of an imported document, terms linked or not', () => {
    const glossary = [
      makeTerm('jiben-zhichu', '基本支出'),
      makeTerm('sangong', '“三公”经费'),
      makeTerm('xiangmu', '项目'),
    ];
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (children) => {
        const body = writer.stringify({ type: 'root', children } satisfies Root);
        const expected = children.map((node) => collectText(node));
        for (const terms of [[], glossary]) {
          const html = joinHtml(compile(body, { glossary: terms }));
          expect(html.split(/\n(?=<p>)/).map(readText), body).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function collectText(node: Paragraph | PhrasingContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => collectText(child)).join('') : '';
}
