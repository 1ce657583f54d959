import { describe, expect, it } from 'vitest';
import { claimAssets } from '../../../src/lib/checks/narrative/claims/assets.ts';
import { claimComponents } from '../../../src/lib/checks/narrative/claims/components.ts';
import { claimCounts } from '../../../src/lib/checks/narrative/claims/counts.ts';
import { claimFarParts } from '../../../src/lib/checks/narrative/claims/far-parts.ts';
import { claimMeetings } from '../../../src/lib/checks/narrative/claims/meeting.ts';
import { claimParts } from '../../../src/lib/checks/narrative/claims/parts.ts';
import { claimProcurement } from '../../../src/lib/checks/narrative/claims/procurement.ts';
import { claimScores } from '../../../src/lib/checks/narrative/claims/score.ts';
import { claimStaff } from '../../../src/lib/checks/narrative/claims/staff.ts';
import { tell, tellReport } from './tell.ts';

describe('a whole and its parts', () => {
  const parts = (words: string) => tellReport(claimParts, words);

  it('is the sum of a list that leaves nothing out', () => {
    expect(
      parts(
        '支出90.00万元，其中基本支出70.00万元，其中：人员经费60.00万元，公用经费10.00万元；项目支出20.00万元。',
      ),
    ).toEqual(['N20 exact 90.00万元 70.00 + 20.00 = 90.00', 'N20 exact 70.00万元 60.00 + 10.00 = 70.00']);
    expect(parts('支出90.00万元，其中基本支出70.00万元，项目支出10.00万元。')).toEqual([
      'N20 doubt 90.00万元 70.00 + 10.00 = 80.00',
    ]);
  });

  it('may be more than the parts that 其中 picks out, never less', () => {
    expect(parts('项目支出90.00万元，其中科普活动20.00万元，学术交流30.00万元。')).toEqual([]);
    expect(parts('项目支出90.00万元，主要包括科普活动20.00万元，学术交流30.00万元。')).toEqual([]);
    expect(parts('项目支出90.00万元，包括科普活动20.00万元、学术交流30.00万元等。')).toEqual([]);
    expect(parts('项目支出90.00万元，其中科普活动70.00万元，学术交流30.00万元。')).toEqual([
      'N20 doubt 90.00万元 70.00 + 30.00 = 100.00',
    ]);
    expect(parts('项目支出90.00万元，包括科普活动20.00万元、学术交流30.00万元。')).toEqual([
      'N20 doubt 90.00万元 20.00 + 30.00 = 50.00',
    ]);
  });

  it('does not take what follows the list for a part of it', () => {
    expect(
      parts('本年支出80.00万元，其中：基本支出20.00万元，项目支出60.00万元；年末结转和结余50.00万元。'),
    ).toEqual(['N20 exact 80.00万元 20.00 + 60.00 = 80.00']);
  });

  it('shows a unit that differs from all others', () => {
    expect(parts('支出50.00万元，包括：工资20.00万元、办公费30.00元。')).toEqual([
      'N20 doubt 50.00万元 20.00 万元 + 30.00 元 = 20.003',
    ]);
  });

  it('may be told paragraphs away', () => {
    expect(
      tellReport(
        claimComponents,
        '1、基本支出129.50万元。\n2、人员经费115.89万元，用于工资。\n3、公用经费13.61万元，用于办公。',
      ),
    ).toEqual(['N20 exact 129.50万元 115.89 + 13.61 = 129.50']);
    expect(
      tellReport(
        claimFarParts,
        '部门整体支出100.00万元。\n部门整体支出按支出性质分类为：基本支出40.00万元、项目支出70.00万元。',
      ),
    ).toEqual(['N20 doubt 100.00万元 40.00 + 70.00 = 110.00']);
    expect(
      tellReport(
        claimFarParts,
        '一般公共预算支出100.00万元。\n一般公共预算支出中基本支出40.00万元。\n一般公共预算支出中项目支出60.00万元。',
      ),
    ).toEqual(['N20 exact 100.00万元 40.00 + 60.00 = 100.00']);
  });
});

describe('procurement', () => {
  const HEAD = '## 第三部分 部门决算情况说明\n### 十二、政府采购支出说明\n';
  const buy = (words: string) => tell(claimProcurement, HEAD + words);

  it('is goods, works and services', () => {
    const words = (total: string) =>
      `政府采购支出总额${total}万元，其中：政府采购货物支出60.00万元、政府采购工程支出0万元、政府采购服务支出40.00万元。授予中小企业合同金额80.00万元，占政府采购支出总额的80.0%。`;
    expect(buy(words('100.00'))).toEqual(['N11 exact 100.00万元 60.00 + 0 + 40.00 = 100.00']);
    expect(buy(words('110.00'))).toEqual(['N11 doubt 110.00万元 60.00 + 0 + 40.00 = 100.00']);
    expect(buy(words('79.00'))).toContain('N11 doubt 80.00万元 80.00 > 79.00');
  });
});

describe('meetings', () => {
  const HEAD = '## 第三部分 部门决算情况说明\n### 十一、一般性支出情况说明\n';
  const meet = (words: string) => tell(claimMeetings, HEAD + words);
  const TWO =
    '会议费年初预算2万元，支出决算为2万元，用于召开县市区工作会议，人数42人，经费支出为会议场租费0.5万元，会务用餐费0.3万元、其他费用0.2万元。用于召开学会工作会议，人数30人，经费支出为会议场租费0.5万元，会务用餐费0.3万元、其他费用0.2万元。';

  it('explain the expense they are told with', () => {
    expect(meet(TWO)).toEqual(['N18 exact 2万元(2) 0.5 + 0.3 + 0.2 + 0.5 + 0.3 + 0.2 = 2.0']);
    // Nothing says that the meetings told are all there were: fewer can only be asked about, more cannot be.
    expect(meet(TWO.replace('支出决算为2万元', '支出决算为3万元'))).toEqual([
      'N18 undecided 3万元 0.5 + 0.3 + 0.2 + 0.5 + 0.3 + 0.2 = 2.0',
    ]);
    expect(meet(TWO.replace('支出决算为2万元', '支出决算为1万元'))).toEqual([
      'N18 doubt 1万元 0.5 + 0.3 + 0.2 + 0.5 + 0.3 + 0.2 = 2.0',
    ]);
    const more = TWO.replace('支出决算为2万元', '支出决算为3万元').replace(
      '学会工作会议',
      '学会工作会议等会议',
    );
    expect(meet(more)).toEqual([]);
  });

  it('add up where several are told together', () => {
    const together = (persons: string, food: string) =>
      meet(
        `${TWO}\n两类会议是召开县市区工作会议、学会工作会议，人数${persons}人。经费支出为会议场租费1.0万元，会务用餐费${food}万元、其他费用0.4万元。`,
      );
    expect(together('72', '0.6').slice(0, 4)).toEqual([
      'N18 exact 72人 42 + 30 = 72',
      'N18 exact 1.0万元 0.5 + 0.5 = 1.0',
      'N18 exact 0.6万元 0.3 + 0.3 = 0.6',
      'N18 exact 0.4万元 0.2 + 0.2 = 0.4',
    ]);
    expect(together('73', '0.6')).toContain('N18 doubt 73人 42 + 30 = 72');
  });
});

describe('staff', () => {
  const staff = (words: string) => tellReport(claimStaff, words);

  it('adds up by posts and by people', () => {
    expect(staff('现有编制19名，其中事业编制18名、后勤服务全额拨款事业编制1名。')).toEqual([
      'N19 exact 19名 18 + 1 = 19',
    ]);
    expect(
      staff(
        '年末实有在职人数24人，其中：行政编制12人(其中：机关工勤人员1人)，事业编制12人。离休人员1人，退休人员19人。',
      ),
    ).toEqual(['N19 exact 24人 12 + 12 = 24']);
    expect(staff('实有在编人员共14人，其中在职14人，退休4人。')).toEqual(['N19 doubt 14人 14 + 4 = 18']);
    expect(staff('编制为3名。实有在职在编人员3人，临聘人员0人，退休人员0人。')).toEqual([]);
  });
});

describe('points', () => {
  const score = (words: string) => tellReport(claimScores, words);

  it('add up and do not exceed what is full', () => {
    expect(score('自评得分为97分，其中，投入9分，过程30分，产出29分，效果29分。')).toEqual([
      'N22 exact 97分 9 + 30 + 29 + 29 = 97',
    ]);
    expect(score('#### （一）投入情况（满分10分，得分12分）')).toEqual(['N22 doubt 12分 12 > 10']);
  });

  it('of a section are those of its headings', () => {
    const words = (got: string) =>
      `#### （一）投入情况\n##### 1. 目标设定（满分6分，得分5分）\n##### 2. 预算配置（满分4分，得分4分）\n小结：“投入情况”维度，满分10分，实际得分${got}分。`;
    expect(score(words('9'))).toEqual(['N22 exact 10分 6 + 4 = 10', 'N22 exact 9分 5 + 4 = 9']);
    expect(score(words('8'))).toEqual(['N22 exact 10分 6 + 4 = 10', 'N22 doubt 8分 5 + 4 = 9']);
  });

  it('make a grade', () => {
    const graded = (points: string, grade: string) => score(`自评得分为${points}分，等级为“${grade}”。`);
    expect(graded('90', '优')).toEqual([]);
    expect(graded('89.5', '优')).toEqual(['N22 doubt 89.5分 89.5 → 良']);
    expect(graded('80', '良好')).toEqual([]);
    expect(graded('95', '较好')).toEqual([]);
  });
});

describe('numbers of things', () => {
  const HEAD =
    '## 第三部分 部门决算情况说明\n### 七、“三公”经费支出决算情况说明\n#### （二）“三公”经费财政拨款支出决算具体情况说明\n';
  const counts = (words: string) => tell(claimCounts, HEAD + words);

  it('are something where something was spent', () => {
    expect(counts('公务接待费支出决算为0.70万元，全年共接待来访团组6个、来宾51人次。')).toEqual([]);
    expect(counts('公务接待费支出决算为0.70万元，全年共接待来访团组0个、来宾0人次。')).toHaveLength(2);
    expect(counts('因公出国（境）费支出决算为0万元，全年安排因公出国（境）团组0个，累计0人次。')).toEqual([]);
    expect(
      counts('因公出国（境）费支出决算为0万元，全年安排因公出国（境）团组1个，累计3人次。'),
    ).toHaveLength(2);
  });

  it('of vehicles add up', () => {
    const vehicles = (total: string) =>
      tellReport(claimAssets, `共有车辆${total}辆，其中，机要通信用车1辆、其他用车2辆。`);
    expect(vehicles('3')).toEqual(['N20 exact 3辆 1 + 2 = 3']);
    expect(vehicles('2')).toEqual(['N20 doubt 2辆 1 + 2 = 3']);
  });
});
