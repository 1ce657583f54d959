import { findSectionAnchor } from '../../text/index.ts';
import { amountLeaves } from '../accounts/figure.ts';
import { parseCell } from '../../model/index.ts';
import type { Problem } from '../rule.ts';
import type { NarrativeView } from './subject.ts';

const FORMS = { fund: 'T08', capital: 'T09' } as const;

/** Sections that say a fund had no income and no spending although its table holds figures. */
export function checkFundsDenied(view: NarrativeView): readonly Problem[] {
  return view.paragraphs.flatMap((paragraph): Problem[] => {
    const { topic, area, statements, figures } = paragraph;
    if (area !== 'accounts' || (topic !== 'fund' && topic !== 'capital')) return [];
    const denies =
      statements.some(({ kind }) => kind === 'none') && figures.every(({ kind }) => kind !== 'amount');
    const sheet = view.accounts.forms.get(FORMS[topic]);
    const holds = sheet?.table.panels.some((panel) =>
      panel.rows.some((row) =>
        amountLeaves(panel).some((leaf) => {
          const cell = parseCell(row.cells[leaf.id]);
          return cell.state === 'number' && cell.digits !== 0n;
        }),
      ),
    );
    if (!denies || !holds || !sheet) return [];
    return [
      {
        message: `叙述说没有收入和支出，《${sheet.table.title.replace(/\s+/g, '')}》中却有数字，请核对。`,
        file: view.file,
        line: paragraph.line,
        place: findSectionAnchor(paragraph),
      },
    ];
  });
}
