import type { z } from 'zod';

/** The types of JSON in words a web team knows. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  object: '对象 { }',
  record: '对象 { }',
};

/** Formats that zod names in English. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  date: '日期，写作 2022-09-01',
  url: '网址，写作 https://www.example.gov.cn',
};

/** What should have stood there, in Chinese, for the first thing a schema objects to. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `类型 ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `以下之一：${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys':
      return '没有这一项：程序不认识它';
    case 'invalid_union':
      return 'options' in issue && issue.discriminator !== undefined
        ? `${issue.discriminator} 为以下之一：${(issue.options ?? []).map(String).join('、')}`
        : issue.message;
    case 'invalid_key':
      return issue.issues[0] ? describeIssue(issue.issues[0]) : '名称写法正确';
    case 'too_small':
      return describeMinimum(issue);
    case 'too_big':
      return issue.origin === 'string'
        ? `不超过 ${issue.maximum.toString()} 个字符`
        : `不大于 ${issue.maximum.toString()}`;
    case 'invalid_format':
      return /\p{Script=Han}/u.test(issue.message)
        ? issue.message
        : (FORMAT_NAMES[issue.format] ?? `格式 ${issue.format}`);
    default:
      return issue.message;
  }
}

function describeMinimum(issue: z.core.$ZodIssueTooSmall): string {
  const minimum = issue.minimum.toString();
  if (issue.origin === 'string') return minimum === '1' ? '不能为空' : `至少 ${minimum} 个字符`;
  if (issue.origin === 'array') return `至少 ${minimum} 项`;
  return `不小于 ${minimum}`;
}
