import { parsePrintedNumber } from '../../text/index.ts';
import { squeeze } from '../blocks.ts';
import type { HeadingMark } from './headings.ts';

/** No contents list has as many entries; each line of the text is compared with all of them. */
const MOST = 300;
/** Longest line that may be an entry of the contents list come again. */
const MAX_LENGTH = 50;
/** What may stand in front of an entry's words where they come again: whose they are and of which year. */
const OWNER = /^(?:\p{Script=Han}{2,30})?(?:\d{4}年度?)?$/u;
/** An owner's name ends in one of these; 本次机构设置 is no heading of an owner called 本次. */
const BODY =
  /(?:局|委|办|院|校|会|中心|所|站|处|队|馆|厅|部|室|社|团|署|学|园|街道|政府|镇|乡|公司|部门|单位)(?:\d{4}年度?)?$/u;

/** The entries of a contents list (目录) by their words: they return in the text, often without their numbers. */
export class ContentsEntries {
  private readonly marks = new Map<string, HeadingMark>();

  constructor(entries: readonly string[] = []) {
    for (const entry of entries) this.add(entry);
  }

  /** Adds an entry as printed; what has no number, or comes after very many others, is left out. */
  add(entry: string): void {
    const number = parsePrintedNumber(entry);
    if (!number || number.style === 'circled' || this.marks.size > MOST) return;
    const words = squeeze(entry.slice(number.length)).replace(/[.．…·]*\d*$/u, '');
    const mark = { style: number.style, value: number.value };
    // 单位机构设置 comes again as 某市某局机构设置; a part may name its owner in another way than the list does.
    const own = words.replace(/^(?:单位|部门)(?=.{4})/u, '');
    const ofPart = number.style === 'part' ? words.replace(/^.*\d{4}年度?/u, '') : words;
    for (const key of [words, own, ofPart]) {
      if (key.length >= 4 && !this.marks.has(key)) this.marks.set(key, mark);
    }
  }

  /** The heading a line without a number is, by the contents list; undefined where it is no entry come again. */
  find(line: string): HeadingMark | undefined {
    const text = squeeze(line);
    if (this.marks.size === 0 || text.length > MAX_LENGTH || /[。；：，、！？]$/u.test(text))
      return undefined;
    const own = this.marks.get(text);
    if (own) return own;
    const found = [...this.marks].find(([words]) => {
      const owner = text.endsWith(words) ? text.slice(0, -words.length) : '';
      return owner !== '' && OWNER.test(owner) && (BODY.test(owner) || /^\d/u.test(owner));
    });
    return found?.[1];
  }
}

/** No contents list. */
export const NO_CONTENTS = new ContentsEntries();
