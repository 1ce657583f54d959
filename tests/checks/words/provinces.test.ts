import { describe, expect, it } from 'vitest';
import { exampleTables } from '../../../src/lib/checks/accounts/example/department.ts';
import { checkPresence } from '../../../src/lib/checks/accounts/presence.ts';
import { exampleNarrative } from '../../../src/lib/checks/narrative/example.ts';
import { NARRATIVE_RULES } from '../../../src/lib/checks/index.ts';
import type { NarrativeRule } from '../../../src/lib/checks/narrative/rule.ts';
import { checkBasicNames } from '../../../src/lib/checks/narrative/names.ts';
import { findMisprints } from '../../../src/lib/checks/words/department-name.ts';
import { exampleSection } from '../../../src/lib/checks/words/example.ts';
import { WORDS_RULES } from '../../../src/lib/checks/words/index.ts';
import { findWrongUnits } from '../../../src/lib/checks/words/wrong-units.ts';

const rules: readonly NarrativeRule[] = [...WORDS_RULES, ...NARRATIVE_RULES];
const messages = (id: string, subject: Parameters<NarrativeRule['check']>[0]) =>
  (rules.find((rule) => rule.id === id)?.check(subject) ?? []).map(({ message }) => message);

describe('the order of the forms', () => {
  const table = (id: string) => {
    const found = exampleTables().sheets.find((sheet) => sheet.table.id === id)?.table;
    if (!found) throw new Error(`Expected table ${id}`);
    return found;
  };
  /** A document whose last three tables stand in this order. */
  const ordered = (year: number, ...last: readonly string[]) =>
    exampleTables({ year, tables: { t07: null, t08: null, t09: null }, more: last.map(table) });
  const late = (year: number, ...last: readonly string[]) => {
    const subject = ordered(year, ...last);
    return (['T07', 'T08', 'T09'] as const).flatMap((form) => checkPresence(subject, form));
  };

  it('may be the older one in later years, but not one of no year', () => {
    expect(late(2023, 't08', 't09', 't07')).toEqual([]);
    expect(late(2023, 't07', 't08', 't09')).toEqual([]);
    expect(late(2023, 't08', 't07', 't09')).toHaveLength(1);
    expect(late(2021, 't08', 't09', 't07')).not.toEqual([]);
  });
});

describe('names', () => {
  it('of other offices that begin like the department’s are no misprints', () => {
    const found = (text: string) => findMisprints(text, '示例市自然资源局');
    expect(found('示例市自然资源管理中心的职责')).toEqual([]);
    expect(found('示例市自然资原局的职责')).toEqual(['示例市自然资原局']);
    expect(found('示例市自然资源句部门决算')).toEqual(['示例市自然资源句']);
  });

  it('of economic items may leave out their last word, and no other', () => {
    const told = (names: string) =>
      checkBasicNames(
        exampleNarrative(
          `## 第三部分 部门决算情况说明\n### 六、一般公共预算财政拨款基本支出决算情况说明\n公用经费20.00万元，主要包括${names}。`,
        ),
      ).map(({ message }) => message);
    expect(told('办公费、公务接待费、公务用车运行维护费、办公设备购置支出')).toEqual([]);
    expect(told('办公费用、公务接待费、公务用车运行维护费、办公设备购置')).toEqual([]);
    expect(told('办公费、公务接待费、公务用车运行维护费、差旅费支出')).not.toEqual([]);
  });
});

it('0 needs no unit, other amounts do', () => {
  const wrong = (words: string) => {
    const [paragraph] = exampleNarrative(`## 第三部分 部门决算情况说明\n${words}`).paragraphs.slice(-1);
    return paragraph ? findWrongUnits(paragraph).map(({ likely }) => likely) : undefined;
  };
  expect(wrong('办公费支出2.50万元，印刷费支出3.10万元，差旅费支出0。')).toEqual([]);
  expect(wrong('办公费支出2.50万元，印刷费支出3.10万元，差旅费支出4.20')).toEqual(['4.20万元']);
});

const THREE = '七、财政拨款“三公”经费支出决算情况说明';
const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';
/** Rule, heading, words that say all, and what those words no longer say once a part is taken out. */
const SAID: readonly (readonly [
  id: string,
  heading: string,
  words: string,
  part: string,
  missing: string,
])[] = [
  [
    'C34',
    BASIC,
    '基本支出73.00万元，其中：工资福利支出45.00万元、对个人和家庭的补助8.00万元、商品和服务支出20.00万元。',
    '、商品和服务支出20.00万元',
    '公用经费',
  ],
  [
    'C40',
    THREE,
    '“三公”经费支出决算4.50万元，比预算减少3.50万元，原因是厉行节约，与上年持平。因公出国（境）费0万元，公务用车运行费3.50万元，公务接待费1.00万元。',
    '，比预算减少3.50万元',
    '预算数',
  ],
  [
    'C41',
    THREE,
    '因公出国（境）费2.00万元，全年组团1个、参团2个，累计6人次。',
    '组团1个、参团2个，',
    '团组数',
  ],
  [
    'C42',
    THREE,
    '公务用车购置支出0万元，购置0辆。公务用车运行维护费3.50万元。单位共有公务用车2辆。',
    '单位共有公务用车2辆。',
    '公务用车保有量',
  ],
];

describe('sections', () => {
  it.each(SAID)('%s reads what %s says, and misses what is left out', (id, heading, words, part, missing) => {
    expect(words).toContain(part);
    const told = (text: string) => messages(id, exampleSection(heading, text)).join('\n');
    expect(told(words)).not.toContain(missing);
    expect(told(words.replace(part, ''))).toContain(missing);
  });

  it('C34 reads what headings tell', () => {
    const words = (heading: string) =>
      `基本支出73.00万元，其中：\n#### （一）人员经费53.00万元\n包括基本工资、退休费。\n#### ${heading}\n包括办公费。`;
    expect(messages('C34', exampleSection(BASIC, words('（二）公用经费20.00万元')))).toEqual([]);
    expect(messages('C34', exampleSection(BASIC, words('（二）其他')))).not.toEqual([]);
  });

  it('C03 reads duties that run in with their number', () => {
    const duties =
      '贯彻执行科学技术普及的方针政策，拟订全市科普工作规划并组织实施，承办市委、市政府交办的其他任务。';
    const told = (words: string) => messages('C03', exampleSection('一、部门基本情况', words));
    expect(told(`（一）部门职责。${duties}`)).toEqual([]);
    expect(told(`（一）人员情况。${duties}`)).not.toEqual([]);
  });

  it('C33 takes 款 for their 项 where no 项 is told', () => {
    const words =
      '一般公共预算财政拨款支出103.00万元，年初预算103.00万元，主要用于以下方面（按大类）：科学技术支出80.00万元。\n“科学技术普及”（款）2021年度决算80.00万元。';
    const more = '\n“行政事业单位养老支出”（款）2021年度决算23.00万元。';
    const heading = '五、一般公共预算财政拨款支出决算情况说明';
    const told = (text: string) => messages('C33', exampleSection(heading, text));
    expect(told(words + more)).toEqual([]);
    expect(told(words).join('')).toContain('2080501');
  });

  it('N05d looks for items of other funds in the section on all appropriation', () => {
    const words = (item: string) =>
      `## 第三部分 部门决算情况说明\n### 五、财政拨款支出决算情况说明\n1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）${item}（项）。年初预算20.00万元，支出决算21.00万元。`;
    expect(messages('N05d', exampleNarrative(words('城市建设支出')))).toEqual([]);
    expect(messages('N05d', exampleNarrative(words('城市绿化支出')))).toHaveLength(1);
  });
});
