import { parseDocument } from 'yaml';
import { REPORT_KINDS, type ReportHead } from '../../model/index.ts';

/** A field of the head that a person may change. */
export interface HeadField {
  readonly key: keyof ReportHead;
  readonly name: string;
  /** What belongs there, in a few words. */
  readonly hint: string;
  readonly optional?: true;
}

/** The fields of the head, in the order of the page. Where a document came from is nobody's to change. */
export const HEAD_FIELDS: readonly HeadField[] = [
  { key: 'title', name: '标题', hint: '照原件，几行连成一行' },
  { key: 'department', name: '部门全称', hint: '照原件' },
  { key: 'year', name: '年度', hint: '四位数字，与网址里的年度一致' },
  { key: 'kind', name: '文种', hint: Object.values(REPORT_KINDS).join('、') },
  { key: 'approvedAt', name: '批复日', hint: '例如 2022-08-20，没有就空着', optional: true },
  { key: 'publishedAt', name: '公开日', hint: '例如 2022-09-01，没有就空着', optional: true },
  { key: 'identifier', name: '索引号', hint: '公开目录的索引号，没有就空着', optional: true },
];

/** The value of a head field as people write it. */
export function showHeadField(head: ReportHead, key: keyof ReportHead): string {
  if (key === 'kind') return REPORT_KINDS[head.kind];
  const value = head[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The head with one field changed, its rules included; comments and the order of the others stay. */
export function changeHead(head: string, key: keyof ReportHead, value: string): string {
  const document = parseDocument(head.replace(/^---\n|---\n$/g, ''));
  const text = value.trim();
  if (text === '') document.delete(key);
  else document.set(key, toValue(key, text));
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}

function toValue(key: keyof ReportHead, text: string): string | number {
  if (key === 'year' && /^\d+$/.test(text)) return Number(text);
  if (key !== 'kind') return text;
  return Object.entries(REPORT_KINDS).find(([, name]) => name === text)?.[0] ?? text;
}
