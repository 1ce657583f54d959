import type { Row } from '../../model/index.ts';
import type { Problem } from '../rule.ts';
import type { CodeRow } from './code-tree.ts';
import { checkName, findClassCode } from './dictionary.ts';
import { nameRow } from './figure.ts';
import type { Sheet } from './subject.ts';

/** Codes that are malformed, repeated, without their parent or out of order: at most one doubt a row. */
export function checkCodeOrder(sheet: Sheet, rows: readonly CodeRow[]): Problem[] {
  const codes = rows.map(({ code }) => code);
  const all = new Set(codes);
  const first = new Map(rows.toReversed().map(({ code }, back) => [code, rows.length - 1 - back] as const));
  return rows.flatMap(({ code, row }, index): Problem[] => {
    const say = (reason: string) => [tellOfRow(sheet, row, 'name', reason, code)];
    if (!/^\d+$/.test(code) || ![3, 5, 7].includes(code.length)) return say('编码不是三位、五位或七位数字');
    if (first.get(code) !== index) return say('编码出现两次');
    const parent = code.slice(0, -2);
    if (code.length > 3 && !all.has(parent)) return say(`表中没有上级科目 ${parent}`);
    return index > 0 && code < (codes[index - 1] ?? '')
      ? say(`没有按编码排序，应在 ${codes[index - 1] ?? ''} 之前`)
      : [];
  });
}

/** One doubt for each name that is wrong, one note for all codes and names the dictionary does not know. */
export function checkNames(sheet: Sheet | undefined, rows: readonly CodeRow[], year: number): Problem[] {
  if (!sheet) return [];
  const unknown: string[] = [];
  const doubts = rows.flatMap(({ code, row }): Problem[] => {
    const result = checkName(code, row.label, year);
    if (result.verdict === 'known') return [];
    if (result.verdict === 'unlisted') {
      unknown.push(nameRow(row));
      return [];
    }
    if (result.verdict === 'different' && !result.sure) {
      unknown.push(`${nameRow(row)}（词典为“${result.expected}”）`);
      return [];
    }
    const reason = result.verdict === 'outdated' ? `${year} 年度的名称是` : '这个编码的名称是';
    return [tellOfRow(sheet, row, 'name', `${reason}“${result.expected}”`, row.label, result.expected)];
  });
  if (unknown.length === 0) return doubts;
  const title = sheet.table.title.replace(/\s+/g, '');
  const note: Problem = {
    verdict: 'undecided',
    message: `${title}：科目词典未收录 ${unknown.length} 处，请对照当年政府收支分类科目：${unknown.join('、')}。`,
    file: sheet.file,
    place: sheet.table.id,
    reported: unknown.join('；'),
  };
  return [...doubts, note];
}

/** A class named without its code, as 总表 prints it, by a name of earlier years. */
export function checkClassName(sheet: Sheet, row: Row, year: number): Problem[] {
  const code = findClassCode(row.label);
  const result = code === undefined ? undefined : checkName(code, row.label, year);
  if (result?.verdict !== 'outdated') return [];
  const reason = `${year} 年度的名称是“${result.expected}”`;
  return [tellOfRow(sheet, row, 'item', reason, row.label, result.expected)];
}

/** What is wrong with the item of a row. */
export function tellOfRow(
  sheet: Sheet,
  row: Row,
  column: string,
  reason: string,
  reported: string,
  computed?: string,
): Problem {
  return {
    message: `${sheet.table.title.replace(/\s+/g, '')}：科目“${nameRow(row)}”${reason}。`,
    file: sheet.file,
    place: `${sheet.table.id}.${row.id}.${column}`,
    reported,
    ...(computed === undefined ? {} : { computed }),
  };
}
