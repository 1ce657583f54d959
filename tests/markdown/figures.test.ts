import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureMark, NarrativeContext } from '../../src/lib/markdown/index.ts';
import { compile, joinHtml, makeTerm, readText } from './support.ts';

/** Marks every occurrence of the given prints; a print with a cell becomes a link. */
function mark(prints: Readonly<Record<string, string | undefined>>): NarrativeContext['account'] {
  return (paragraphs) =>
    paragraphs.flatMap(({ text }, paragraph): FigureMark[] =>
      Object.entries(prints)
        .flatMap(([print, cell]) =>
          [...text.matchAll(new RegExp(print.replace(/[.*+]/g, '\\$&'), 'g'))].map(({ index }) => ({
            paragraph,
            offset: index,
            end: index + print.length,
            ...(cell === undefined ? {} : { cell }),
          })),
        )
        .toSorted((left, right) => left.offset - right.offset),
    );
}

/** The text of a page without white space: what places are counted in. */
function countable(html: string): string {
  return readText(html.replace(/<table.*?<\/table>/gs, '')).replace(/\s+/g, '');
}

describe('figures of compileNarrative(body, context)', () => {
  it('should link a figure to the cell it quotes and nothing else', () => {
    const account = mark({ '25.70万元': 't01.31.amount' });
    expect(joinHtml(compile('增加25.70万元，增长2.4%。', { account }))).toBe(
      '<p>增加<a class="cell" href="#t01.31.amount">25.70万元</a>，增长2.4%。</p>',
    );
  });

  it('should link behind terms, links, escapes, line breaks and bold words', () => {
    const account = mark({ '7.29万元': 't01.1.a' });
    const glossary = [makeTerm('jiben-zhichu', '基本支出')];
    const body = '基本支出7.29万元 \\{甲\\} [乙](/x) **丙7.29万元**\\\n丁`戊`7.29万元';
    const html = joinHtml(compile(body, { account, glossary }));
    expect(html.match(/<a class="cell" href="#t01.1.a">7.29万元<\/a>/g)).toHaveLength(3);
    expect(html).toContain('<a href="/glossary/#jiben-zhichu" class="term">基本支出</a><a class="cell"');
    expect(html).toContain('<strong>丙<a class="cell" href="#t01.1.a">7.29万元</a></strong>');
  });

  it('should link the digits where bold ends inside a figure', () => {
    const account = mark({ '7.29万元': 't01.1.a' });
    expect(joinHtml(compile('支出**7.29**万元', { account }))).toBe(
      '<p>支出<strong><a class="cell" href="#t01.1.a">7.29</a></strong>万元</p>',
    );
  });

  it('should never put a link into a link, a heading, the cover or a table', () => {
    const account = mark({ '7.29万元': 't01.1.a' });
    const glossary = [makeTerm('a', '补助7.29万元')];
    const body =
      '<Cover>\n\n7.29万元\n\n</Cover>\n\n## 一、7.29万元\n\n[共7.29万元](/x)，补助7.29万元\n\n| 7.29万元 |\n| --- |\n| 7.29万元 |';
    expect(joinHtml(compile(body, { account, glossary }))).not.toContain('class="cell"');
  });

  it('should keep the places of other figures, tables passed over', () => {
    const account = mark({ '2.4%': undefined, '25.70': 't01.1.a', '3个': undefined });
    const body =
      '## 一、甲\n\n增加 25.70 万元，增长2.4%。\n\n| 2.4% |\n| --- |\n\n- **3个**部门[^1]\n\n[^1]: 共3个';
    const { figures, characters, ...narrative } = compile(body, { account });
    const html = joinHtml({ figures, characters, ...narrative });
    expect(html).not.toContain('figure-place');
    const text = countable(html);
    expect(characters).toBe(text.length);
    expect(figures.map(({ start, length }) => text.slice(start, start + length))).toEqual([
      '2.4%',
      '3个',
      '3个',
    ]);
    expect(figures[0]?.mark).toBe(1);
    expect(compile('## 一、得2.4%', { account }).figures).toEqual([{ mark: 0, start: 3, length: 4 }]);
  });

  it('should mark nothing without an account', () => {
    const { figures } = compile('2.4%', {});
    expect(figures).toEqual([]);
  });

  const body = fc
    .array(
      fc.constantFrom(
        '甲',
        '25.70',
        '万元',
        '，',
        '基本支出',
        '**乙1**',
        '[丙2](/x)',
        '`3`',
        '\\\n',
        '\n',
        ' ',
        '1,0',
        '\\_',
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((parts) =>
      parts
        .join('')
        .replace(/\n{2,}/g, '\n')
        .trim(),
    )
    .filter((text) => text !== '' && !/^[\\\s]|\\$/.test(text));
  const spans = fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 6 }), fc.boolean()), { maxLength: 6 });

  it('should leave every word as it is, whatever is marked', () => {
    const glossary = [makeTerm('jiben-zhichu', '基本支出')];
    fc.assert(
      fc.property(body, spans, (words, marks) => {
        const account: NarrativeContext['account'] = (paragraphs) =>
          paragraphs.flatMap(({ text }, paragraph) => {
            let at = 0;
            return marks.flatMap(([gap, length, bound]): FigureMark[] => {
              const offset = at + gap;
              const end = Math.min(offset + length, text.length);
              at = Math.max(at, end);
              if (end <= offset) return [];
              return [{ paragraph, offset, end, ...(bound ? { cell: 't01.1.a' } : {}) }];
            });
          });
        const plain = joinHtml(compile(words, { glossary }));
        const narrative = compile(words, { glossary, account });
        const marked = joinHtml(narrative);
        expect(readText(marked)).toBe(readText(plain));
        expect(marked.replace(/<a class="cell" href="#t01.1.a">(.*?)<\/a>/gs, '$1')).toBe(plain);
        expect(marked).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
        const text = countable(marked);
        expect(narrative.characters).toBe(text.length);
        for (const { start, length } of narrative.figures) {
          expect(start + length).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});
