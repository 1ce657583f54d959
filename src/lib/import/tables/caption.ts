import { UNITS, type CaptionRole, type Unit } from '../../model/index.ts';
import { squeeze } from '../blocks.ts';

/** A line printed above a table. */
export interface CaptionLine {
  readonly role: CaptionRole;
  readonly text: string;
}

const ROLES: readonly (readonly [CaptionRole, RegExp])[] = [
  ['number', /^(?:财决|预算)?公开(?:\d{1,2}(?:-\d{1,2})?表|表[一二三四五六七八九十]{1,3})$/u],
  ['unit', /^(?:金额)?单位[:：]?(?:人民币)?(?:亿元|百万元|万元|千元|元)$/u],
  ['department', /^(?:编制)?(?:部门|单位)(?:名称)?[:：].+$/u],
  ['period', /^\d{4}年度?$/u],
];

/** Reads a caption line (公开NN表, 金额单位, 部门, 年度); undefined when it is none. */
export function parseCaption(text: string): CaptionLine | undefined {
  const key = squeeze(text);
  const found = key.length <= 60 && ROLES.find(([, pattern]) => pattern.test(key));
  return found ? { role: found[0], text } : undefined;
}

/**
 * Reads what is printed above a table on one line: several caption lines where wide blanks or tabs part them and each
 * part is one (部门：…    金额单位：万元); undefined when any part is none.
 */
export function parseCaptions(text: string): readonly CaptionLine[] | undefined {
  const parts = text.split(/\t+|\s{2,}|　+/u).filter((part) => part.trim() !== '');
  const captions = parts.map((part) => parseCaption(part.trim()));
  if (captions.length > 1 && captions.every((caption) => caption !== undefined)) return captions;
  const whole = parseCaption(text);
  return whole && [whole];
}

/** The unit of money a caption states; undefined where none does. */
export function findUnit(caption: readonly CaptionLine[]): Unit | undefined {
  const text = squeeze(caption.find(({ role }) => role === 'unit')?.text ?? '');
  // 千元 is money all the same, but no unit that is ever converted: nothing is compared with other tables.
  if (/(?:千|百万|千万)元$/u.test(text)) return undefined;
  // 万元 and 亿元 end in 元 too, so the longer names are tried first.
  return [...UNITS].sort((a, b) => b.length - a.length).find((unit) => text.endsWith(unit));
}
