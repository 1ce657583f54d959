import { describe, expect, it } from 'vitest';
import { BLOCK_END, CELL_END, separate } from '../../src/lib/search/marks.ts';
import { parseQuery } from '../../src/lib/search/query.ts';
import {
  findSections,
  rankSections,
  type IndexedPage,
  type SectionHit,
} from '../../src/lib/search/sections.ts';

/** A page of sections: id, heading, paragraphs; cells in a paragraph stand between bars. */
function makePage(sections: readonly (readonly [string, string, ...string[]])[]): IndexedPage {
  let content = '';
  const anchors = sections.map(([id, heading, ...paragraphs]) => {
    const location = content.split(/[\s\u200B]+/).filter((word) => word !== '').length;
    for (const text of [heading, ...paragraphs]) {
      const cells = text.split('｜');
      content +=
        cells.map(separate).join(` ${CELL_END} `) +
        (cells.length > 1 ? ` ${CELL_END} ` : ' ') +
        `${BLOCK_END} `;
    }
    return { id, text: heading, location };
  });
  return { content, anchors };
}

const page = makePage([
  ['s1', '一、概况', '负责科普活动的组织，活动经费由财政保障。', '机关的运行与经费'],
  ['s2', '二、“三公”经费情况', '2021年度“三公”经费支出5.70万元，三公经费比上年下降。', '其他'],
  ['t01', '收入决算表', '科目编码｜科目名称｜基本支出', '2060702｜科普活动'],
]);

const find = (query: string): SectionHit[] => findSections(page, parseQuery(query));
const text = (pieces: SectionHit['excerpt']): string =>
  pieces.map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join('');

describe('findSections(page, terms)', () => {
  it('should give the sections that hold the text, with their headings', () => {
    expect(find('科普活动').map(({ id, heading, excerpt }) => [id, text(heading), text(excerpt)])).toEqual([
      ['s1', '一、概况', '负责[科普活动]的组织，活动经费由财政保障。'],
      ['t01', '收入决算表', '2060702｜[科普活动]'],
    ]);
  });

  it('should not match across paragraphs, cells or other words', () => {
    expect(find('机关运行经费')).toEqual([]);
    expect(find('保障机关')).toEqual([]);
    expect(find('科目名称基本支出')).toEqual([]);
    expect(find('科目编码科目名称')).toEqual([]);
  });

  it('should find a term however it is quoted, and mark it with its quotes', () => {
    const [hit] = find('三公经费');
    expect(hit).toMatchObject({ id: 's2', count: 3 });
    expect(text(hit?.heading ?? [])).toBe('二、[“三公”经费]情况');
    expect(text(hit?.excerpt ?? [])).toBe('2021年度[“三公”经费]支出5.70万元，[三公经费]比上年下降。');
    expect(find('“三公”经费')).toEqual(find('三公经费'));
  });

  it('should not find a number inside another number', () => {
    expect(find('706')).toEqual([]);
    expect(find('2060702').map(({ id }) => id)).toEqual(['t01']);
    expect(find('2021年').map(({ id }) => id)).toEqual(['s2']);
    expect(find('5.70万元').map(({ id }) => id)).toEqual(['s2']);
    expect(find('5.7万元')).toEqual([]);
  });

  it('should want every term on the page', () => {
    expect(find('科普活动 三公经费').map(({ id, terms }) => [id, terms])).toEqual([
      ['s1', [0]],
      ['s2', [1]],
      ['t01', [0]],
    ]);
    expect(find('科普活动 国有资产')).toEqual([]);
    expect(findSections(page, [])).toEqual([]);
  });

  it('should quote whole words of one cell for the link', () => {
    expect(find('三公经费')[0]?.quote).toEqual({
      before: '2021年度',
      text: '“三公”经费',
      after: '支出5.70万',
    });
    expect(find('科普活动')[1]?.quote).toEqual({ before: '', text: '科普活动', after: '' });
  });

  it('should show the start of a section when only its heading matches', () => {
    const [hit] = find('概况');
    expect(text(hit?.heading ?? [])).toBe('一、[概况]');
    expect(text(hit?.excerpt ?? [])).toBe('负责科普活动的组织，活动经费由财政保障。');
    expect(hit?.quote.text).toBe('');
  });

  it('should give a table and its title in one place one section', () => {
    const { content } = page;
    const anchors = [
      { id: 't01', text: '', location: 0 },
      { id: 't01-title', text: '一、概况', location: 0 },
    ];
    const [hit] = findSections({ content, anchors }, parseQuery('国有 概况'.slice(3)));
    expect([hit?.id, text(hit?.heading ?? [])]).toEqual(['t01', '一、[概况]']);
  });
});

describe('rankSections(hits)', () => {
  it('should put sections with more terms first, then those with a term in the heading', () => {
    const hits = find('科普活动 经费');
    expect(rankSections(hits).map(({ id }) => id)).toEqual(['s1', 's2', 't01']);
    expect(rankSections(find('经费')).map(({ id }) => id)).toEqual(['s2', 's1']);
  });
});
