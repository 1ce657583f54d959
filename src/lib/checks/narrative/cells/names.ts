import { oncePerText } from '../../remember.ts';

/**
 * The name of a quantity for comparing: without quotation marks, blanks, (境), the year, and words that only say
 * how it is told (本年, 决算数). 2021年度“三公”经费支出决算数 becomes 三公经费支出.
 */
export const foldName = oncePerText(foldWords);

/** `foldName` for words too long to come again. */
export function foldWords(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》]/g, '')
    .replace(/\(境\)/g, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/^(?:本年度?|当年度?|全年度?|年度|部门|单位|本部门|本单位)+(?=.{2})/, '')
    .replace(/、(?=支)/, '')
    .replace(/决算(?=(?:总计|合计|总额)$)/, '')
    .replace(/^(?:使用)?(一般公共预算财政拨款|财政拨款)安排的?(?=基本支出|项目支出)/, '$1')
    .replace(/(?:决算)?(?:数|额|金额)$/, '')
    .replace(/(?:支出|收入)?决算$/, (print) => print.replace('决算', ''));
}
