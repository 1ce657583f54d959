import type { Figure } from '../../accounts/index.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { findCells } from './find.ts';
import { readScope, scopeOf } from './scope.ts';
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

/**
 * The figure a share or rate refers to by name where its paragraph does not print it: 占本年支出合计的, or the total
 * of the section where nothing is named. Undefined where the name is not understood.
 */
export function findBase(
  { accounts }: NarrativeView,
  paragraph: ReadParagraph,
  words: string | undefined,
  part?: Spot,
): Figure | undefined {
  const name = words ?? (paragraph.area === 'accounts' ? BY_TOPIC[paragraph.topic] : undefined);
  if (name === undefined || (words === undefined && part === undefined)) return undefined;
  const scope = readScope(foldName(name)) ?? scopeOf(paragraph);
  return findCells(accounts, { words: name, side: 'final', scope })[0];
}
