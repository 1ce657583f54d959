import type { ReadParagraph } from '../subject.ts';
import type { Topic } from '../topic.ts';

/** Whose money a name speaks of (口径): the whole department, its fiscal appropriation, or one budget of it. */
export type Scope = 'whole' | 'fiscal' | 'general' | 'fund' | 'capital' | 'three-public' | 'running';

const BY_TOPIC: Readonly<Partial<Record<Topic, Scope>>> = {
  overall: 'whole',
  income: 'whole',
  expenditure: 'whole',
  performance: 'whole',
  fiscal: 'fiscal',
  appropriation: 'fiscal',
  general: 'general',
  structure: 'general',
  items: 'general',
  basic: 'general',
  'three-public': 'three-public',
  'three-public-detail': 'three-public',
  fund: 'fund',
  capital: 'capital',
  running: 'running',
};

/** Names that tell their scope themselves, whatever the section. */
const BY_NAME: readonly (readonly [Scope, RegExp])[] = [
  ['running', /机关运行经费/],
  ['three-public', /三公|因公出国|公务用车|公务接待|^国内接待/],
  ['fund', /政府性基金/],
  ['capital', /国有资本经营/],
  ['general', /一般公共预算/],
  ['fiscal', /^财政拨款(?:收支|收入支出|支出|收入总|支出总)/],
  ['whole', /整体支出|^本年度?支出合计$|^支出合计$/],
];

/** The scope a name has by its own words; undefined where only the section tells it. */
export function readScope(name: string): Scope | undefined {
  return BY_NAME.find(([, pattern]) => pattern.test(name))?.[0];
}

/** The scope of a section; in a report the whole department is meant. Undefined where a section tells none. */
export function scopeOf({ area, topic }: ReadParagraph): Scope | undefined {
  if (area === 'report') return 'whole';
  return area === 'accounts' ? BY_TOPIC[topic] : undefined;
}
