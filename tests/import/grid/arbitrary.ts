import fc from 'fast-check';
import type { Block, GridBlock, GridCell } from '../../../src/lib/import/blocks.ts';
import { say } from './draw.ts';

/** Cells as disclosures, spreadsheets and hostile hands write them. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '项目',
        '金额',
        '合计',
        '小计',
        '决算数',
        '预算数',
        '科目编码',
        '科目名称',
        '类',
        '款',
        '项',
        '行次',
        '栏次',
      ],
      ...[
        '收入',
        '支出',
        '本年支出',
        '基本支出',
        '项目支出',
        '收入决算表',
        '三公经费',
        '公务接待费',
        '总分',
        '一级指标',
      ],
      ...[
        '201',
        '20101',
        '2010101',
        '２０１',
        '01',
        '2010101行政运行',
        '1,114.90',
        '0.00',
        '—',
        '100%',
        '1',
        '2',
        '3',
      ],
      ...[
        '单位：万元',
        '公开01表',
        '部门：某局',
        '注：说明。',
        '故本表无数据。',
        '其中：甲',
        '一、甲',
        '…',
        'XX',
        '二级指标',
      ],
      ...[
        '年初预算数',
        '全年执行数',
        '预期目标',
        '实际完成情况',
        '三级指标',
        '项目支出绩效自评表',
        '甲\n乙',
        '续表',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
);

/** A grid of any merges: cells are laid where nothing covers the place yet. */
const grid: fc.Arbitrary<GridBlock> = fc
  .record({
    width: fc.integer({ min: 1, max: 7 }),
    cells: fc.array(
      fc.record({
        text: cell,
        across: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4 })),
        down: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 })),
        doubt: fc.option(fc.constant({ message: '疑', confidence: 0.5 }), { freq: 9 }),
      }),
      { minLength: 1, maxLength: 50 },
    ),
  })
  .map(({ width, cells }) => {
    const height = Math.ceil(cells.length / width) + 1;
    const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
    const rows: GridCell[][] = taken.map(() => []);
    let next = 0;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (taken[y]?.[x]) continue;
        const drawn = cells[next];
        next += 1;
        if (!drawn) continue;
        const fits = (dx: number, dy: number) =>
          y + dy < height && x + dx < width && !taken[y + dy]?.[x + dx];
        let across = 1;
        while (across < drawn.across && fits(across, 0)) across += 1;
        const down = Math.min(drawn.down, height - y);
        for (let dy = 0; dy < down; dy += 1)
          for (let dx = 0; dx < across; dx += 1) (taken[y + dy] as boolean[])[x + dx] = true;
        const { text, doubt } = drawn;
        rows[y]?.push({ text, column: x, across, down, ...(doubt ? { doubt } : {}) });
      }
    }
    return {
      kind: 'grid',
      line: 1,
      lastLine: height,
      width,
      rows: rows.map((row, y) => ({ line: y + 1, cells: row })),
    };
  });

const TITLES = [
  '收入支出决算总表',
  '收入决算表',
  '财政拨款收入支出决算总表',
  '财政拨款“三公”经费支出决算表',
  '部门收入总表',
];
const more = ['一般公共预算财政拨款基本支出决算表', '部门整体支出绩效自评表', '部门概况', '附表', '单位：元'];
/** Grids and paragraphs in any order. */
export const blocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.oneof(
      grid,
      fc.constantFrom(...TITLES, ...more).map((text) => say(text)),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list);
