import { describe, expect, it } from 'vitest';
import { claimCellDifferences } from '../../../src/lib/checks/narrative/claims/cell-differences.ts';
import { claimCellRates } from '../../../src/lib/checks/narrative/claims/cell-rates.ts';
import { claimChanges } from '../../../src/lib/checks/narrative/claims/change.ts';
import { claimCompletions } from '../../../src/lib/checks/narrative/claims/completion.ts';
import { tell, tellReport } from './tell.ts';

const section = (heading: string) => (words: string) =>
  `## 第三部分 部门决算情况说明\n### ${heading}\n${words}`;
const three = section('七、财政拨款“三公”经费支出决算情况说明');

describe('two budgets of one thing', () => {
  const completion = (words: string) => tellReport(claimCompletions, words);
  const BOTH = '印刷费年初预算为12.00万元，调整预算数为15.00万元，支出决算为15.00万元';

  it('each have their rate', () => {
    expect(completion(`${BOTH}，完成调整预算的100%。`)).toEqual(['N21 exact 100% 15.00 ÷ 15.00 = 100.00%']);
    expect(completion(`${BOTH}，完成年初预算的125%。`)).toEqual(['N21 exact 125% 15.00 ÷ 12.00 = 125.00%']);
    expect(completion(`${BOTH}，完成年初预算的100%。`)[0]).toMatch(/^N21 doubt 100% 15.00 ÷ 12.00/);
    expect(completion(`${BOTH}，完成调整预算的125%。`)[0]).toMatch(/^N21 doubt 125% 15.00 ÷ 15.00/);
  });

  it('may either be meant by 完成预算', () => {
    expect(completion(`${BOTH}，完成预算的100%。`)).toEqual(['N21 exact 100% 15.00 ÷ 15.00 = 100.00%']);
    expect(completion(`${BOTH}，完成预算的110%。`)[0]).toMatch(/^N21 doubt 110%/);
  });

  it('may either be meant by a verdict that names neither, and only the one that is named', () => {
    expect(completion(`${BOTH}，完成调整预算的100%，决算数等于预算数。`)).not.toContainEqual(
      expect.stringContaining('doubt'),
    );
    expect(completion(`${BOTH}，完成调整预算的100%，决算数等于年初预算数。`)).toContainEqual(
      expect.stringMatching(/doubt .* 15\.00 > 12\.00/),
    );
    const bracket =
      '印刷费年初预算为12.00万元（调整预算数为15.00万元），支出决算为15.00万元，完成年初预算的125%';
    expect(completion(`${bracket}，决算数等于调整预算数。`)).not.toContainEqual(
      expect.stringContaining('doubt'),
    );
  });
});

describe('completion', () => {
  const completion = (words: string) => tellReport(claimCompletions, words);

  it('names the budget between the amount and its rate', () => {
    const words = (rate: string) =>
      `公务接待费支出3.21万元，占“三公”经费支出的7.67%，完成预算6.50万元的${rate}。`;
    expect(completion(words('49.38%'))).toEqual(['N21 exact 49.38% 3.21 ÷ 6.50 = 49.38%']);
    expect(completion(words('59.38%'))[0]).toMatch(/^N21 doubt 59.38%/);
    expect(completion('培训费支出决算为12.34万元，完成预算20万元的61.7%。')).toEqual([
      'N21 exact 61.7% 12.34 ÷ 20 = 61.70%',
    ]);
    expect(completion('培训费支出决算为12.34万元，完成预算20万元的71.7%。')[0]).toMatch(/^N21 doubt 71.7%/);
  });

  it('compares what the sentence before tells with a budget', () => {
    const words = (rate: string) =>
      `财政拨款支出决算90.00万元。与2021年度财政拨款支出年初预算80.00万元相比，完成年初预算的${rate}。`;
    expect(completion(words('112.5%'))).toEqual(['N21 exact 112.5% 90.00 ÷ 80.00 = 112.50%']);
    expect(completion(words('122.5%'))[0]).toMatch(/^N21 doubt 122.5%/);
  });

  it('has a verdict that fits the rate where no budget is printed', () => {
    const told = (rate: string, word: string) =>
      completion(`培训费支出决算为5.20万元，完成预算${rate}，决算数${word}预算数。`);
    expect(told('93.3%', '小于')).toEqual([]);
    expect(told('100%', '等于')).toEqual([]);
    expect(told('93.3%', '大于')).toEqual(['N21 doubt 93.3% 93.3% < 100%']);
    expect(told('193.3%', '等于')).toEqual(['N21 doubt 193.3% 193.3% > 100%']);
  });
});

describe('comparisons', () => {
  const change = (words: string) => tellReport(claimChanges, words);

  it('look past what a bracket tells', () => {
    const words = (rate: string) =>
      `会议费支出12.00万元（其中基本支出8.00万元、项目支出4.00万元），比上年增加2.00万元，增长${rate}。`;
    expect(change(words('20%'))).toEqual(['N21 exact 20% 2.00 ÷ (12.00 − 2.00) = 20.00%']);
    expect(change(words('10%'))[0]).toMatch(/^N21 doubt 10%/);
  });

  it('take the year before from a bracket', () => {
    const words = (before: string) =>
      `培训费支出49.36万元，与2020年度（${before}万元）相比，减少1.74万元，下降3.41%。`;
    expect(change(words('51.10'))).toEqual([
      'N21 exact 3.41% 1.74 ÷ 51.10 = 3.41%',
      'N21 exact 1.74万元 51.10 − 49.36 = 1.74',
    ]);
    expect(change(words('61.10'))).toContainEqual(expect.stringContaining('doubt'));
  });

  it('tell how far the final accounts lie from a budget', () => {
    const words = (gap: string) =>
      `年初预算为230.00万元，调整预算数为220.00万元，支出决算为214.60万元，决算数小于年初预算数${gap}万元。`;
    expect(change(words('15.40'))).toEqual(['N21 exact 15.40万元 230.00 − 214.60 = 15.40']);
    expect(change(words('25.40'))[0]).toMatch(/^N21 doubt 25.40万元/);
  });

  it('compare 收、支总计 with the totals told before it', () => {
    const words = '2021年度收入、支出决算总计162.00万元。与上年相比，收、支总计各增加12.00万元，增长';
    expect(change(`${words}8%。`)[0]).toMatch(/^N21 exact 8%/);
    expect(change(`${words}18%。`)[0]).toMatch(/^N21 doubt 18%/);
  });
});

describe('numbers that only a table prints', () => {
  it('are budgets of rates; of 年初预算 nothing is said where they do not fit', () => {
    const rates = (words: string) => tell(claimCellRates, three(words));
    expect(rates('公务接待费支出决算为1.00万元，完成预算的50%。')[0]).toMatch(/^N07 exact 50%/);
    expect(rates('公务接待费支出决算为1.00万元，完成预算的60%。')[0]).toMatch(/^N07 doubt 60% .*取自公开/);
    expect(rates('公务接待费支出决算为1.00万元，完成年初预算的60%。')).toEqual([]);
    expect(rates('公务接待费支出决算为1.10万元，完成预算的60%。')).toEqual([]);
  });

  it('are what grew', () => {
    const rates = (words: string) => tell(claimCellRates, three(words));
    expect(rates('“三公”经费支出决算比2020年增加0.50万元，增长12.5%。')[0]).toMatch(/^N07 exact 12.5%/);
    expect(rates('“三公”经费支出决算比2020年增加0.50万元，增长22.5%。')[0]).toMatch(/^N07 doubt 22.5%/);
    // What is compared may be told before under a longer name.
    expect(rates('机关“三公”经费支出8.00万元。“三公”经费支出比2020年增加0.50万元，增长6.7%。')).toEqual([]);
  });

  it('are budgets that the final accounts differ from', () => {
    const differences = (words: string) => tell(claimCellDifferences, three(words));
    expect(differences('公务接待费支出决算为1.00万元，比预算减少1.00万元。')[0]).toMatch(
      /^N07 exact 1.00万元/,
    );
    expect(differences('公务接待费支出决算为1.00万元，比预算减少1.50万元。')[0]).toMatch(
      /^N07 doubt 1.50万元/,
    );
    expect(differences('公务接待费支出决算为1.00万元，比预算增加1.00万元。')[0]).toMatch(/^N07 doubt/);
    expect(differences('公务接待费支出决算为1.00万元，比年初预算减少1.50万元。')).toEqual([]);
    expect(differences('公务接待费支出决算为1.00万元，比上年预算减少1.50万元。')).toEqual([]);
  });
});
