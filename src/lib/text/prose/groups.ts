import type { Figure } from './figures/types.ts';
import type { Group, Mention } from './mention.ts';
import type { Piece } from './pieces.ts';
import { toSubject } from './subject.ts';
import { AGGREGATE, LEAD } from './vocabulary.ts';
import { VALUES, type State } from './walk-state.ts';

/** Lists within lists (其中…其中) are followed this deep. */
const DEEPEST = 6;
/** How many numbers back the whole of a list may stand, whatever they tell. */
const FARTHEST = 400;
/** 基本支出中人员经费…: the whole and 中. Not 中小企业, 中央, 期中. */
const INNER =
  /^(?:.*\d{4}年度?)?(.{2,40}?(?:支出|收入|经费|资金|决算|费))(?:决算)?(?:当)?中(?:的)?(?=.{2,}|$)(?!央|小|国|心|型|介|期|标|共|华)/;

/** Words that begin another figure of the same thing in a bracket: another budget, another year, another unit. */
const OTHER_PRINT = /^(?:[^,]{0,6}预算[数额]?|(?:上年|去年|\d{4}年).{0,8}|约|近|即|折合|合)(?:为|是|:)?$/;

/** Opens a list of parts where the piece begins one; returns the words after the opening. */
export function readLead(state: State, piece: Piece, words: string, order = 0): string {
  const made = /组成|构成/.test(piece.tail) && order === 0 ? /^(.*?)(?:主要)?由/.exec(words) : null;
  if (made) {
    openGroup(state, piece, '由', toSubject(made[1] ?? ''), order);
    return words.slice(made[0].length);
  }
  const inner = INNER.exec(words);
  const lead = LEAD.exec(words);
  if (lead && !(inner && inner[0].length < (lead[1]?.length ?? 0))) {
    const [print, before = '', link = ''] = lead;
    const rest = words.slice(print.length);
    // 含 inside a word (含量) and a bare 主要是 that opens a reason are no lists.
    const opens = piece.figures.length > 0 || !/^主要(?:是|为|由|有)$|^含$|^分为$/.test(link);
    const inBracket = rest.indexOf(')') >= 0 && !rest.slice(0, rest.indexOf(')')).includes('(');
    const isList = !inBracket && (rest !== '' || piece.figures.length === 0 || link.startsWith('其中'));
    if (opens && isList && !/(?:原因|目的|原则)$/.test(before)) {
      openGroup(state, piece, link, toSubject(before.replace(/由$/, '')), order);
      return rest;
    }
    return words;
  }
  if (inner && (piece.figures.length > 0 || inner[0].length === words.length)) {
    openGroup(state, piece, '中', toSubject(inner[1] ?? ''), order);
    return words.slice(inner[0].length);
  }
  return words;
}

/** 基本支出600万元（人员经费500万元，公用经费100万元）: a bracket right after an amount holds its parts. */
export function openBracket(state: State, piece: Piece): void {
  const last = state.mentions.at(-1);
  const first = state.figures[piece.figures[0] ?? -1];
  if (piece.mark !== '' || piece.depth === 0 || last?.kind !== 'amount' || first?.kind !== 'amount') return;
  if (!VALUES.has(last.role) || piece.offset - last.end > 2 || LEAD.test(piece.heads[0] ?? '')) return;
  // （调整预算数为…万元） and （约…亿元） tell the same thing in another way.
  if (OTHER_PRINT.test(piece.heads[0] ?? '') || ('approximate' in first && first.approximate)) return;
  openGroup(state, piece, '（', '', 0);
}

function openGroup(state: State, piece: Piece, link: string, subject: string, order: number): void {
  const kind = state.figures[piece.figures[order] ?? -1]?.kind;
  const whole = findWhole(state, subject, kind);
  const group: Group = {
    link,
    sentence: state.sentence,
    ...(whole ? { whole } : {}),
    subject: subject === '' ? (whole?.subject ?? state.subject) : subject,
    members: [],
    names: [],
    depth: piece.depth,
    offset: piece.offset,
    end: piece.end,
  };
  state.groups.push(group);
  state.open.push(group);
}

/** The whole a list belongs to: the value so named, else the last value of this sentence, else of the one before. */
function findWhole(state: State, subject: string, kind: Figure['kind'] | undefined): Mention | undefined {
  const last = state.mentions.length - 1;
  for (let at = last; at >= Math.max(0, last - FARTHEST); at -= 1) {
    const mention = state.mentions[at];
    if (!mention || !VALUES.has(mention.role) || (kind !== undefined && mention.kind !== kind)) continue;
    if (subject === '')
      return mention.sentence >= state.sentence - 1 ? findSpent(state, mention, at) : undefined;
    if (mention.subject === subject || mention.subject.endsWith(subject)) return mention;
    if (mention.subject.length > 2 && subject.endsWith(mention.subject)) return mention;
    if (state.mentions.length - at > 40) return undefined;
  }
  return undefined;
}

/** 支出决算为41.85万元，完成预算43万元的97.3%；其中：…: what was spent is divided. */
function findSpent({ mentions }: State, told: Mention, at: number): Mention {
  const before = mentions[at - 1];
  const isPair = told.role === 'budget' && before?.role === 'final' && before.sentence === told.sentence;
  return isPair && !told.named && before.subject === told.subject ? before : told;
}

/** Closes the lists that a piece does not belong to: by bracket, by ；, by a year or a total that begins anew. */
export function closeGroups(state: State, piece: Piece): void {
  state.open = state.open.filter((group) => group.depth <= piece.depth).slice(-DEEPEST);
  if (piece.mark === '；' && piece.depth === 0) {
    if (state.open.length > 1) state.open = state.open.slice(0, 1);
    if (state.open.at(-1)?.members.length === 0) state.open = [];
  }
  const first = piece.heads[0];
  // A year begins another sentence in all but the full stop.
  if (
    piece.mark !== '、' &&
    /^(?:截至|截止)?\d{4}年/.test(piece.text) &&
    (state.open.at(-1)?.members.length ?? 0) > 0
  )
    state.open = [];
  if (
    state.open.length > 0 &&
    first !== undefined &&
    piece.mark !== '、' &&
    AGGREGATE.test(toSubject(first)) &&
    !LEAD.test(first)
  )
    state.open = [];
}

/** 主要包括基本工资、津贴补贴…: names listed without amounts. */
export function collectNames(state: State, piece: Piece, words: string): void {
  const group = state.open.at(-1);
  if (!group || group.members.length > 0 || /其中|中$/.test(group.link)) return;
  if (piece.mark !== '、' && group.names.length > 0) return;
  const name = words
    .replace(/^(?:了|:)/, '')
    .replace(/等(?:方面|各项|项目)?(?:的)?(?:支出|费用|开支|情况|内容)?$/, '');
  if (name === '' || name.length > 24) return;
  group.names.push(name);
  group.end = piece.end;
}
