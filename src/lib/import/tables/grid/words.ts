import { parseCell } from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';

/** A classification code (科目编码): 3, 5 or 7 digits, however wide and spaced it is printed. */
export function foldCode(text: string): string | undefined {
  const code = squeeze(text.normalize('NFKC'));
  return /^\d{3}(?:\d{2}){0,2}$/u.test(code) ? code : undefined;
}

/** A code glued to the name behind it: 2010101行政运行, “301 工资福利支出”. */
export function splitGlued(text: string): { readonly code: string; readonly name: string } | undefined {
  const match = /^\s*([\d０-９]{3}(?:[\d０-９]{2}){0,2})([\s　.．、-]*)(?=[\p{Script=Han}“])(.+)$/su.exec(
    text,
  );
  const [, code = '', gap = '', name = ''] = match ?? [];
  // 100万元以上 is an amount, 120人 a number of people, 20101人大事务 a code and its name.
  const isQuantity =
    gap === '' && /^(?:年|元|万|亿|个|人(?:次|员|以|数|$)|台|辆|次|平方|公里|号)/u.test(name);
  if (!match || isQuantity) return undefined;
  return { code, name };
}

/** Whether a cell holds a figure. */
export function isNumber(text: string): boolean {
  return parseCell(text).state === 'number';
}

/** Whether a cell holds a figure or a sign that stands for none: — or /. */
export function isFigure(text: string): boolean {
  return isNumber(text) || /^[-—–－/／*…]+$/u.test(squeeze(text));
}

const TOTAL = /^(?:(?:收入|支出|收支|本年|本年收入|本年支出)?(?:合计|总计))$/u;

/** Whether a row name closes a table: 合计, 总计. */
export function isTotalName(text: string): boolean {
  return TOTAL.test(squeeze(text));
}

/** Words that only stand in for content in a template: XX, ×××, ……. */
const PLACEHOLDER = /X{2,}|x{2,}|×{2,}|[Xx],[Xx]{3}|〇{2,}|＊{2,}|^[…．.。\s]+$|^示例/u;

/** Whether a text holds a placeholder of a template. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.normalize('NFC').replaceAll('Ｘ', 'X'));
}

/** Whether a row name begins with a number as items of a list do: 一、 （一） 1. 其中. */
export function isItemName(text: string): boolean {
  return /^\s*(?:[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}\s*[、.．](?!\d)|其\s*中)/u.test(
    text,
  );
}
