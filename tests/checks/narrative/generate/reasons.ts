import type { Random } from './random.ts';

const MORE = [
  '年中追加专项工作经费',
  '人员增加及政策性调资',
  '上级下达的专项资金未列入年初预算',
  '新增重点工作任务，相应支出增加',
  '社会保险缴费基数调整',
  '部分上年结转项目在本年实施',
];
const LESS = [
  '落实过紧日子要求，压减一般性支出',
  '部分项目跨年度实施，资金结转下年使用',
  '人员退休和调出',
  '严格控制各项开支',
  '项目招标形成节约',
  '部分工作改为线上开展',
];

/** 主要原因是…: why something is more or less, in one of many wordings. Holds no figures. */
export function giveReason(random: Random, more: boolean): string {
  const lead = random.pick([
    '，主要原因是',
    '，主要原因：',
    '，主要是因为',
    '，原因是',
    '，主要原因是：',
    '，主要是由于',
  ]);
  return lead + nameReason(random, more);
}

/** The reason without its lead. */
export function nameReason(random: Random, more: boolean): string {
  return random.pick(more ? MORE : LESS);
}
