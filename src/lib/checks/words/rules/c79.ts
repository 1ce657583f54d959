import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import { quoteTerm } from '../../quote.ts';
import type { Problem } from '../../rule.ts';
import { exampleForm } from '../../performance/example.ts';
import { findMisprints } from '../department-name.ts';
import { problemAt } from '../place.ts';
import { foldWords } from '../sections.ts';

/** Words of a heading or sentence that must hold the full name of the department. */
const OWN_NAME =
  /^([\p{Script=Han}()]{4,30}?)(?:概况|(?:部门|单位)概况|(?:20\d\d年度?)?(?:部门|单位)决算(?:公开)?(?:表|(?:情况)?说明))$|(?:公开|汇总|编制|决算)[^,。\n]{0,8}(?:仅|只)包括([\p{Script=Han}()]{4,30}?)本级/u;
/** What stands before the name in a heading: 第一部分, 2021年度. */
const NUMBER_AND_YEAR = /^(?:第[一二三四五六七八九十]+部分)?(?:20\d\d年度?)?/;
const GENERAL = /^(?:本?(?:部门|单位)|基本|主要|本级|机构|第.部分)/;

/** The department has one name: on its forms, in headings that name it, and in the words. */
export const c79 = {
  id: 'C79',
  title: '部门名称前后一致',
  severity: 'warning',
  basis: '封面、表头和文字中的部门名称应当是同一个全称。',
  meaning: '同一份文档里部门名称写得不一样，读者会以为说的是两家单位；多半是错字，或是套用了别家的模板。',
  mend: '先确认 departments 中登记的全称是否正确。登记无误的，请部门核对提示的那一处；确有改名的，写一句说明。',
  check: checkNames,
  passing: [
    {
      name: '全称、简称和上级单位',
      subject: () =>
        exampleNarrative(
          '## 第一部分 示例市示例局单位概况\n示例市示例局（以下简称市示例局）由示例省示例局指导。2021年度部门决算汇总公开单位仅包括示例市示例局本级。',
        ),
    },
    {
      name: '一字之差的两家单位',
      subject: () => rename('示例市教育局、常德市科学技术协会', '示例市体育局'),
    },
    { name: '自评表的部门名称相同', subject: () => exampleNarrative('无。', { tables: exampleForm() }) },
  ],
  failing: [
    {
      name: '标题里是别的单位',
      subject: () => exampleNarrative('## 第一部分 示例市样板局单位概况\n无。'),
      places: ['s1#示例市样板局'],
    },
    {
      name: '表前的标题是上级单位',
      subject: () => exampleNarrative('示例省示例局2021年度部门决算表'),
      places: ['#示例省示例局'],
    },
    {
      name: '全称里有一个错字',
      subject: () => rename('## 一、职责\n示例市科学技木协会负责示例工作。', '示例市科学技术协会'),
      places: ['s1#示例市科学技木协会'],
    },
    { name: '自评表用了别的名称', subject: () => misnamed(), places: ['self-evaluation'] },
  ],
} as const satisfies NarrativeRule;

function rename(words: string, department: string): NarrativeView {
  const view = exampleNarrative(words);
  return { ...view, head: { ...view.head, department } };
}

function misnamed(): NarrativeView {
  const tables = exampleForm();
  const performance = tables.performance.map((sheet) => ({
    ...sheet,
    table: { ...sheet.table, department: { ...sheet.table.department, value: '样板市示例局' } },
  }));
  return exampleNarrative('无。', { tables: { ...tables, performance } });
}

function checkNames(view: NarrativeView): readonly Problem[] {
  const { department } = view.head;
  const name = foldWords(department);
  const words = view.paragraphs.flatMap((paragraph): Problem[] => {
    const text =
      paragraph.kind === 'heading' || /包括|决算表\s*$/.test(paragraph.text)
        ? foldWords(paragraph.text).replace(NUMBER_AND_YEAR, '')
        : '';
    const match = text === '' ? null : OWN_NAME.exec(text);
    const found = match?.[1] ?? match?.[2];
    const other = found !== undefined && !GENERAL.test(found) && !found.includes(name) ? [found] : [];
    const prints = other.length > 0 ? other : findMisprints(paragraph.text, department);
    return prints.map((print) => ({
      ...problemAt(view, paragraph, print, explain('这里', print, department)),
      computed: department,
    }));
  });
  const forms = view.accounts.performance.flatMap(({ table, file }): Problem[] => {
    const printed = foldWords(table.department.value);
    return printed === '' || printed.includes(name) || name.endsWith(printed)
      ? []
      : [
          {
            message: explain('自评表的部门名称', table.department.value, department),
            file,
            place: table.id,
            reported: table.department.value,
            computed: department,
          },
        ];
  });
  return [...words.filter(isFirst), ...forms];
}

/** A misprint copied through the document is told once, where it stands first. */
function isFirst(problem: Problem, index: number, all: readonly Problem[]): boolean {
  return all.findIndex(({ reported }) => reported === problem.reported) === index;
}

function explain(where: string, print: string, department: string): string {
  return `${where}写的是${quoteTerm(print)}，本文的部门是${quoteTerm(department)}。请看是否同一单位。`;
}
