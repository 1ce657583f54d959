import { describe, expect, it } from 'vitest';
import { claimChanges } from '../../../src/lib/checks/narrative/claims/change.ts';
import { claimCompletions } from '../../../src/lib/checks/narrative/claims/completion.ts';
import { claimRatios } from '../../../src/lib/checks/narrative/claims/ratio.ts';
import { claimShareSums } from '../../../src/lib/checks/narrative/claims/share-sum.ts';
import { claimShares } from '../../../src/lib/checks/narrative/claims/share.ts';
import { tell, tellReport } from './tell.ts';

describe('comparisons', () => {
  const change = (words: string) => tellReport(claimChanges, words);

  it('follow from the amount compared', () => {
    expect(change('会议费支出8.00万元，比上年增加2.00万元，增长33.3%。')).toEqual([
      'N21 exact 33.3% 2.00 ÷ (8.00 − 2.00) = 33.33%',
    ]);
    expect(change('会议费支出6.00万元，比上年减少2.00万元，下降25.0%。')).toEqual([
      'N21 exact 25.0% 2.00 ÷ (6.00 + 2.00) = 25.00%',
    ]);
    expect(change('会议费支出8.00万元，比上年增加2.00万元，增长25.0%。')).toEqual([
      'N21 doubt 25.0% 2.00 ÷ (8.00 − 2.00) = 33.33%',
    ]);
  });

  it('take a budget or the year before for what they are', () => {
    expect(change('机关运行经费支出1.15万元，年初预算数为0.47万元，增加0.68万元，增长144.7%。')).toEqual([
      'N21 exact 144.7% 0.68 ÷ 0.47 = 144.68%',
      'N21 exact 0.68万元 1.15 − 0.47 = 0.68',
    ]);
    expect(change('会议费支出决算为6.00万元，预算为9.00万元。比上年减少2.00万元，下降25.0%。')).toEqual([
      'N21 exact 25.0% 2.00 ÷ (6.00 + 2.00) = 25.00%',
    ]);
  });

  it('lie between two amounts that are both printed', () => {
    expect(change('“三公经费”2021年预算数16.50万元，比2020年预算数17万元减少0.5万元。')).toEqual([
      'N21 exact 0.5万元 17 − 16.50 = 0.50',
    ]);
    expect(change('“三公经费”2021年预算数16.50万元，比2020年预算数17万元增加0.5万元。')).toEqual([
      'N21 doubt 0.5万元 17 − 16.50 = 0.50',
    ]);
  });

  it('cannot grow by more than there is', () => {
    expect(change('会议费支出2.00万元，比上年增加5.00万元。')).toEqual(['N21 doubt 5.00万元 5.00 > 2.00']);
    expect(change('会议费支出2.00万元，比上年减少5.00万元。')).toEqual([]);
  });

  it('contradict themselves in two words', () => {
    expect(change('会议费支出8.00万元，比上年增加2.00万元，下降33.3%。')).toEqual([
      'N21 doubt 33.3% 增加2.00万元，下降33.3%',
    ]);
  });

  it('say nothing where too little is printed', () => {
    expect(change('“三公”经费较上年降低17.89%。')).toEqual([]);
    expect(change('培训费支出与上年持平。')).toEqual([]);
  });
});

describe('completion', () => {
  const completion = (words: string) => tellReport(claimCompletions, words);

  it('is final accounts over budget', () => {
    expect(completion('会议费年初预算为16.5万元，支出决算为5.70万元，完成年初预算的34.54%。')).toEqual([
      'N21 rounding 34.54% 5.70 ÷ 16.5 = 34.55%',
    ]);
    expect(completion('会议费年初预算为16万元，支出决算为229.22万元，完成年初预算的1435.6%。')).toEqual([
      'N21 doubt 1435.6% 229.22 ÷ 16 = 1432.63%',
    ]);
    expect(completion('会议费支出决算为5.50万元，年初预算为5.00万元，完成年初预算的110.0%。')).toEqual([
      'N21 exact 110.0% 5.50 ÷ 5.00 = 110.00%',
    ]);
    expect(completion('会议费年初预算为0万元，支出决算为7.29万元，完成年初预算的100.0%。')).toEqual([
      'N21 doubt 100.0% 7.29 ÷ 0',
    ]);
  });

  it('has a word that fits the amounts', () => {
    const told = (word: string, final: string) =>
      completion(`会议费年初预算为10.00万元，支出决算为${final}万元，决算数${word}年初预算数。`);
    expect(told('大于', '12.00')).toEqual([]);
    expect(told('小于', '12.00')).toEqual(['N21 doubt 12.00万元 12.00 > 10.00']);
    expect(told('等于', '10.00')).toEqual(['N21 exact 10.00万元(2) 10.00 = 10.00']);
    expect(told('等于', '12.00')).toEqual(['N21 doubt 12.00万元 12.00 > 10.00']);
    expect(told('大于', '10.00')).toEqual(['N21 doubt 10.00万元(2) 10.00 = 10.00']);
  });
});

describe('shares', () => {
  const STRUCTURE =
    '项目支出1114.90万元，主要用于以下方面：甲支出837.83万元，占75.1%；乙支出105.31万元，占9.4%；丙支出28.3万元，占2.6%；丁支出10.00万元，占0.9%；戊支出133.46万元，占12.0%。';

  it('that were made to fit are told as such', () => {
    expect(tellReport(claimShares, STRUCTURE)).toContain('N21 plugged 2.6% 28.3 ÷ 1,114.90 = 2.54%');
    expect(tellReport(claimShareSums, STRUCTURE)).toEqual([
      'N17 exact 12.0% 75.1 + 9.4 + 2.6 + 0.9 + 12.0 = 100.0%',
    ]);
    // The same share in a list that does not come out at 100 is rounding.
    const other = STRUCTURE.replace('占0.9%', '占1.0%');
    expect(tellReport(claimShares, other)).toContain('N21 rounding 2.6% 28.3 ÷ 1,114.90 = 2.54%');
  });

  it('need not make 100 % where the list leaves something out', () => {
    const open = '项目支出100.00万元，其中：甲支出60.00万元，占60.0%；乙支出20.00万元，占20.0%。';
    expect(tellReport(claimShareSums, open)).toEqual([]);
    expect(tellReport(claimShares, open)).toHaveLength(2);
  });

  it('may be of a total that only a table prints', () => {
    const words = `## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （一）一般公共预算财政拨款支出决算总体情况
一般公共预算财政拨款支出103.00万元，占本年支出合计的`;
    expect(tell(claimShares, `${words}66.9%。`)).toEqual(['N05a exact 66.9% 103.00 ÷ 154.00 = 66.88%']);
    expect(tell(claimShares, `${words}76.9%。`)).toEqual(['N05a doubt 76.9% 103.00 ÷ 154.00 = 66.88%']);
  });

  it('tell one wrong share once', () => {
    const words = '项目支出100.00万元，其中：甲支出60.00万元，占70.0%；乙支出40.00万元，占40.0%。';
    expect(tellReport(claimShares, words).filter((claim) => claim.includes('doubt'))).toHaveLength(1);
    expect(tellReport(claimShareSums, words)).toEqual([]);
  });
});

describe('ratios', () => {
  const ratio = (words: string) => tellReport(claimRatios, words);

  it('have their own formulas', () => {
    expect(ratio('编制数为23名，实际在职21人，在职人员控制率为91.30%。')).toEqual([
      'N21 exact 91.30% 21 ÷ 23 = 91.30%',
    ]);
    expect(ratio('公用经费预算数41.76万元，决算数45.07万元，公用经费控制率为117.93%。')).toEqual([
      'N21 doubt 117.93% 45.07 ÷ 41.76 = 107.93%',
    ]);
  });

  it('count what was carried over for 预算完成率, or not', () => {
    const words = (rate: string) =>
      `年初经费拨款结转和结余61.55万元，年初经批复的部门预算收入661.64万元，年中追加预算118.55万元，年末结转和结余4.04万元。预算完成率为${rate}。`;
    const USE = '(61.55 + 661.64 + 118.55 − 4.04) ÷ (61.55 + 661.64 + 118.55) = 99.52%';
    expect(ratio(words('99.52%'))).toEqual([`N21 exact 99.52% ${USE}`]);
    expect(ratio(words('99.59%'))).toEqual([`N21 doubt 99.59% ${USE}`]);
    expect(ratio(words('99.48%'))).toEqual([
      'N21 exact 99.48% (661.64 + 118.55 − 4.04) ÷ (661.64 + 118.55) = 99.48%',
    ]);
  });

  it('ask about a sign that was left out', () => {
    const words = '年初结转结余资金60.64万元，年末结转结余资金4.04万元，结转结余变动率为';
    expect(ratio(`${words}-93.34%。`)).toEqual(['N21 exact -93.34% (4.04 − 60.64) ÷ 60.64 = −93.34%']);
    expect(ratio(`${words}93.33%。`)).toEqual(['N21 undecided 93.33% (4.04 − 60.64) ÷ 60.64 = −93.34%']);
    expect(ratio(`${words}83.33%。`)).toEqual(['N21 doubt 83.33% (4.04 − 60.64) ÷ 60.64 = −93.34%']);
  });
});
