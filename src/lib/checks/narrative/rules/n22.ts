import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Points and grades. */
export const n22 = {
  id: 'N22',
  title: '评分：得分不大于满分，各部分之和等于总分，等级与分数相符',
  severity: 'warning',
  basis:
    '总分等于各部分得分之和；绩效评价等级通常分为优（90分以上）、良（80至90分）、中（60至80分）、差（60分以下）。',
  meaning:
    '自评打分要加得起来：小标题里的分数相加等于本节分数，各节相加等于总分；得分不能超过满分；“优”“良”要与分数相配。',
  mend: `对照评分表逐项重加；等级标准与通行的不同的，请部门注明。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N22'),
  passing: [
    {
      name: '各部分之和等于总分',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
自评得分为97分，其中，投入9分，过程30分，产出29分，效果29分，综合绩效级别为“优”。`),
    },
    {
      name: '小标题的分数相加等于本节',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
#### （一）投入情况（满分10分，得分9分）
##### 1. 目标设定（满分6分，得分5分）
##### 2. 预算配置（满分4分，得分4分）`),
    },
  ],
  failing: [
    {
      name: '各部分之和少1分',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
自评得分为97分，其中，投入9分，过程29分，产出29分，效果29分，综合绩效级别为“优”。`),
      places: ['s5.绩效自评报告#97分'],
    },
    {
      name: '等级与分数不符',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
自评得分为85分，综合绩效级别为“优”。`),
      places: ['s5.绩效自评报告#85分'],
    },
    {
      name: '得分大于满分',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
#### （一）投入情况（满分10分，得分12分）`),
      places: ['s5.绩效自评报告.1#12分'],
    },
  ],
} as const satisfies NarrativeRule;
