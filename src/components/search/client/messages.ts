import type { Answer } from '../../../lib/search/browser.ts';

/** The sentence that says what was found; read aloud when it changes. */
export function describeAnswer(answer: Answer, shown: number, isAll: boolean, hasFilters: boolean): string {
  const { ask, loose, complete, size } = answer;
  if (shown === 0) {
    if (isEmpty(ask)) return '没有可以检索的内容；请输入词语、金额、科目编码或拼音。';
    if (ask.amount && !ask.amount.exact && ask.terms.length === 0)
      return '查金额范围，请再加一个词，例如“>50万 公务接待费”。';
    if (ask.amount?.exact?.digits === '') return '0 不单独检索；请检索科目或项目的名称。';
    // A chapter or table may leave documents in which nothing answers: the words themselves may well stand elsewhere.
    if (hasFilters) return '所选筛选条件下没有结果。';
    return ask.amount ? '没有金额正好相符的单元格或句子。' : '没有找到含有这些文字的内容。';
  }
  const words = ask.terms.map(({ typed }) => `“${typed}”`).join('、');
  const isExact = ask.code !== undefined || ask.amount?.exact !== undefined;
  return [
    loose ? `没有与所输文字完全一致的内容；以下文档同时含有${words}：` : '',
    ask.code === undefined ? '' : `科目编码 ${ask.code}：`,
    isAll ? `找到 ${shown} 份文档。` : `${isExact ? '共' : '约'} ${size} 份文档，列出前 ${shown} 份。`,
    complete ? '' : '符合的内容很多，只查看了其中一部分；请增加词语或选择筛选条件。',
  ].join('');
}

/** Whether a query has nothing that can be looked for: signs only. */
function isEmpty({ terms, amount, code }: Answer['ask']): boolean {
  return terms.length === 0 && !amount && code === undefined;
}

/** What to try when nothing is found. */
export function suggest(answer: Answer, hasFilters: boolean): string[] {
  const { ask } = answer;
  if (isEmpty(ask)) return ['例如“三公”“会议费”、1,114.90、2060702、zzskx；更多写法见“怎样检索”。'];
  if (ask.amount) {
    return [
      ...(hasFilters ? ['把筛选条件改回“全部”。'] : []),
      '核对数字和单位：不写单位，按表上印的数查；写“万元”“元”，换算后完全相等的才算。',
      '只记得大概的数，可以查范围，例如“100..200 会议费”。',
    ];
  }
  return [
    ...(hasFilters ? ['把筛选条件改回“全部”。'] : []),
    ...(ask.terms.length > 1
      ? ['减少词语：几个词须在同一份文档中都出现。']
      : ['换用更短的词，例如用“科普”代替一整句话。']),
    '核对用字，或换一种说法，例如“三公”“公务用车”“会议费”。',
  ];
}

export const NO_INDEX =
  '检索索引没有载入完整，请检查网络后刷新页面；如果仍然如此，请联系网站维护人员重新生成网站。';
export const NO_INDEX_IN_DEVELOPMENT = '检索索引在构建后可用：运行 npm start 生成网站后再检索。';
