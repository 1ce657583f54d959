import type { FormLine } from './form.ts';

/** The 26 classes of expenditure printed on 公开01 and 公开04 since FY2020, in printed order. */
export const EXPENDITURE_CLASSES = [
  '一般公共服务支出',
  '外交支出',
  '国防支出',
  '公共安全支出',
  '教育支出',
  '科学技术支出',
  '文化旅游体育与传媒支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '节能环保支出',
  '城乡社区支出',
  '农林水支出',
  '交通运输支出',
  '资源勘探工业信息等支出',
  '商业服务业等支出',
  '金融支出',
  '援助其他地区支出',
  '自然资源海洋气象等支出',
  '住房保障支出',
  '粮油物资储备支出',
  '国有资本经营预算支出',
  '灾害防治及应急管理支出',
  '其他支出',
  '债务还本支出',
  '债务付息支出',
  '抗疫特别国债安排的支出',
] as const;

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 in Chinese numerals: 26 is 二十六. */
export function renderChineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return CHINESE_DIGITS[ones] ?? '';
  const head = tens === 1 ? '十' : `${CHINESE_DIGITS[tens] ?? ''}十`;
  return ones === 0 ? head : head + (CHINESE_DIGITS[ones] ?? '');
}

/** Numbers labels in Chinese and gives them consecutive lines: `一、…` on `first`, `二、…` on the next. */
export function numberLines(labels: readonly string[], first: number): FormLine[] {
  return labels.map((label, index) => ({
    line: String(first + index),
    label: `${renderChineseNumber(index + 1)}、${label}`,
  }));
}

/** Lines without a printed number in front of their name. */
export function plainLines(labels: readonly string[], first: number): FormLine[] {
  return labels.map((label, index) => ({
    line: String(first + index),
    label,
    ...(/^(总计|.*合计)$/.test(label) ? { role: 'total' as const } : {}),
  }));
}

/** `count` lines that the form leaves open. */
export function openLines(first: number, count: number): FormLine[] {
  return Array.from({ length: count }, (_, index) => ({ line: String(first + index), label: '' }));
}
