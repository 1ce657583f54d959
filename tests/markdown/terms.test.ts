import { describe, expect, it } from 'vitest';
import { compile, joinHtml, makeTerm } from './support.ts';

const glossary = [
  makeTerm('jiben-zhichu', '基本支出'),
  makeTerm('sangong-jingfei', '“三公”经费', '三公经费支出'),
  makeTerm('huiyi-fei', '会议费'),
];

const OWN = `
## 第三部分 情况说明

### 一、总体

“三公经费”与会议费，又是会议费。

### 二、基本支出

**基本支出**为[基本支出](#s3.1)，基本支出。

| 基本支出 |
| --- |
| 基本支出 |

##### 小标题

会议费

## 第四部分 名词解释

一、“三公”经费支出：指三公经费，含会议费。

二、经营收入：没有用到。
`;

describe('terms of compileNarrative(body, context)', () => {
  const narrative = compile(OWN, { glossary });
  const html = joinHtml(narrative);

  it('should link the first mention in each section, the own definition first', () => {
    expect(html).toContain(
      '<p>“<a href="#s4.1" class="term">三公经费</a>”与<a href="/glossary/#huiyi-fei" class="term">会议费</a>，又是会议费。</p>',
    );
    expect(html).toContain('<strong><a href="/glossary/#jiben-zhichu" class="term">基本支出</a></strong>为');
  });

  it('should leave headings, links, tables and further mentions alone', () => {
    expect(html).toContain('<h3 id="s3.2">二、基本支出</h3>');
    expect(html).toContain('为<a href="#s3.1">基本支出</a>，基本支出。</p>');
    expect(html).toContain('<td>基本支出</td>');
  });

  it('should not link a term in the paragraph that defines it, but others there', () => {
    expect(html).toContain(
      '<p id="s4.1">一、“三公”经费支出：指三公经费，含<a href="/glossary/#huiyi-fei" class="term">会议费</a>。</p>',
    );
  });

  it('should not link in the cover', () => {
    expect(joinHtml(compile('<Cover>\n\n基本支出\n\n</Cover>', { glossary }))).not.toContain('<a');
  });

  it('should list the terms in the order of their first mention', () => {
    expect(narrative.terms).toEqual([
      {
        id: 'term-1',
        term: '“三公”经费支出',
        origin: 'document',
        definition: '指三公经费，含会议费。',
        url: '#s4.1',
        glossaryId: 'sangong-jingfei',
        sections: ['s3.1'],
      },
      {
        id: 'term-2',
        term: '会议费',
        origin: 'standard',
        definition: '会议费的释义。',
        url: '/glossary/#huiyi-fei',
        source: '《示例法》',
        glossaryId: 'huiyi-fei',
        // The h5 opens no section of its own; its mention is the first in 二、.
        sections: ['s3.1', 's3.2', 's4'],
      },
      {
        id: 'term-3',
        term: '基本支出',
        origin: 'standard',
        definition: '基本支出的释义。',
        url: '/glossary/#jiben-zhichu',
        source: '《示例法》',
        glossaryId: 'jiben-zhichu',
        sections: ['s3.2'],
      },
    ]);
  });

  it('should list what the document defines', () => {
    expect(narrative.defined.map(({ term, anchor }) => [term, anchor])).toEqual([
      ['“三公”经费支出', 's4.1'],
      ['经营收入', 's4.2'],
    ]);
  });

  it('should report terms used but not defined, and defined but not used', () => {
    expect(
      narrative.findings.map(({ rule, reported, place, line }) => [rule, reported, place, line]),
    ).toEqual([
      ['glossary-undefined', '会议费', 's3.1', 16],
      ['glossary-undefined', '基本支出', 's3.2', 20],
      ['glossary-unused', '经营收入', 's4.2', undefined],
    ]);
  });

  it('should count a term that is used in a table only as used', () => {
    const { findings } = compile(OWN, { glossary, tableWords: ['六、经营收入'] });
    expect(findings.map(({ rule }) => rule)).not.toContain('glossary-unused');
  });

  it('should report nothing where the document explains no terms', () => {
    expect(compile('基本支出', { glossary }).findings).toEqual([]);
  });

  it('should not link a shorter term where a longer one runs over bold words', () => {
    const terms = [makeTerm('a', '项目支出'), makeTerm('b', '一般项目支出')];
    expect(joinHtml(compile('**一般**项目支出', { glossary: terms }))).not.toContain('<a');
  });

  it('should read definitions in a list, and let a later paragraph go on', () => {
    const body = '## 名词解释\n\n- 基本支出：指甲。\n- 会议费：指乙。\n\n再说乙。';
    const { defined } = compile(body, { glossary });
    expect(defined.map(({ term, definition, anchor }) => [term, definition, anchor])).toEqual([
      ['基本支出', '指甲。', 's.名词解释.基本支出'],
      ['会议费', '指乙。\n再说乙。', 's.名词解释.会议费'],
    ]);
  });
});
