import type { Entry } from './order.ts';

/** The rule whose findings say the same sentence of one term after the other. */
const TERMS_RULE = 'glossary-undefined';

/**
 * The same list with all terms that a document leaves unexplained told as one: thirty times the same sentence hides
 * what matters. Each term keeps its line and its place, for a waiver names a place.
 */
export function gatherTerms(entries: readonly Entry[]): readonly Entry[] {
  const terms = entries.filter(
    ({ finding }) => finding.rule === TERMS_RULE && finding.reported !== undefined,
  );
  const [first] = terms;
  if (first === undefined || terms.length === 1) return entries;
  const message = `名词解释部分没有说明正文用到的 ${terms.length} 个词：${terms.map(showTerm).join('、')}。`;
  const { rule, severity, verdict, file, url } = first.finding;
  const gathered: Entry = {
    ...first,
    finding: { rule, severity, verdict, file, message, ...(url === undefined ? {} : { url }) },
  };
  return entries.flatMap((entry) => {
    if (entry === first) return [gathered];
    return terms.includes(entry) ? [] : [entry];
  });
}

function showTerm({ finding: { reported = '', line, place } }: Entry): string {
  const where = [line === undefined ? '' : `第 ${line} 行`, place ?? ''].filter(Boolean).join(' ');
  return `${reported}${where && `（${where}）`}`;
}
