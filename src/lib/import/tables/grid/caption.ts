import { squeeze } from '../../blocks.ts';
import { parseCaption, type CaptionLine } from '../caption.ts';

/** Lines above ruled tables beyond those of plain texts: 公开表一, 附表1-2, 编制单位：, 单位：元（保留两位小数）. */
const ROLES: readonly (readonly [CaptionLine['role'], RegExp])[] = [
  [
    'number',
    /^(?:财决|预算|决算|部门|单位|公开)*(?:附?表[一二三四五六七八九十\d]{1,3}(?:-\d{1,2})?|[A-Z]?\d{1,3}(?:-\d{1,2})?表)[:：]?$/u,
  ],
  [
    'unit',
    /^(?:金额|货币|计量)?单位[:：]?(?:人民币)?(?:亿元|千元|万元|元)(?:[、，,;；／/].{0,16})?(?:[（(].{0,16}[）)])?$/u,
  ],
  [
    'department',
    /^(?:编制|填报|预算|填制|公开|主管|部门|单位|汇总)*(?:部门|单位)(?:[（(][^）)]{0,12}[）)])?(?:名称)?[:：].*$/u,
  ],
  ['period', /^(?:\d{4}年度?|(?:会计|预算|决算)?年度[:：]\d{4}(?:年度?)?)$/u],
  ['other', /^(?:附件[一二三四五六七八九十\d]*[:：]?|(?:填报|编制|填表)?日期[:：].*)$/u],
];
const MAX_LENGTH = 60;

/** Reads a line printed above a ruled table; undefined when it is none. */
function parseLine(text: string): CaptionLine | undefined {
  const key = squeeze(text);
  if (key === '' || key.length > MAX_LENGTH) return undefined;
  const found = ROLES.find(([, pattern]) => pattern.test(key.normalize('NFC')));
  return found ? { role: found[0], text } : parseCaption(text);
}

/**
 * Reads what stands on one line above a table, cell by cell: several captions side by side (部门：…, 金额单位：万元), a label
 * with its value in the next cell; undefined when anything on the line is no caption.
 */
export function parseGridCaptions(texts: readonly string[]): readonly CaptionLine[] | undefined {
  const parts = texts.flatMap((text) => splitLine(text)).filter((part) => part !== '');
  const captions: CaptionLine[] = [];
  for (const part of parts) {
    const caption = parseLine(part);
    const last = captions.at(-1);
    if (caption) captions.push(caption);
    else if (last && /[:：]$/u.test(last.text) && part.length <= MAX_LENGTH && !/[。；]/u.test(part))
      captions[captions.length - 1] = { ...last, text: `${last.text}${part}` };
    else return undefined;
  }
  return captions.length > 0 ? captions : undefined;
}

/** A line is parted by wide blanks and line ends, and before 单位：万元 at its end. */
function splitLine(text: string): string[] {
  return text
    .split(/\t+|\n+|\s{2,}|　+/u)
    .flatMap((part) => {
      const end = /^(\S.*?[:：].*?\S)\s+((?:金额)?单位\s*[:：].*)$/u.exec(part);
      return end ? [end[1] ?? '', end[2] ?? ''] : [part];
    })
    .map((part) => part.trim());
}
