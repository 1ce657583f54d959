import { findFormSet, FORMS, type AnyTable, type ReportKind, type ReviewItem } from '../../model/index.ts';

/** Final accounts consist of every form of their year; a person should know which ones the text does not have. */
export function noteMissingForms(kind: ReportKind, year: number, tables: readonly AnyTable[]): ReviewItem[] {
  if (kind !== 'final-accounts') return [];
  const printed = new Set(tables.map((table) => (table.kind === 'table' ? table.form : undefined)));
  const { entries } = findFormSet(year);
  const missing = entries.filter(({ form }) => !printed.has(form));
  if (missing.length === 0) return [];
  const text = missing.map(({ form, number, title }) => `${number} ${title ?? FORMS[form].title}`).join('\n');
  const message = `部门决算应有 ${String(entries.length)} 张公开表，文中少 ${String(missing.length)} 张：${text.replaceAll('\n', '、')}；请对照原件，空表也要公开。`;
  return [{ kind: 'conflict', line: 1, text: '', message }];
}
