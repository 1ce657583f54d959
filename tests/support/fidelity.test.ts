import { describe, expect, it } from 'vitest';
import { cutSource, measureFidelity } from './fidelity.ts';

const SENTENCE: string = '贯彻落实中央省市区关于科普工作的方针政策，制定全区科普工作规划和年度科普工作计划。';

describe('measureFidelity(pieces, page)', () => {
  it('finds a source that is on the page, however it is spaced', () => {
    const { runs, found, misses } = measureFidelity(cutSource(SENTENCE, []), [...SENTENCE].join(' \n'));
    expect(runs).toBe([...SENTENCE].length - 15);
    expect(found).toBe(runs);
    expect(misses).toEqual([]);
  });

  it('misses every run that holds a changed character', () => {
    const { runs, found, misses } = measureFidelity([SENTENCE], SENTENCE.replace('方针', '方计'));
    expect(runs - found).toBe(16);
    expect(misses).toHaveLength(1);
    expect(misses[0]).toContain('方针');
  });

  it('misses a sentence that was left out', () => {
    expect(measureFidelity([SENTENCE], '').found).toBe(0);
  });
});

describe('cutSource(source, items)', () => {
  const item = (kind: 'dropped-artefact' | 'joined-paragraph', line: number, text: string) => ({
    kind,
    line,
    text,
    message: '',
  });

  it('leaves out exactly the text of the item, on its line', () => {
    expect(cutSource('甲乙丙\n甲乙丙\n', [item('dropped-artefact', 2, '乙')])).toEqual(['甲乙丙甲', '丙']);
  });

  it('leaves other items in, and marks of bold and lists out', () => {
    expect(cutSource('- **甲** 乙\n丙', [item('joined-paragraph', 1, '甲')])).toEqual(['甲乙丙']);
  });

  it('cuts the lines of an item one after the other, blank ones and the ends of lines left aside', () => {
    const source = '目录\n\n\t第一部分\t\n- 一、职责\n正文第一部分';
    const contents = { ...item('dropped-artefact', 1, '目录\n第一部分\n- 一、职责'), lastLine: 4 };
    expect(cutSource(source, [contents])).toEqual(['正文第一部分']);
  });

  it('refuses an item whose text is not on its line', () => {
    expect(() => cutSource('甲\n乙', [item('dropped-artefact', 1, '乙')])).toThrow('line 1');
  });
});
