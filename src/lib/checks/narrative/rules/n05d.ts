import { AS_APPROVED } from '../../mending.ts';
import { checkItemNames } from '../classes.ts';
import { ITEM_WORDS } from '../example-words.ts';
import { exampleNarrative } from '../example.ts';
import { type NarrativeRule } from '../rule.ts';

/** The names of items. */
export const n05d = {
  id: 'N05d',
  title: '具体情况所列科目名称与公开05表一致',
  severity: 'warning',
  basis: '支出功能分类科目的名称以当年政府收支分类科目为准，叙述与表应用同一名称。',
  meaning:
    '第五节（三）写的“…（类）…（款）…（项）”要与公开05表同一行的名称相同；沿用旧名称或写错上级科目，读者就找不到那一行。',
  mend: `对照公开05表的科目名称和当年的政府收支分类科目。${AS_APPROVED}`,
  check: checkItemNames,
  passing: [
    {
      name: '名称都与表相同',
      subject: () => exampleNarrative(ITEM_WORDS),
    },
  ],
  failing: [
    {
      name: '沿用旧的款名',
      subject: () =>
        exampleNarrative(ITEM_WORDS.replace('行政事业单位养老支出（款）行', '行政事业单位离退休（款）行')),
      places: ['s3.5.3#行政单位离退休'],
    },
    {
      name: '表中没有的项',
      subject: () => exampleNarrative(ITEM_WORDS.replace('科普活动（', '科普展览（')),
      places: ['s3.5.3#科普展览'],
    },
  ],
} as const satisfies NarrativeRule;
