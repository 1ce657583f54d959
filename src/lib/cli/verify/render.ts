import { PROBLEM_KINDS, type Problem, type Verdict } from '../../archive/index.ts';
import { cleanLine } from '../../model/index.ts';

/** How a verdict can be printed. */
export const VERDICT_FORMATS = ['text', 'json'] as const;
export type VerdictFormat = (typeof VERDICT_FORMATS)[number];

/** Problems listed for people; with more, something else is wrong than single places. */
const LISTED = 200;

/** A verdict as text: for people, or for programs. */
export function renderVerdict(verdict: Verdict, format: VerdictFormat): string {
  if (format === 'json') {
    return `${JSON.stringify({ intact: verdict.problems.length === 0, ...verdict }, undefined, 2)}\n`;
  }
  const { archive, form, files, documents, tables, cells, problems, notices, sha256 } = verdict;
  const name = { bagit: 'BagIt', wacz: 'WACZ', unknown: '不认识的形式' }[form];
  const parts = [`${files} 个文件`];
  if (documents > 0) parts.push(`${documents} 份文档`, `${tables} 张表`, `${cells} 格`);
  const lines = [`核对 ${cleanLine(archive)}`, `  ${name}：${parts.join('、')}`];
  if (sha256 !== undefined) lines.push(`  SHA-256：${sha256}`);
  lines.push(...notices.map((notice) => `  注意：${notice}`), '');
  lines.push(...problems.slice(0, LISTED).flatMap(describeProblem));
  if (problems.length > LISTED)
    lines.push(`（另有 ${problems.length - LISTED} 处未列出，全部见 --format json）`);
  lines.push(
    problems.length === 0
      ? '结论：完整，与存档时一致。'
      : `结论：发现 ${problems.length} 处与存档时不一致。请从另一份副本恢复，不要使用这一份。`,
  );
  return `${lines.join('\n')}\n`;
}

function describeProblem({ kind, file, table, cell, message, expected, found }: Problem): string[] {
  const place = [
    cleanLine(file),
    table === undefined ? '' : `《${cleanLine(table)}》`,
    cleanLine(cell ?? ''),
  ];
  return [
    `✗ ${PROBLEM_KINDS[kind]}　${place.filter(Boolean).join(' ')}`,
    `    ${cleanLine(message)}`,
    ...(expected === undefined ? [] : [`    应为：${cleanLine(expected) || '空白'}`]),
    ...(found === undefined ? [] : [`    实际：${cleanLine(found) || '空白'}`]),
  ];
}
