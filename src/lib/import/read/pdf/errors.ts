import { DisclosureError } from '../../../model/index.ts';
import { OverdueError } from './deadline.ts';

const ASK = '请向报送部门索取能正常打开的原件；有 Word、Excel 原件时优先用原件导入。';

/** The error for people that an error of pdfjs stands for. */
export function explainFailure(file: string, error: unknown): DisclosureError {
  if (error instanceof DisclosureError) return error;
  if (error instanceof OverdueError) return refuseSize(file, '打开文件用时太长', '能很快打开的文件');
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return refuse(
      file,
      'PDF 加了打开密码，读不出内容。',
      '需要密码',
      '不需要密码就能打开的 PDF',
      '请报送部门提供没有密码的文件；或用密码打开后，另存（打印）成一份没有密码的 PDF，再导入。',
    );
  return refuse(
    file,
    'PDF 文件已损坏或没有传完整，读不出内容。',
    '不是完整的 PDF',
    '能正常打开的 PDF',
    `重新下载或重新索取这个文件；${ASK}`,
  );
}

/** For a document whose pages are pictures. */
export function refuseScan(file: string, hasHiddenText: boolean): DisclosureError {
  return refuse(
    file,
    '这是扫描件，没有文字层，读不出文字和数字。',
    hasHiddenText
      ? '各页是图片；图片背后只有机器识别的隐藏文字，不能作为公开的依据'
      : '各页没有可以取用的文字',
    '由 Word、Excel 等直接生成的 PDF',
    '请报送部门提供 Word、Excel 原件，或由原件直接另存（而不是扫描）的 PDF；不要用图片识别的结果代替。',
  );
}

/** For a document whose fonts do not say which characters their letters are. */
export function refuseGarbage(file: string, pages: readonly number[]): DisclosureError {
  return refuse(
    file,
    'PDF 里的字体没有带文字对照表，取出来的是乱码。',
    `第 ${pages.join('、')} 页的文字认不出来`,
    '文字可以复制、查找的 PDF',
    '在阅读器里复制一段文字试试：复制出来也是乱码的，请报送部门用 Word、WPS 重新“另存为 PDF”，或提供 Word、Excel 原件。',
  );
}

/** For a document beyond the limits. */
export function refuseSize(file: string, found: string, expected: string): DisclosureError {
  return refuse(
    file,
    'PDF 太大，不像一份决算、预算或自评材料。',
    found,
    expected,
    '检查是否选错了文件；一个文件里有多个部门时，请按部门拆开再导入。',
  );
}

/** For a document without any page that can be read. */
export function refuseEmpty(file: string): DisclosureError {
  return refuse(file, 'PDF 里没有能读取的页。', '各页都读不出来', '能正常打开的 PDF', ASK);
}

function refuse(file: string, what: string, found: string, expected: string, todo: string): DisclosureError {
  return new DisclosureError({ what, place: { file }, found, expected, todo });
}
