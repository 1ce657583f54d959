import {
  ALL_RULES,
  SEVERITY_WORDS,
  WHOLE_DOCUMENT,
  type ExampleCard,
  type RuleCard,
} from '../checks/index.ts';
import type { Waiver } from '../model/index.ts';
import { ruleUrl } from './urls.ts';

/** Rules that look at the same thing, by the letter their ids begin with; all others come last. */
const FAMILIES = [
  ['C', '公开检查表', '应当公开的表和内容是否齐全，表头是否写明是谁、哪一年、什么单位。'],
  ['I', '表内', '一张表自己的数加起来是否相符。'],
  ['X', '表间', '几张表说到同一件事时，说的是否一样；本年的年初是否接得上上年的年末。'],
  ['Y', '预算', '部门预算的各张表：加得起来，互相对得上，应当公开的表齐全。'],
  ['N', '表文', '文字里的数与表格是否相符，文字前后是否说法一致。'],
  ['P', '绩效', '自评表的分值、得分、执行率和资金。'],
  [
    'F',
    '自由表',
    '部门决算九张表和部门预算各表以外的表。没有人规定它们怎样相加，所以至少有一处加得上时才作判断。',
  ],
] as const;
const OTHERS = ['', '文档与网站', '登记、链接、名词解释和说明记录。'] as const;

/** A rule in a list. */
export interface ListedRule {
  /** Shown before the title; absent where the id is an English name. */
  readonly code?: string;
  readonly title: string;
  readonly url: string;
  /** Name of its severity (级别). */
  readonly severity: string;
}

/** A family of rules with its anchor on the page. */
export interface RuleFamily {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly rules: readonly ListedRule[];
}

/** Every rule in its family; families without rules are left out. */
export function listFamilies(cards: readonly RuleCard[] = ALL_RULES): readonly RuleFamily[] {
  return [...FAMILIES, OTHERS]
    .map(([letter, name, about]) => ({
      id: letter.toLowerCase() || 'others',
      name,
      about,
      rules: cards.filter(({ id }) => familyOf(id) === letter).map(listRule),
    }))
    .filter(({ rules }) => rules.length > 0);
}

/** Sees a rule as an entry of a list. */
export function listRule({ id, title, severity }: RuleCard): ListedRule {
  const code = familyOf(id) === '' ? {} : { code: id };
  return { ...code, title, url: ruleUrl(id), severity: SEVERITY_WORDS[severity].name };
}

function familyOf(id: string): string {
  const letter = /^([A-Z])\d/.exec(id)?.[1];
  return FAMILIES.find(([known]) => known === letter)?.[0] ?? '';
}

/** `review.json` with one reasoned entry for the first thing the examples show. */
export function writeWaiver(failing: readonly ExampleCard[]): string | undefined {
  const [finding] = failing.flatMap(({ findings }) => findings);
  if (!finding) return undefined;
  const { rule, place = WHOLE_DOCUMENT, reported } = finding;
  const waiver: Waiver = {
    rule,
    place,
    ...(reported === undefined || reported.trim() === '' ? {} : { reported }),
    reason: '部门书面确认原文无误：……',
    by: '姓名（职务）',
    until: '2026-12-31',
  };
  return JSON.stringify([waiver], null, 2);
}
