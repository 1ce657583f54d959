import { DisclosureError } from '../../../model/index.ts';
import { findBelow, listBelow, toWords, type HtmlElement } from './tree.ts';
import type { Origin } from './word.ts';

/** Sheets of a workbook in the part of a page that only Excel reads. */
const SHEET = /<x:ExcelWorksheet>\s*<x:Name>([^<&]{1,80})<\/x:Name>/gi;

/** The names Excel gave the sheets of a workbook that it wrote as a page. */
export function listSheetNames(text: string): readonly string[] {
  return [...text.matchAll(SHEET)].map(([, name = '']) => name.trim());
}

/**
 * What LibreOffice puts in front of the tables when it writes a workbook as a page: `Sheet 1: 收入决算表` before each,
 * and a list of all of them at the start. The name of the sheet by element; '' for the list.
 */
export function findSheetTitles(
  root: HtmlElement,
  { isLibreOffice }: Origin,
): ReadonlyMap<HtmlElement, string> {
  const titles = new Map<HtmlElement, string>();
  if (!isLibreOffice) return titles;
  for (const element of listBelow(root)) {
    const { name, attributes } = element;
    const anchor = attributes.get('name') ?? '';
    if (name === 'a' && /^table\d+$/.test(anchor)) {
      const sheet = findBelow(element, (part) => part.name === 'em');
      if (sheet) titles.set(element, toWords(sheet));
    } else if (name === 'center' && isSheetList(element)) titles.set(element, '');
  }
  return titles;
}

function isSheetList(element: HtmlElement): boolean {
  const links = listBelow(element).filter(({ name }) => name === 'a');
  return (
    links.length > 0 && links.every(({ attributes }) => /^#table\d+$/.test(attributes.get('href') ?? ''))
  );
}

/**
 * Throws `DisclosureError` for a page that only frames others: a workbook of several sheets that Excel wrote as a page
 * keeps its tables in files beside it.
 */
export function verifyFrames(file: string, root: HtmlElement, text: string): void {
  const frames = listBelow(root).filter(({ name }) => name === 'frame');
  if (frames.length === 0) return;
  const sources = frames
    .map(({ attributes }) => attributes.get('src') ?? '')
    .filter((source) => source !== '');
  const linked = listBelow(root)
    .filter(({ name, attributes }) => name === 'link' && attributes.get('id') === 'shLink')
    .map(({ attributes }) => attributes.get('href') ?? '');
  const names = listSheetNames(text);
  const found = [
    ...(names.length > 0 ? [`工作表：${names.join('、')}`] : []),
    `内容在：${(linked.length > 0 ? linked : sources).slice(0, 30).join('、').slice(0, 1000)}`,
  ];
  throw new DisclosureError({
    what: '这个网页只是一个外框，内容在别的文件里。',
    place: { file },
    found: found.join('；'),
    expected: '内容就在里面的一个网页',
    todo: '用 Excel 或 WPS 打开原来的工作簿，另存为 xlsx 再导入；没有原件时，导入旁边文件夹（名字以 .files 结尾）里的 sheet001.htm 等文件。',
  });
}
