import { describe, expect, test } from 'vitest';
import {
  locateTables,
  readTable,
  readTextBlocks,
  recogniseTable,
  type LocatedTable,
} from '../../src/lib/import/index.ts';
import { DisclosureError, type Table } from '../../src/lib/model/index.ts';
import { importText, readOriginal, readReview } from './support.ts';

const SOURCE = new TextDecoder().decode(readOriginal('zhuzhou/kexie/2021')).split('\n');

/** Lines of the first source, numbered from 1. */
function lines(first: number, last: number): string[] {
  return SOURCE.slice(first - 1, last);
}

function locate(text: string): LocatedTable {
  const found = locateTables(readTextBlocks(text).blocks).find((entry) => entry.kind === 'located');
  if (!found) throw new Error('no table');
  return found;
}

function read(text: string, id = 't00', heading?: string) {
  return readTable('test.txt', id, locate(text), heading);
}

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

describe('readTable(file, id, located, heading)', () => {
  test('should list a shifted header once, with its lines in full', () => {
    const { items } = read(lines(211, 256).join('\n'), 't04');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'rebuilt-header', line: 10, lastLine: 12 });
    expect(items[0]?.text.split('\n')[2]).toBe('栏次\t1\t1,114.90\t栏次\t2\t3\t4\t5');
  });

  test('should not list a header that is printed as the form has it', () => {
    expect(read(lines(84, 130).join('\n'), 't01').items).toEqual([]);
    expect(read(lines(378, 394).join('\n'), 't09').items).toEqual([]);
  });

  test('should bring back totals from the next line, and say so', () => {
    const { table, items } = read(lines(299, 341).join('\n'), 't06');
    const [personnel, office] = (table as Table).panels;
    expect(personnel?.rows.at(-1)).toMatchObject({ id: 'personnel-total', cells: { amount: '477.91' } });
    expect(office?.rows.at(-1)).toMatchObject({ id: 'public-total', across: 2, cells: { amount: '202.59' } });
    expect(items.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['moved-cell', 't06.personnel-total.amount'],
      ['moved-cell', 't06.public-total.amount'],
    ]);
  });

  test('should read totals that stand on their own line of names', () => {
    const text = [...lines(299, 337), '人员经费合计\t\t477.91\t公用经费合计\t\t\t\t\t202.59'].join('\n');
    const { table, items } = read(text, 't06');
    expect((table as Table).panels.map(({ rows }) => rows.at(-1)?.cells['amount'])).toEqual([
      '477.91',
      '202.59',
      undefined,
    ]);
    expect(items.map(({ kind }) => kind)).not.toContain('moved-cell');
  });

  test('should drop a header that the next page prints again, and say so', () => {
    const text = [...lines(172, 190), '', ...lines(181, 182), ...lines(191, 209)].join('\n');
    const whole = read(lines(172, 209).join('\n'), 't03');
    const { table, items } = read(text, 't03');
    expect((table as Table).panels).toEqual((whole.table as Table).panels);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'dropped-artefact', line: 21, lastLine: 22 }),
    );
  });

  test('should publish a line name that differs from the form, and point at it', () => {
    const text = lines(84, 130).join('\n').replace('使用非财政拨款结余', '使用非财政拨款结余（含专用结余）');
    expect(read(text, 't01').items).toMatchObject([{ kind: 'doubtful-cell', cell: 't01.28.item' }]);
  });

  test.each([
    ['公开01 without its last lines', lines(84, 120), 't01', '表没有到“总计”行就结束了', 37],
    ['公开01 with a line missing', [...lines(84, 100), ...lines(102, 126)], 't01', '行次不连续', 18],
    ['公开02 without 合计', [...lines(132, 143), ...lines(145, 168)], 't02', '没有“合计”行', 36],
    ['公开02 cut after a class', lines(132, 154), 't02', '像是被截断了', 23],
    [
      '公开02 cut in an amount',
      [...lines(132, 167), '2160699\t其他涉外发展服务支出\t133.4'],
      't02',
      '像是被截断了',
      37,
    ],
    [
      '公开03 without a column',
      lines(172, 207).map((line) => line.replace(/\t[^\t]*$/, '')),
      't03',
      '栏数比法定样式少',
      10,
    ],
    ['公开04 without its last line', lines(211, 253), 't04', '表没有到“总计”行就结束了', 43],
    ['公开06 without its foot', lines(299, 330), 't06', '人员经费合计', 32],
    ['公开06 without the line of amounts', lines(299, 338), 't06', '没有金额', 40],
    ['公开07 without its amounts', lines(343, 355), 't07', '“三公”经费表不完整', 13],
    [
      '公开08 with a row of no code',
      [...lines(360, 372), '其他\t无编码\t1\t\t\t\t\t'],
      't08',
      '没有科目编码',
      14,
    ],
    ['the self-evaluation form without 总分', lines(720, 767), 'self-evaluation', '自评表不完整', 48],
    [
      '公开01 with a cell too many',
      [...lines(84, 125), `${SOURCE[125] ?? ''}\t9.99`],
      't01',
      '不知道该放在哪里',
      43,
    ],
    ['公开06 with a line below its foot', [...lines(299, 339), '\t\t1.00'], 't06', '不知道该放在哪里', 42],
    [
      'the self-evaluation form with a second department',
      [...lines(720, 721), `${(SOURCE[721] ?? '').trimEnd()}\t某局`, ...lines(723, 768)],
      'self-evaluation',
      '不知道该放在哪里',
      3,
    ],
  ])('should refuse %s, with file, line and table', (_, text, id, message, line) => {
    const attempt = () => read(text.join('\n'), id);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(`test.txt:${String(line)}（`);
  });

  test('should point at a table that ends the file without a note', () => {
    expect(read(lines(84, 126).join('\n'), 't01').items).toMatchObject([{ kind: 'doubtful-cell', line: 43 }]);
  });

  test('should keep an unknown table as printed', () => {
    const text =
      '序号\t项目\t金额\t占比\n1\t办公费\t1.20\t60%\n\t其中：印刷\t0.20\t\n2\t差旅费\t0.80\t40%\n\t合计\t2.00\t';
    const { table } = read(text, 'a1', '其他情况');
    expect(table).toMatchObject({ title: '其他情况表', id: 'a1' });
    const [panel] = (table as Table).panels;
    expect(panel?.columns.map(({ id, kind }) => [id, kind])).toEqual([
      ['c1', 'line'],
      ['c2', 'label'],
      ['c3', 'amount'],
      ['c4', 'text'],
    ]);
    expect(panel?.rows).toEqual([
      { id: 'r1', line: '1', label: '办公费', cells: { c3: '1.20', c4: '60%' } },
      { id: 'r2', label: '其中：印刷', role: 'part', cells: { c3: '0.20' } },
      { id: 'r3', line: '2', label: '差旅费', cells: { c3: '0.80', c4: '40%' } },
      { id: 'r4', label: '合计', role: 'total', cells: { c3: '2.00' } },
    ]);
  });

  test('should read a header of two lines', () => {
    const { table } = read('项目\t本年\t\t上年\n\t预算\t决算\t决算\n甲\t1\t2\t3\n乙\t4\t5\t6', 'a1', '情况');
    expect((table as Table).panels[0]?.columns).toMatchObject([
      { id: 'c1', label: '项目' },
      {
        label: '本年',
        children: [
          { id: 'c2', label: '预算' },
          { id: 'c3', label: '决算' },
        ],
      },
      { label: '上年', children: [{ id: 'c4', label: '决算' }] },
    ]);
  });
});
