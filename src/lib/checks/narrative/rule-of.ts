import type { ReadParagraph } from './subject.ts';
import type { Topic } from './topic.ts';

const BY_TOPIC: Readonly<Partial<Record<Topic, string>>> = {
  overall: 'N01',
  income: 'N02',
  expenditure: 'N03',
  fiscal: 'N04',
  appropriation: 'N04',
  general: 'N05a',
  structure: 'N05b',
  items: 'N05c',
  basic: 'N06',
  'three-public': 'N07',
  'three-public-detail': 'N08',
  fund: 'N09',
  capital: 'N09',
  running: 'N10',
  ordinary: 'N18',
  procurement: 'N11',
  assets: 'N12',
  performance: 'N13',
};

/** What a claim outside the sections of 决算情况说明 is about: sums (N20), comparisons and rates (N21). */
export type Elsewhere = 'N20' | 'N21';

/** The rule that answers for a claim: that of its section in 决算情况说明, else `elsewhere`. */
export function ruleOf({ area, topic }: Pick<ReadParagraph, 'area' | 'topic'>, elsewhere: Elsewhere): string {
  return (area === 'accounts' ? BY_TOPIC[topic] : undefined) ?? elsewhere;
}
