import { describe, expect, it } from 'vitest';
import { claimCells } from '../../../src/lib/checks/narrative/claims/cells.ts';
import { claimParts } from '../../../src/lib/checks/narrative/claims/parts.ts';
import { claimProcurement } from '../../../src/lib/checks/narrative/claims/procurement.ts';
import { claimRepeats } from '../../../src/lib/checks/narrative/claims/repeat.ts';
import { claimScores } from '../../../src/lib/checks/narrative/claims/score.ts';
import { claimShares } from '../../../src/lib/checks/narrative/claims/share.ts';
import { tell, tellReport } from './tell.ts';

const section = (heading: string) => (words: string) =>
  `## 第三部分 部门决算情况说明\n### ${heading}\n${words}`;
const three = section('七、财政拨款“三公”经费支出决算情况说明');
const income = section('二、收入决算情况说明');
const general = section('五、一般公共预算财政拨款支出决算情况说明');

describe('cells', () => {
  const cells = (words: string) => tell(claimCells, words);
  const doubts = (words: string) => cells(words).filter((claim) => claim.includes(' doubt '));

  it('of the parts of a budget are budgets', () => {
    const words = (reception: string) =>
      three(`“三公”经费全年预算为8.00万元，其中：公务接待费${reception}万元；支出决算为4.50万元。`);
    expect(cells(words('2.00'))).toContainEqual(expect.stringMatching(/^N07 exact 2.00万元/));
    expect(doubts(words('1.00'))).toHaveLength(1);
  });

  it('are not those of all money where a bracket tells what a small part is', () => {
    const words = three(
      '“三公”经费支出决算4.50万元（其中：一般公共预算支出4.50万元；政府性基金预算支出0万元）。',
    );
    expect(doubts(words)).toEqual([]);
    expect(doubts(income('本年收入150.00万元，其中：一般公共预算财政拨款收入90.00万元。'))).toHaveLength(1);
  });

  it('are those of a coarser unit', () => {
    const told = (print: string) =>
      cells(section('一、收入支出决算总体情况说明')(`2021年度收入总计${print}。`));
    expect(told('0.016亿元')[0]).toMatch(/ exact 0.016亿元/);
    expect(told('0.018亿元')[0]).toMatch(/ doubt 0.018亿元/);
  });

  it('are of income where income is told', () => {
    expect(cells(income('财政拨款收入120.00万元（其中：一般公共预算100.00万元）。'))[1]).toMatch(
      /exact 100.00/,
    );
    expect(doubts(income('财政拨款收入120.00万元（其中：一般公共预算110.00万元）。'))).toHaveLength(1);
  });

  it('of 公用经费 hold 公务接待费 too', () => {
    const basic = section('六、一般公共预算财政拨款基本支出决算情况说明');
    expect(doubts(basic('公用经费20.00万元，主要包括办公费14.00万元、公务接待费1.00万元。'))).toEqual([]);
    expect(doubts(basic('公用经费20.00万元，主要包括办公费14.00万元、公务接待费7.00万元。'))).toHaveLength(1);
  });

  it('of all expenditure are meant in the section on it, however its headings are called', () => {
    const words = (project: string) =>
      `${section('三、支出决算情况说明')('')}#### （一）支出决算结构情况\n本年支出154.00万元，其中：项目支出${project}万元。`;
    expect(doubts(words('71.00'))).toEqual([]);
    expect(doubts(words('30.00'))).toHaveLength(1);
  });

  it('bind 总收入 with or without what was left over', () => {
    const overall = section('一、收入支出决算总体情况说明');
    expect(doubts(overall('2021年度总收入162.00万元，总支出162.00万元。'))).toEqual([]);
    expect(doubts(overall('2021年度总收入150.00万元，总支出154.00万元。'))).toEqual([]);
    expect(doubts(overall('2021年度总收入152.00万元。'))).toHaveLength(1);
  });
});

describe('shares, parts, points and repetitions', () => {
  it('占本年支出 may be of the whole department', () => {
    const share = (percent: string) =>
      tell(claimShares, general(`一般公共预算财政拨款支出103.00万元，占本年支出的${percent}。`));
    expect(share('66.9%')[0]).toMatch(/ exact 66.9% 103.00 ÷ 154.00/);
    expect(share('56.9%')[0]).toMatch(/ doubt 56.9%/);
  });

  const PROCURED = (small: string, percent: string) =>
    section('十二、政府采购支出说明')(
      `政府采购支出总额213.40万元，其中：政府采购货物支出18.40万元、政府采购服务支出195.00万元。授予中小企业合同金额181.39万元，其中：授予小微企业合同金额${small}万元；货物采购授予中小企业合同金额18.40万元，占货物支出金额的100%，服务采购授予中小企业合同金额162.99万元，占服务支出金额的${percent}。`,
    );

  it('a whole may be divided again by another division', () => {
    const doubts = (small: string) =>
      tell(claimParts, PROCURED(small, '83.6%')).filter((claim) => claim.includes('doubt'));
    expect(doubts('120.00')).toEqual([]);
    expect(doubts('190.00')).toHaveLength(1);
  });

  it('shares of one kind of what was bought are of that kind', () => {
    const shares = (percent: string) => tell(claimProcurement, PROCURED('120.00', percent));
    expect(shares('83.6%')).toContainEqual('N11 exact 83.6% 162.99 ÷ 195.00 = 83.58%');
    expect(shares('93.6%')).toContainEqual('N11 doubt 93.6% 162.99 ÷ 195.00 = 83.58%');
  });

  it('points are told beside the full points of each part', () => {
    const score = (got: string) =>
      tellReport(
        claimScores,
        `自评得分92.5分，其中：决策20分，得${got}分；管理25分，得23.5分；绩效55分，得50分。`,
      );
    expect(score('19').filter((claim) => claim.includes('doubt'))).toEqual([]);
    expect(score('21')).toContainEqual('N22 doubt 21分 21 > 20');
  });

  it('a portion is no total told again', () => {
    const words = three(
      '“三公”经费支出4.50万元（其中：一般公共预算支出4.50万元）。\n公务用车运行维护费3.50万元（其中：一般公共预算支出3.50万元）。',
    );
    expect(tell(claimRepeats, words).filter((claim) => claim.includes('doubt'))).toEqual([]);
    const totals = general('一般公共预算支出103.00万元。\n2021年度一般公共预算支出104.00万元。');
    expect(tell(claimRepeats, totals)).toContainEqual(expect.stringContaining('doubt'));
  });
});
