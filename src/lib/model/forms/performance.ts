/** The performance self-evaluation form (部门整体支出绩效自评表) as data: titles and canonical header labels. */
export const PERFORMANCE_FORM = {
  id: 'self-evaluation',
  title: '部门整体支出绩效自评表',
  department: '部门名称',
  funds: {
    label: '资金情况',
    rowLabel: '年度资金总额',
    columns: [
      { id: 'opening-budget', label: '年初预算数' },
      { id: 'full-budget', label: '全年预算数' },
      { id: 'executed', label: '全年执行数' },
      { id: 'points', label: '分值' },
      { id: 'rate', label: '执行率' },
      { id: 'score', label: '得分' },
    ],
    rows: [
      { id: 'total', label: '合计' },
      { id: 'appropriation', label: '其中：当年财政拨款' },
      { id: 'carried-over', label: '上年结转资金' },
      { id: 'other', label: '其他资金' },
    ],
  },
  goals: { label: '年度总体目标', expected: '预期目标', actual: '实际完成情况' },
  indicators: {
    label: '绩效指标',
    columns: [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
  },
  total: '总分',
} as const;
