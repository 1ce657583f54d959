import { describe, expect, test } from 'vitest';
import { locateTables, readTextBlocks, recogniseTable } from '../../src/lib/import/index.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { importText, readReview } from './support.ts';
import { SOURCE, lines, locate } from './table-text.ts';

describe('locateTables(blocks)', () => {
  test('should take title, caption, notes and statement with the table', () => {
    const located = locate(lines(360, 378).join('\n'));
    expect(located).toMatchObject({
      title: '政府性基金预算财政拨款收入支出决算表',
      line: 1,
      lastLine: 17,
      notes: ['注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。'],
      statement: '本单位没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
    });
    expect(located.caption.map(({ role }) => role)).toEqual(['number', 'unit', 'department', 'period']);
  });

  test('should take numbered notes only while their numbers go on', () => {
    const text = '收入决算表\n甲\t1\n乙\t2\n注：1. 第一。\n2. 第二。\n4. 正文第四条。';
    expect(locate(text).notes).toEqual(['注：1. 第一。', '2. 第二。']);
  });

  test('should not take a sentence above a table for its title', () => {
    const flow = locateTables(readTextBlocks('年末结转明细如下：\n单位：万元\n甲\t1\n乙\t2').blocks);
    expect(flow.map(({ kind }) => kind)).toEqual(['text', 'located']);
    expect(flow[1]).toMatchObject({ caption: [{ role: 'unit', text: '单位：万元' }] });
    expect(flow[1]).not.toHaveProperty('title');
  });
});

describe('a file cut inside its tables', () => {
  // Every line and every half line of the nine tables and the self-evaluation form as the end of the file.
  const cuts = Array.from({ length: 768 - 83 }, (_, index) => 84 + index).filter((line) =>
    SOURCE[line - 1]?.includes('\t'),
  );
  const attempt = (text: string) => {
    try {
      return readReview(importText(text)).items.some(({ message }) => message.includes('文件在这一行结束'))
        ? 'asked'
        : 'silent';
    } catch (error) {
      return error instanceof DisclosureError ? 'refused' : String(error);
    }
  };

  test('should be refused, or a person asked, wherever it is cut', () => {
    // In turn after the line, in its middle, and before its last character.
    const outcomes = cuts.map((line, index) => {
      const last = SOURCE[line - 1] ?? '';
      const end = [last, last.slice(0, last.length / 2), last.trimEnd().slice(0, -1)][index % 3] ?? '';
      return { line, end, outcome: attempt([...SOURCE.slice(0, line - 1), end].join('\n')) };
    });
    expect(outcomes.filter(({ outcome }) => outcome !== 'refused' && outcome !== 'asked')).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(
      outcomes.length * 0.9,
    );
  }, 120_000);

  test('should be refused where only the title and a header cell are left', () => {
    expect(attempt([...SOURCE.slice(0, 92), '收入'].join('\n'))).toBe('refused');
  });
});

describe('recogniseTable(located)', () => {
  test('should know a form by its title whatever number is printed on it', () => {
    const text = ['财政拨款“三公”经费支出决算表', '公开09表', '金额单位：万元', ...lines(352, 356)].join(
      '\n',
    );
    expect(recogniseTable(locate(text))).toMatchObject({ kind: 'statutory', id: 't07' });
  });

  test('should leave an unknown title free', () => {
    expect(recogniseTable(locate('办公用房情况表\n甲\t1\n乙\t2'))).toEqual({ kind: 'free' });
  });
});
