import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../src/lib/text/index.ts';
import { makeTerm } from '../markdown/support.ts';

describe('verifyClaims(glossary)', () => {
  it('should name both files when a term stands in two', () => {
    expect(() => verifyClaims([makeTerm('a', '基本支出'), makeTerm('b', '基本支出')])).toThrow(
      [
        '同一个名词在两个文件里都有。',
        '  位置：glossary/b.json（term）',
        '  实际：“基本支出”已写在 glossary/a.json（名词“基本支出”）',
        '  应为：每个名词、别称只写在一个文件里；引号、全角半角的不同不算不同',
        '  处理：两个文件里只留一处：删去多余的文件，或从 aliases 里去掉这个写法。',
      ].join('\n'),
    );
  });

  it.each([
    [makeTerm('a', '“三公”经费'), makeTerm('b', '三公经费'), 'term'],
    [makeTerm('a', '基本支出'), makeTerm('b', '经常支出', '常支', '基本支出'), 'aliases.1'],
    [makeTerm('a', '基本支出', '经常支出'), makeTerm('b', '经常支出'), 'term'],
    [makeTerm('a', '基本支出', 'Ａ类支出'), makeTerm('b', '经常支出', 'a类支出'), 'aliases.0'],
  ])('should find a word that is written in another way: %j %j', (left, right, field) => {
    expect(() => verifyClaims([left, right])).toThrow(`glossary/b.json（${field}）`);
  });

  it('should let a term repeat its own names, and be part of another', () => {
    const terms = [makeTerm('a', '“三公”经费', '三公经费'), makeTerm('b', '“三公”经费控制率')];
    expect(() => verifyClaims(terms)).not.toThrow();
  });
});
