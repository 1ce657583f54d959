import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { listEconomic } from '../economic.ts';
import { exampleTables } from '../example/department.ts';
import { showTitle } from '../message.ts';
import { isEmpty } from '../relation.ts';
import type { TableRule } from '../rule.ts';

/** Basic expenditure is disclosed down to 款 of the economic classification. */
export const c22 = {
  id: 'C22',
  title: '基本支出公开到经济分类款级',
  severity: 'error',
  basis: '预算法实施条例第六条：基本支出按经济性质分类公开到款。',
  meaning:
    '基本支出须公开到经济分类的“款”（五位编码），例如商品和服务支出下的办公费、差旅费。只有类一级的合计，看不出日常经费花在什么上。',
  mend: `对照原件的基本支出明细表，看该类下面的各款是否印在另一栏或下一页而没有导入。原件没有列款的，请部门补全。${AS_APPROVED}`,
  check: (subject) => {
    const items = listEconomic(subject).filter(({ figure }) => !isEmpty(figure));
    const told = new Set(items.filter(({ code }) => code.length === 5).map(({ code }) => code.slice(0, 3)));
    return items
      .filter(({ code }) => code.length === 3 && !told.has(code))
      .map(({ figure }): Problem => ({
        message: `${showTitle(figure)}：${figure.name} ${figure.cell.print} 未细化到款（五位编码）。`,
        file: figure.sheet.file,
        place: figure.place,
        reported: figure.cell.print,
      }));
  },
  passing: [{ name: '每类都列到款', subject: () => exampleTables() }],
  failing: [
    {
      name: '资本性支出没有列款',
      subject: () => exampleTables({ tables: { t06: { '31002.amount': '' } } }),
      places: ['t06.310.amount'],
    },
  ],
} as const satisfies TableRule;
