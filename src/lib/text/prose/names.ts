import type { Piece } from './pieces.ts';
import type { RoleReading } from './roles.ts';
import { splitNames, toSubject } from './subject.ts';
import type { State } from './walk-state.ts';

const SPREAD = /^(.*?)(?:各?占比?|比重|比例)?分别(?:是|为|占|达|增加|减少|增长|下降|完成|支出|收入|安排)?/;

/** The subject a figure's own clause names: the words before it, all names of a list A、B支出, or 40万元为专项拨款. */
export function nameOf(state: State, piece: Piece, reading: RoleReading, tail: string): string {
  const own = toSubject(reading.words);
  if (own.length < 2) {
    if (reading.role === 'value') return toSubject(/^(?:为|是|用于)(.{2,40})/.exec(tail)?.[1] ?? '');
    // 实际支出114.41万元 with nothing before it: the words are its only name.
    const isAlone = reading.role === 'final' && state.subject === '';
    return isAlone ? (/(?:实际|全年)(?:支出|执行)/.exec(piece.text)?.[0] ?? own) : own;
  }
  if (piece.mark !== '、' || reading.role !== 'value' || state.names.length === 0) return own;
  const joined = [...state.names.map(toSubject), own].join('、');
  return joined.length < 60 ? joined : own;
}

/** 基本支出、项目支出分别为A、B: the first figure takes the first name, the next the second. */
export function shareOut(
  state: State,
  head: string,
): { readonly subject?: string; readonly head: string } | undefined {
  const spread = SPREAD.exec(head);
  if (spread) {
    const prefix = spread[1] ?? '';
    const words = [...state.names, prefix].filter((name) => name !== '').join('、');
    const names = splitNames(words.replace(/(?:支出决算|决算数?|年初预算数?|预算数?|占比)$/, ''));
    state.distribution = { names: names.length > 1 ? names : state.last, head, next: 0 };
    if (names.length > 1) state.last = names;
  } else if (!/^(?:和|及|与|以及)?$/.test(head)) {
    state.distribution = undefined;
  }
  const { distribution } = state;
  if (!distribution) return undefined;
  const subject = distribution.names[distribution.next];
  distribution.next += 1;
  return subject === undefined ? undefined : { subject, head: distribution.head };
}
