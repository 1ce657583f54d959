import { figureOfForm, figureOfSummary } from '../../accounts/across.ts';
import { findBasicTotal, listEconomic } from '../../accounts/economic.ts';
import type { AccountTables, Figure } from '../../accounts/index.ts';
import { normaliseLabel } from '../../accounts/labels.ts';
import { spentColumn } from '../../accounts/spent.ts';
import { oncePer, oncePerText } from '../../remember.ts';
import { findClassFigures } from './classes.ts';

const GENERAL = /^(?:一般公共预算)?(?:财政拨款)?/;

/** Cells for a name of the general public budget (一般公共预算财政拨款), of 公开05, 06 and 04. */
export function findGeneral(tables: AccountTables, name: string): readonly Figure[] {
  const rest = name.replace(GENERAL, '');
  const at = (column: string) => keep([figureOfForm(tables, 'T05', column)]);
  if (name !== '' && /^(?:支出|支出合计|支出总额|合计|支出总计)?$/.test(rest)) {
    const fiscal = figureOfSummary(tables, 'T04', 'expenditure', 'expenditureTotal', 'general');
    return keep([...at('subtotal'), fiscal]);
  }
  if (/^收入(?:合计)?$/.test(rest)) {
    return keep([
      figureOfSummary(tables, 'T04', 'income', 'general'),
      figureOfSummary(tables, 'T01', 'income', 'general'),
    ]);
  }
  if (/^基本支出(?:合计|总额)?$/.test(rest)) return at('basic');
  if (/^项目支出(?:合计|总额)?$/.test(rest)) return at('project');
  if (/^人员经费(?:支出)?(?:合计)?$/.test(rest)) return keep([findBasicTotal(tables, '人员经费')]);
  if (/^(?:日常)?公用经费(?:支出)?(?:合计)?$/.test(rest)) return keep([findBasicTotal(tables, '公用经费')]);
  const economic = findEconomic(tables, rest.replace(/^基本支出/, ''));
  if (economic) return [economic];
  return findClassFigures(tables, rest, [
    ['T05', 'subtotal'],
    ['T04', 'general'],
  ]);
}

/** The row of 公开06 a name means: 基本工资, 维修(护)费, 工资福利支出. */
function findEconomic(tables: AccountTables, name: string): Figure | undefined {
  const wanted = foldItem(name);
  if (wanted.length < 2) return undefined;
  const found = indexEconomic(tables).get(wanted) ?? [];
  // 医疗费 stands under wages and under subsidies: a name of two rows means neither.
  return found.length === 1 ? found[0] : undefined;
}

/** The figures of 公开06 by the folded names of their rows. */
const indexEconomic = oncePer((tables: AccountTables): ReadonlyMap<string, readonly Figure[]> =>
  Map.groupBy(
    listEconomic(tables).map(({ figure }) => figure),
    ({ name }) => foldItem(name.replace(/^\d+\s*/, '')),
  ),
);

/** An economic item for comparing: 维修（护）费 and 维修费 are one, 对个人及家庭补助 and 对个人和家庭的补助 too. */
export const foldItem = oncePerText((label) =>
  normaliseLabel(label)
    .replace(/\(.*?\)/g, '')
    .replace(/对个人[和及]家庭的?补助(?:支出)?/, '对个人和家庭的补助')
    .replace(/^商品服务支出$/, '商品和服务支出')
    .replace(/^津补贴$/, '津贴补贴'),
);

/** Cells for a name of a fund (政府性基金) or of state capital (国有资本经营), of their own tables. */
export function findFund(tables: AccountTables, scope: 'fund' | 'capital', name: string): readonly Figure[] {
  const form = scope === 'fund' ? 'T08' : 'T09';
  const rest = name
    .replace(/^(?:政府性基金|国有资本经营)(?:预算)?/, '')
    .replace(/^财政拨款/, '')
    .replace(/^本年/, '');
  const column = scope === 'fund' ? 'fund' : 'capital';
  const at = (id: string) => keep([figureOfForm(tables, form, id)]);
  if (/^(?:上年|年初)结转(?:和)?(?:结余)?$/.test(rest)) return at('opening');
  if (/^年末结转(?:和)?(?:结余)?$/.test(rest)) return at('closing');
  if (/^收入(?:合计)?$/.test(rest)) {
    return keep([...at('income'), figureOfSummary(tables, 'T04', 'income', column)]);
  }
  if (/^支出(?:合计)?$/.test(rest)) {
    const summary = figureOfSummary(tables, 'T04', 'expenditure', 'expenditureTotal', column);
    return keep([...at(spentColumn(tables, form)), summary]);
  }
  if (/^基本支出$/.test(rest)) return at('basic');
  if (/^项目支出$/.test(rest)) return at('project');
  return findClassFigures(tables, rest, [[form, spentColumn(tables, form)]]);
}

function keep(figures: readonly (Figure | undefined)[]): Figure[] {
  return figures.filter(
    (figure): figure is Figure => figure !== undefined && figure.cell.state !== 'missing',
  );
}
