import type { ReviewItem } from '../../model/index.ts';
import type { SourceFormat } from './sniff.ts';

/** Extensions that promise a format; a browser or an office program opens a file by them. */
const PROMISES: Readonly<Record<string, SourceFormat['kind']>> = {
  docx: 'docx',
  docm: 'docx',
  doc: 'office',
  wps: 'office',
  rtf: 'office',
  odt: 'office',
  ods: 'office',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  et: 'xls',
  pdf: 'pdf',
  htm: 'html',
  html: 'html',
  txt: 'text',
  jpg: 'unknown',
  jpeg: 'unknown',
  png: 'unknown',
};

/** What files of a format are called, and the extension they should have. */
const NAMES: Readonly<Partial<Record<SourceFormat['kind'], readonly [string, string]>>> = {
  docx: ['Word 文件', 'docx'],
  xlsx: ['Excel 工作簿', 'xlsx'],
  xls: ['Excel 97—2003 工作簿', 'xls'],
  pdf: ['PDF 文件', 'pdf'],
  html: ['网页', 'html'],
  text: ['纯文本', 'txt'],
};

/** Tells of a file whose extension promises another format: it was read by what it is, but readers cannot open it so. */
export function noteExtension(name: string, format: SourceFormat['kind']): readonly ReviewItem[] {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const promised = PROMISES[extension];
  const [called, own] = NAMES[format] ?? [];
  if (promised === undefined || promised === format || called === undefined) return [];
  const message = `文件名的扩展名是 ${extension}，内容其实是${called}，已按内容读取；照这个名字公开，读者可能打不开，请把扩展名改成 ${own ?? ''} 再导入。`;
  return [{ kind: 'conflict', line: 1, text: name, message }];
}
