import { findSectionAnchor } from '../../../text/index.ts';
import { exampleTables } from '../../accounts/example/department.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { exampleSection } from '../example.ts';
import { findSection, isAccounts } from '../sections.ts';
import { spentItems } from '../tables-say.ts';
import { NO_SPENDING, NO_THREE_PUBLIC } from '../three-public.ts';

const HEADING = '七、“三公”经费支出决算情况说明';
const NOTHING = '本部门没有“三公”经费支出。';

/** Words that say there was no “三公” at all stand beside a table that says the same. */
export const c44 = {
  id: 'C44',
  title: '说没有“三公”经费的，公开的表也应全为零',
  severity: 'warning',
  basis: '同一事项在表和文字中应当一致。',
  meaning: '有的部门用一句“没有‘三公’经费支出”代替逐项说明。这样写的前提是表里一分钱也没有。',
  mend: '先看“三公”经费表的决算数。表里有数的，多半是沿用了往年的话，请部门改成逐项说明；表错了的，一并更正。',
  check: checkBlanket,
  passing: [
    {
      name: '文字和表都说没有',
      subject: () => exampleSection(HEADING, NOTHING, { tables: exampleTables({ tables: NO_SPENDING }) }),
    },
    {
      name: '说的是政府性基金里没有',
      subject: () => exampleSection(HEADING, '本部门没有政府性基金预算安排的“三公”经费支出。'),
    },
  ],
  failing: [{ name: '表里有接待费', subject: () => exampleSection(HEADING, NOTHING), places: ['s3.7'] }],
} as const satisfies NarrativeRule;

function checkBlanket(view: NarrativeView): readonly Problem[] {
  if (!isAccounts(view)) return [];
  const section = findSection(view, ['three-public', 'three-public-detail'], /三公[”"]?经费/);
  const said = section && NO_THREE_PUBLIC.exec(section.text)?.[0];
  if (!section || said === undefined) return [];
  const spent = spentItems(view);
  if (spent.length === 0) return [];
  return [
    {
      message: `文字说“${said.replaceAll('“', '‘').replaceAll('”', '’')}”，“三公”经费表里却有${spent.join('、')}。`,
      file: view.file,
      line: section.start.line,
      place: findSectionAnchor(section.start),
      reported: said,
      computed: spent.join('、'),
    },
  ];
}
