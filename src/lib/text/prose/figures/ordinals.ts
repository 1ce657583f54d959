import { findMeasure } from './measures.ts';
import { place, type Figure, type Source } from './types.ts';

const MARKER = /(\d{1,3}) {0,4}(?:[、．)]|\.(?!\d))/y;
const BRACKETED = /(\d{1,3}) {0,4}\)/y;
const NUMBERED = /\d{1,5}/y;

/** List numbers and places in an order (序号): 1、 2. （3） 第13名 附件1 目标2 公开05表. */
export function readOrdinal(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  const before = folded.slice(Math.max(0, at - 4), at);
  const ordinal = (print: string): Figure => ({
    kind: 'ordinal',
    order: Number.parseInt(print, 10),
    ...place(source, at, at + print.length),
  });
  NUMBERED.lastIndex = at;
  const digits = NUMBERED.exec(folded)?.[0] ?? '';
  if (/第\s?$/.test(before) && !/\d/.test(folded[at + digits.length] ?? '')) return ordinal(digits);
  const isWhole = !/^(?:\.\d|\d| {0,4}[%元万亿份项人次个分])/.test(
    folded.slice(at + digits.length, at + digits.length + 3),
  );
  if (
    isWhole &&
    findMeasure(folded, at + digits.length) === '' &&
    /(?:附件|附表|附|图|表|目标|公开|序号|编号|原因|问题|措施|指标|栏次|行次)\s?$/.test(before)
  )
    return ordinal(digits);
  BRACKETED.lastIndex = at;
  const bracketed = before.endsWith('(') ? BRACKETED.exec(folded) : null;
  if (bracketed?.[1] !== undefined && /^$|[。；;：:，,、\s\n]$|[\u4e00-\u9fff”]$/.test(before.slice(0, -1))) {
    return ordinal(bracketed[1]);
  }
  MARKER.lastIndex = at;
  const marker = /^$|[。；;:\n！？*] {0,4}$|^[-*•·\s]+$/.test(before.slice(-3)) ? MARKER.exec(folded) : null;
  if (marker?.[1] === undefined) return undefined;
  const next = folded.slice(at + marker[0].length, at + marker[0].length + 8).trimStart();
  return /^\d/.test(next) && !/^(?:19|20)\d\d {0,4}年/.test(next) ? undefined : ordinal(marker[1]);
}

/** ① to ⑳ and ⑴ to ⒇: one character each. */
export function readCircled(source: Source, at: number): Figure | undefined {
  const code = source.text.charCodeAt(at);
  for (const first of [0x2460, 0x2474, 0x2488, 0x2776]) {
    if (code >= first && code < first + 20)
      return { kind: 'ordinal', order: code - first + 1, ...place(source, at, at + 1) };
  }
  return undefined;
}
