import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** A whole and its parts. */
export const n20 = {
  id: 'N20',
  title: '总数与各部分：其中、包括、分类之和不大于总数，列全的等于总数',
  severity: 'error',
  basis: '总数等于各部分之和；n 个数各自四舍五入，合计至多差 (n+1) 个半单位。',
  meaning:
    '说了总数，又说“其中”“包括”哪几部分：各部分加起来不能比总数多；基本支出加项目支出、人员经费加公用经费这样列全的，应当正好等于总数。',
  mend: `逐项重加一遍，看是哪一项抄错、漏列，还是单位（元、万元）写错。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N20'),
  passing: [
    {
      name: '基本支出与项目支出之和等于总数',
      subject: exampleNarrative(`## 第五部分 附件
### 绩效自评报告
2021年度支出154.00万元，其中基本支出83.00万元，项目支出71.00万元。`),
    },
    {
      name: '“其中”只举两项，不要求等于总数',
      subject: exampleNarrative(`## 第五部分 附件
### 绩效自评报告
项目支出71.00万元，其中科普活动经费30.00万元，学术交流经费20.00万元。`),
    },
  ],
  failing: [
    {
      name: '基本支出与项目支出之和少10万元',
      subject: exampleNarrative(`## 第五部分 附件
### 绩效自评报告
2021年度支出154.00万元，其中基本支出83.00万元，项目支出61.00万元。`),
      places: ['s5.绩效自评报告#154.00万元'],
    },
    {
      name: '一项比总数还大',
      subject: exampleNarrative(`## 第五部分 附件
### 绩效自评报告
对个人和家庭的补助支出4.62万元，包括生活补助2.03万元、救济费0.5万元、其他对个人和家庭的补助支出5.4万元。`),
      places: ['s5.绩效自评报告#4.62万元'],
    },
    {
      name: '相差0.01，是尾数',
      subject: exampleNarrative(`## 第五部分 附件
### 绩效自评报告
年中追加预算154.01万元，其中基本支出83.00万元，项目支出71.00万元。`),
      places: ['s5.绩效自评报告#154.01万元'],
      verdict: 'rounding',
    },
    {
      name: '基本支出的各项分段叙述，合计大于基本支出',
      subject: exampleNarrative(`## 第五部分 附件
### 绩效自评报告
基本支出83.00万元。
1. 工资福利支出83.00万元。
2. 商品和服务支出10.00万元。
3. 对个人和家庭的补助支出5.00万元。`),
      places: ['s5.绩效自评报告#83.00万元'],
    },
  ],
} as const satisfies NarrativeRule;
