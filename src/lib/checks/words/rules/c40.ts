import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { exampleTables } from '../../accounts/example/department.ts';
import { CAUSE, checkRequirement, COMPARED, isOld, type Requirement } from '../requirement.ts';
import { NO_SPENDING, NO_THREE_PUBLIC } from '../three-public.ts';
const REQUIREMENT: Requirement = {
  section: '“三公”经费支出决算情况说明',
  topics: ['three-public', 'three-public-detail'],
  mention: /三公[”"]?经费/,
  none: NO_THREE_PUBLIC,
  instead: '本部门没有“三公”经费支出',
  elements: [
    { name: '预算数', pattern: /预算/ },
    { name: '决算数', pattern: /决算|实际(?:支出|发生)/ },
    { name: '完成预算的百分比', pattern: /\d%|持平|一致|相同|预算[^。\n]{0,12}(?:增加|减少)/ },
    { name: '与上年相比的增减', pattern: COMPARED, when: isOld },
    { name: '增减的原因', pattern: CAUSE },
    { name: '因公出国（境）费', pattern: /出国/ },
    { name: '公务用车费', pattern: /公务用车|公车/ },
    { name: '公务接待费', pattern: /接待/ },
  ],
};

/** The “三公” expenses are told: budget, accounts, rate, the year before, causes, and every item. */
export const c40 = {
  id: 'C40',
  title: '“三公”经费写明预算、决算、完成率、与上年比和原因',
  severity: 'error',
  basis: '预算法第十四条；“三公”经费决算应当说明增减变化的原因。',
  meaning:
    '“三公”经费是读者最关心的一段：预算多少、花了多少、为什么多或少。因公出国、公车、接待几项都要说到，为零也要写。',
  mend: '缺哪一样看提示。三项全无的，写一句“本部门没有‘三公’经费支出”就可以代替整段，但公开的表也应当全为零。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '七、“三公”经费支出决算情况说明',
    full: '“三公”经费支出预算为8.00万元，支出决算为4.50万元，完成预算的56.3%，主要原因是厉行节约。其中：因公出国（境）费决算0万元，与上年持平；公务用车运行维护费决算3.50万元，比上年减少0.50万元，下降12.5%；公务接待费决算1.00万元，与上年持平。',
    bare: '“三公”经费支出决算为4.50万元，其中公务接待费1.00万元。',
    none: { words: '本部门没有“三公”经费支出。', around: { tables: exampleTables({ tables: NO_SPENDING }) } },
  }),
} as const satisfies NarrativeRule;
