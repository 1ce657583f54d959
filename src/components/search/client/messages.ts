import type { FoundDocument, Outcome } from '../../../lib/search/browser.ts';

/** The sentence that says what was found; read aloud when it changes. */
export function describeOutcome(outcome: Outcome, shown: readonly FoundDocument[]): string {
  const { terms, loose, complete, documents } = outcome;
  if (shown.length === 0) {
    return documents.length > 0 ? '所选筛选条件下没有结果。' : '没有找到含有这些文字的内容。';
  }
  const places = shown.reduce((sum, { count }) => sum + count, 0);
  const found = `在 ${shown.length} 个页面中找到 ${places} 处。`;
  const words = terms.map(({ typed }) => `“${typed}”`).join('、');
  return [
    loose ? `没有与所输文字完全一致的内容；以下页面同时含有${words}：` : '',
    found,
    /^[\d.,，]+$/u.test(terms.map(({ typed }) => typed).join('')) ? '表格里的金额不在检索范围内。' : '',
    complete ? '' : '符合的页面很多，这里只列出其中一部分；请增加词语或选择筛选条件。',
  ].join('');
}

/** What to try when nothing is found. */
export function suggest(query: string, hasFilters: boolean): string[] {
  const words = query.trim().split(/\s+/).length;
  return [
    ...(hasFilters ? ['把筛选条件改回“全部”。'] : []),
    ...(words > 1
      ? ['减少词语：几个词须在同一个页面中都出现。']
      : ['换用更短的词，例如用“科普”代替一整句话。']),
    '核对用字，或换一种说法，例如“三公”“公务用车”“会议费”。',
    '表格里的金额不在检索范围内；请检索项目或科目名称，再到表中查看。',
  ];
}

export const NO_INDEX =
  '检索索引没有载入完整，请检查网络后刷新页面；如果仍然如此，请联系网站维护人员重新生成网站。';
export const NO_INDEX_IN_DEVELOPMENT = '检索索引在构建后可用：运行 npm start 生成网站后再检索。';
