import { describe, expect, test } from 'vitest';
import { draw, readFlow, say } from './draw.ts';

const FUNDS = `
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | <
^ | 年度资金总额 | 10 | 10 | 9 | 10 | 90% | 9 | <
^ | 其中：当年财政拨款 | 10 | 10 | 9 | — | 90% | — | <
^ | 上年结转资金 | 0 | | | — | | — | <
^ | 其他资金 | 0 | 0 | 0 | — | | — | <
年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <
^ | 目标一。¶目标二。 | < | < | < | 已完成。 | < | < | <`;
const INDICATORS = `
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
^ | 产出指标 | 数量指标 | 培训次数 | ≥2次 | 2次 | 50 | 50 |
^ | ^ | ^ | 培训人数 | 100人 | 98人 | 10 | 9 | 请假
^ | ^ | 质量指标 | 合格率 | 100% | 100% | 10 | 10 |
^ | 效益指标 | 社会效益指标 | 素质提升 | 提升 | 提升 | 20 | 18 | 略低
总分 | < | < | < | < | < | 100 | 96 |`;
const HEAD = `
项目名称 | 科普经费 | < | < | < | < | < | < | <
主管部门 | 某科协 | < | < | 实施单位 | 某中心 | < | < | <`;

describe('a self-evaluation form of merged cells', () => {
  test('should be read of a project, with its identifying cells and its tree', () => {
    const { tables, items } = readFlow([
      say('2021年度项目支出绩效自评表'),
      draw(`${HEAD}${FUNDS}${INDICATORS}\n填表人：张三 | < | < | 联系电话：010 | < | < | < | < | <`, 2),
    ]);
    expect(items).toEqual([]);
    expect(tables).toMatchObject([
      {
        kind: 'performance',
        id: 'project-evaluation',
        title: '2021年度项目支出绩效自评表',
        department: { label: '项目名称', value: '科普经费' },
        caption: [
          { role: 'other', text: '主管部门　某科协' },
          { role: 'other', text: '实施单位　某中心' },
        ],
        funds: {
          label: '项目资金（万元）',
          rowLabel: '',
          rows: [
            { id: 'total', cells: { 'opening-budget': '10', executed: '9', rate: '90%', score: '9' } },
            { id: 'appropriation', label: '其中：当年财政拨款' },
            { id: 'carried-over', cells: { 'opening-budget': '0', points: '—', score: '—' } },
            { id: 'other' },
          ],
        },
        goals: { expected: { text: '目标一。\n目标二。' }, actual: { text: '已完成。' } },
        indicators: {
          tree: [
            {
              label: '产出指标',
              groups: [
                {
                  label: '数量指标',
                  indicators: [
                    {
                      id: '1',
                      label: '培训次数',
                      target: '≥2次',
                      actual: '2次',
                      points: '50',
                      score: '50',
                      deviation: '',
                    },
                    { id: '2', label: '培训人数', deviation: '请假' },
                  ],
                },
                { label: '质量指标', indicators: [{ id: '3' }] },
              ],
            },
            { label: '效益指标', groups: [{ indicators: [{ id: '4', score: '18' }] }] },
          ],
        },
        total: { label: '总分', points: '100', score: '96', grade: '' },
        notes: ['填表人：张三', '联系电话：010'],
      },
    ]);
  });

  test('should have an id for each project', () => {
    const form = draw(`${HEAD}${FUNDS}${INDICATORS}`, 2);
    const { tables } = readFlow([say('项目支出绩效自评表'), form, say('项目支出绩效自评表'), form]);
    expect(tables.map(({ id }) => id)).toEqual(['project-evaluation', 'project-evaluation-2']);
  });

  test('should tell of a header that a page prints again', () => {
    const again = INDICATORS.trim().split('\n')[0] ?? '';
    const lines = INDICATORS.replace('^ | 效益指标', `${again}\n | 效益指标`);
    const { tables, items } = readFlow([say('部门整体支出绩效自评表'), draw(`${HEAD}${FUNDS}${lines}`, 2)]);
    expect(tables).toMatchObject([{ id: 'self-evaluation', kind: 'performance' }]);
    expect(items).toMatchObject([{ kind: 'dropped-artefact' }]);
  });

  test.each([
    ['funds', `${HEAD}${INDICATORS}`, '没有资金情况'],
    [
      'another column',
      `${HEAD}${FUNDS}${INDICATORS.replace('| 年度指标值', '| 指标性质 | 年度指标值')}`,
      '9 栏',
    ],
    [
      'two texts in one cell of the form',
      `${HEAD}${FUNDS}${INDICATORS.replace('^ | ^ | ^ | 培训人数', '^ | 多余 | ^ | 培训人数').replace('年度指标值', '<')}`,
      '',
    ],
  ])('should be a table of its own where its layout is another: %s', (_, picture, why) => {
    const { tables, items } = readFlow([say('部门整体支出绩效自评表'), draw(picture, 2)]);
    expect(tables).toMatchObject([{ id: 'a1', kind: 'table', title: '部门整体支出绩效自评表' }]);
    expect(items).toMatchObject([{ kind: 'conflict' }]);
    expect(items[0]?.message).toContain(why);
  });
});
