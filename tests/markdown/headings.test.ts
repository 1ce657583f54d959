import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnchor } from '../../src/lib/model/index.ts';
import { compile } from './support.ts';

const BODY = `
## 第三部分 2021年度部门决算情况说明

### 五、一般公共预算

#### （一）总体情况

<Table id="t01" />

### 四、甲

### 四、乙

#### （一）丙

## 第五部分 附件

### 整体支出绩效 评价报告

#### 一、概况
`;

describe('headings of compileNarrative(body, context)', () => {
  it('should have anchors of their printed numbers, and tables in reading order', () => {
    expect(compile(BODY).headings).toEqual([
      { depth: 2, id: 's3', text: '第三部分 2021年度部门决算情况说明' },
      { depth: 3, id: 's3.5', text: '五、一般公共预算' },
      { depth: 4, id: 's3.5.1', text: '（一）总体情况' },
      { depth: 5, id: 't01', text: '收入支出决算总表', table: 't01' },
      { depth: 3, id: 's3.4', text: '四、甲' },
      { depth: 3, id: 's3.4-b', text: '四、乙' },
      { depth: 4, id: 's3.4-b.1', text: '（一）丙' },
      { depth: 2, id: 's5', text: '第五部分 附件' },
      { depth: 3, id: 's5.整体支出绩效评价报告', text: '整体支出绩效 评价报告' },
      { depth: 4, id: 's5.整体支出绩效评价报告.1', text: '一、概况' },
    ]);
  });

  it('should put the anchor on the heading and nothing else', () => {
    const { blocks } = compile('## 一、甲**乙**');
    expect(blocks).toEqual([{ kind: 'html', html: '<h2 id="s1">一、甲<strong>乙</strong></h2>' }]);
  });

  it('should list a table before any heading at the top', () => {
    expect(compile('<Table id="t02" />').headings).toEqual([
      { depth: 2, id: 't02', text: '收入决算表', table: 't02' },
    ]);
  });

  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

  it('should keep the anchors of the others when a heading is put in', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 41, max: 60 }), (values, at, added) => {
        const headings = values.flatMap((value) => [`## ${value}、甲`, '### （一）乙', '### 附件']);
        const position = (at % values.length) * 3;
        const inserted = headings.toSpliced(position, 0, `## ${added}、新`);
        const anchors = (lines: string[]) => compile(lines.join('\n\n')).headings.map(({ id }) => id);
        expect(anchors(inserted).filter((id) => id !== `s${added}`)).toEqual(anchors(headings));
      }),
      { numRuns: 30 },
    );
  });

  it('should give each heading an anchor of its own that is not the address of a cell of a table', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '一、甲',
        '（一）甲',
        '1.甲',
        '附件',
        '四、',
        't01.27.amount',
        't01',
        'self-evaluation',
        '—',
      ),
      fc
        .string({ unit: 'grapheme', maxLength: 8 })
        .map((words) => `甲${words.replace(/[^\p{L}\p{N}]/gu, '')}`),
    );
    const heading = fc.record({ depth: fc.integer({ min: 2, max: 6 }), text });
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 10 }), (list) => {
        const body = list.map((entry) => `${'#'.repeat(entry.depth)} ${entry.text}`).join('\n\n');
        const ids = compile(body).headings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          expect(id).toMatch(/^s\S*$/);
          expect(['t01', 't02']).not.toContain(parseAnchor(id)?.table ?? id);
        }
      }),
      { numRuns: 50 },
    );
  });
});
