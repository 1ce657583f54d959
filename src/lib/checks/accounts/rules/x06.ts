import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary, pairClasses } from '../across.ts';
import { equalTo, sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { telling } from '../judge.ts';
import { figureIn, findHalves, findItems } from '../panels.ts';
import { evaluate, type Outcome } from '../relation.ts';
import type { TableRule } from '../rule.ts';
import type { AccountTables } from '../subject.ts';

/** The general budget column of 公开04 is 公开05, as a whole and by class. */
export const x06 = {
  id: 'X06',
  title: '财政拨款总表的一般公共预算栏等于一般公共预算支出表',
  severity: 'error',
  basis: '财政拨款收入支出决算总表的一般公共预算财政拨款栏，与一般公共预算财政拨款支出决算表是同一笔支出。',
  meaning: '财政拨款总表的一般公共预算那一栏，与一般公共预算支出表说的是同一笔支出，合计和每一类都应一样。',
  mend: `先比合计，再比提示的那一类。合计相同而某类不同，常是科目在两张表里归到了不同的类。${AS_APPROVED}`,
  ...telling((subject) => {
    const summary = figureOfSummary(subject, 'T04', 'expenditure', 'expenditureTotal', 'general');
    const detail = figureOfForm(subject, 'T05', 'subtotal');
    if (!summary || !detail) return [];
    const classes = pairClasses(
      subject,
      { form: 'T04', column: 'general' },
      { form: 'T05', column: 'subtotal' },
    );
    const isForced = addsUp(subject);
    const outcomes = classes
      .map((pair) => evaluate(equalTo(pair.summary, pair.detail)))
      .map((outcome): Outcome =>
        outcome.verdict === 'rounding' && isForced ? { ...outcome, verdict: 'plugged' } : outcome,
      );
    return [evaluate(equalTo(summary, detail)), ...outcomes];
  }),
  passing: [{ name: '合计与各类都相同', subject: () => exampleTables() }],
  failing: [
    {
      name: '一般公共预算支出合计两表不同',
      subject: () => exampleTables({ tables: { t05: { 'total.subtotal': '130.00' } } }),
      places: ['t04.59.general'],
    },
    {
      name: '一类支出两表不同',
      subject: () => exampleTables({ tables: { t05: { '208.subtotal': '32.00' } } }),
      places: ['t04.40.general'],
    },
  ],
} as const satisfies TableRule;

function addsUp(subject: AccountTables): boolean {
  const sheet = subject.forms.get('T04');
  const half = sheet && findHalves(sheet)?.expenditure;
  if (!half) return false;
  const items = findItems(half, 'expenditureTotal').map((row) => figureIn(half, row, row.label, 'general'));
  const total = figureOfSummary(subject, 'T04', 'expenditure', 'expenditureTotal', 'general');
  return total !== undefined && evaluate(sumOf(total, items, '')).verdict === 'exact';
}
