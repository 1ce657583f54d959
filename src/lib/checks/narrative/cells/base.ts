import type { Figure } from '../../accounts/index.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { findCells } from './find.ts';
import { readScope, scopeOf, type Scope } from './scope.ts';
import { foldName } from './names.ts';

/** What a share is of where the words do not say: the total of the section. */
const BY_TOPIC: Readonly<Record<string, string>> = {
  income: '收入合计',
  expenditure: '支出合计',
  structure: '一般公共预算财政拨款支出',
  items: '一般公共预算财政拨款支出',
  basic: '一般公共预算财政拨款基本支出',
  'three-public': '三公经费支出',
  'three-public-detail': '三公经费支出',
};

/** Words for all that was received or spent in the year. */
const WHOLE = /^(?:本年度?|当年|全年|部门)?(?:总?支出|总?收入)(?:总额|合计)?$/;

/**
 * The figures a share or rate may refer to by name where its paragraph does not print it, the likeliest first:
 * 占本年支出合计的, or the total of the section where nothing is named. None where the name is not understood.
 */
export function listBases(
  { accounts }: NarrativeView,
  paragraph: ReadParagraph,
  words: string | undefined,
  part?: Spot,
): readonly Figure[] {
  const name = words ?? (paragraph.area === 'accounts' ? BY_TOPIC[paragraph.topic] : undefined);
  if (name === undefined || (words === undefined && part === undefined)) return [];
  const own = readScope(foldName(name));
  const find = (scope: Scope | undefined) => findCells(accounts, { words: name, side: 'final', scope });
  // 占本年支出的, told of one budget, may mean the whole department's spending.
  const isOpen = own === undefined && WHOLE.test(name);
  return [find(own ?? scopeOf(paragraph)), isOpen ? find('whole') : []].flatMap(([first]) =>
    first ? [first] : [],
  );
}
