import type { Reading, Relation } from '../context.ts';
import { foldWidth } from '../fold.ts';
import { readPairs } from './completion.ts';

/** The names of an item as a heading prints them (类、款、项). */
export interface ItemNames {
  readonly class?: string;
  readonly section?: string;
  readonly item?: string;
  readonly code?: string;
  /** Length of the heading in the text, white space after it included. */
  readonly length: number;
}

const NUMBER = /^\s*(?:[(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)、.．]+|[①-⑳])?\s*/;
// A name may have brackets of its own: 政府办公厅(室)及相关机构事务.
const NAME =
  '["“]?\\s*((?:[^()，。；;:"”\\d]|[(](?!\\s*\\d*\\s*[类款项目]\\s*[)])[^()，。；;:\\d]{1,12}[)]){2,40}?)\\s*["”]?\\s*[(]\\s*';
const CLASS = new RegExp(`^(\\d{3})?\\s*[-]?${NAME}(?:(\\d{3,7})\\s*)?类\\s*[)]\\s*[-—、,，]?`);
const SECTION = new RegExp(`^(\\d{5}|\\d{2})?\\s*[-]?${NAME}(?:(\\d{2,7})\\s*)?款\\s*[)]\\s*[-—、,，]?`);
const ITEM = new RegExp(`^(\\d{7}|\\d{2})?\\s*[-]?${NAME}(?:(\\d{2,7})\\s*)?(?:项|目)\\s*[)]`);
const CODE = /^(\d{7})\s*/;
/** What every item ends with: few paragraphs hold it, and it is quickly looked for. */
const SIGN = /[项目款]\s*[)）]/;
/** A heading is not longer. */
const LONGEST = 240;

/** 1、科学技术支出（类）科学技术普及（款）机构运行（项）。 Brackets may be half-width, names spaced or quoted, 款 missing. */
export function parseItem(text: string): ItemNames | undefined {
  const start = text.slice(0, LONGEST);
  if (!SIGN.test(start)) return undefined;
  const folded = foldWidth(start);
  let at = NUMBER.exec(folded)?.[0].length ?? 0;
  const skip = () => {
    at += /^\s*/.exec(folded.slice(at))?.[0].length ?? 0;
  };
  const take = (pattern: RegExp) => {
    skip();
    const match = pattern.exec(folded.slice(at));
    if (match) at += match[0].length;
    return match ?? undefined;
  };
  const leading = take(CODE)?.[1];
  const ofClass = take(CLASS);
  const ofSection = take(SECTION);
  const ofItem = take(ITEM);
  if (!ofItem && !(ofClass && ofSection)) return undefined;
  const code = leading ?? [ofItem?.[3], ofItem?.[1]].find((one) => one?.length === 7);
  const clean = (name: string | undefined) => name?.replace(/\s+/g, '');
  at += /^\s*["”]?\s*[。:：，,]?\s*/.exec(folded.slice(at))?.[0].length ?? 0;
  return {
    ...(ofClass ? { class: clean(ofClass[2]) ?? '' } : {}),
    ...(ofSection ? { section: clean(ofSection[2]) ?? '' } : {}),
    ...(ofItem ? { item: clean(ofItem[2]) ?? '' } : {}),
    ...(code ? { code } : {}),
    length: at,
  };
}

/** …（类）…（款）…（项） with the sentence after it, in its own paragraph or the next. */
export const item: Relation<'item'> = {
  kind: 'item',
  title: '科目的预算与决算',
  examples: [
    {
      text: '年初预算为12.00万元，支出决算为10.50万元，完成年初预算的87.5%。',
      context: { previous: ['3、教育支出（类）普通教育（款）小学教育（项）。'] },
      reads: [
        'completion 小学教育 budget=12.00万元 final=10.50万元 rate=87.5% name=年初预算',
        'item 小学教育 budget=12.00万元 final=10.50万元 rate=87.5% class=教育支出 section=普通教育 item=小学教育',
      ],
    },
    {
      text: '1.教育支出(类)普通教育(款)"学前教育(项)"。',
      reads: ['item 学前教育 class=教育支出 section=普通教育 item=学前教育'],
    },
  ],
  read: (reading) => {
    const own = parseItem(reading.text);
    const names = own ?? findHeading(reading);
    if (!names) return [];
    const pair = readPairs(reading)[0];
    const final = reading.mentions.find((mention) => mention.role === 'final');
    if (!own && !pair && !final) return [];
    const { length, ...words } = names;
    return [
      {
        kind: 'item',
        subject: names.item ?? names.section ?? '',
        operands: pair?.operands ?? (final ? { final: final.figure } : {}),
        words: { ...words, ...(pair?.words.verdict ? { verdict: pair.words.verdict } : {}) },
        offset: own ? 0 : (pair?.offset ?? 0),
        end: pair?.end ?? length,
      },
    ];
  },
};

/** The item a paragraph is about: its own heading, or the paragraph or section heading right before it. */
export function findHeading({ context }: Pick<Reading, 'context'>): ItemNames | undefined {
  const before = context.previous?.at(-1);
  if (before !== undefined && before.trim() !== '') {
    const names = parseItem(before);
    return names && before.length - names.length < 4 ? names : undefined;
  }
  const heading = context.section?.at(-1);
  return heading === undefined ? undefined : parseItem(heading);
}
