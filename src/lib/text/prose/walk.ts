import type { Figure } from './figures/types.ts';
import { closeGroups, collectNames, openBracket, readLead } from './groups.ts';
import type { Group, Mention } from './mention.ts';
import { nameOf, shareOut } from './names.ts';
import type { Piece, Sentence } from './pieces.ts';
import { readRole, type RoleReading } from './roles.ts';
import { toSubject } from './subject.ts';
import { BASE } from './vocabulary.ts';
import { VALUES, type State } from './walk-state.ts';

/** What a walk through the paragraph finds: every quantity with its role, and every whole with its parts. */
export interface Walk {
  readonly mentions: readonly Mention[];
  readonly groups: readonly Group[];
}

/** Walks the sentences left to right and carries subject, base and 其中 from clause to clause. */
export function walk(sentences: readonly Sentence[], figures: readonly Figure[], topic = ''): Walk {
  const state: State = {
    figures,
    mentions: [],
    groups: [],
    open: [],
    subject: topic,
    outer: [],
    base: undefined,
    opened: undefined,
    after: undefined,
    distribution: undefined,
    names: [],
    last: [],
    sentence: 0,
  };
  for (const [index, sentence] of sentences.entries()) {
    state.sentence = index;
    state.open = [];
    state.base = undefined;
    state.after = undefined;
    state.distribution = undefined;
    state.names = [];
    // A bracket that ends a sentence: the next one speaks of what stood before it.
    state.subject = state.outer[0]?.subject ?? state.subject;
    state.outer = [];
    for (const [at, piece] of sentence.pieces.entries()) walkPiece(state, piece, at);
  }
  return { mentions: state.mentions, groups: state.groups };
}

/** How many brackets within brackets are left again one by one. */
const DEEPEST = 20;

/** Within a bracket another subject may be told; after it the one before goes on. */
function enterDepth(state: State, { depth }: Piece): void {
  const left = state.outer.find((one) => depth <= one.depth);
  if (left) {
    state.subject = left.subject;
    state.after = left.after;
    state.outer = state.outer.filter((one) => one.depth < left.depth);
  }
  const inner = state.outer.at(-1)?.depth ?? -1;
  if (depth > 0 && inner < depth - 1) {
    state.outer = [
      ...state.outer.slice(-DEEPEST),
      { depth: depth - 1, subject: state.subject, after: state.after },
    ];
  }
}

function walkPiece(state: State, piece: Piece, at: number): void {
  closeGroups(state, piece);
  enterDepth(state, piece);
  if (piece.mark !== '、') state.names = [];
  const first = piece.heads[0] ?? piece.text;
  openBracket(state, piece);
  const lead = readLead(state, piece, first);
  for (const [order, figureIndex] of piece.figures.entries()) {
    const head = order === 0 ? lead : readLead(state, piece, piece.heads[order] ?? '', order);
    const tail = piece.heads[order + 1] ?? (order === piece.figures.length - 1 ? piece.tail : '');
    walkFigure(state, piece, at, figureIndex, head, tail);
  }
  const rest = piece.figures.length === 0 ? lead : piece.tail;
  const base = BASE.exec(rest);
  state.base = base?.[1] ?? state.base;
  state.opened = base && base.index + base[0].length === rest.length ? base[1] : undefined;
  if (piece.figures.length === 0) {
    // …（项）。年初预算为…: an item named amid a paragraph is what the next sentence is about.
    if (/\((?:款|项)\)$/.test(piece.text)) state.subject = toSubject(piece.text);
    if (piece.text !== '') state.names.push(lead);
    collectNames(state, piece, lead);
  } else {
    state.names = [];
  }
}

/** 全年预算为A，其中：a、b；决算为B: the final accounts are those of what the budget was told of, and end its list. */
function returnToWhole(state: State, { mark, depth }: Piece, role: Mention['role']): void {
  const group = state.open.at(-1);
  const told = group?.whole?.role;
  const isOther = (told === 'budget' && role === 'final') || (told === 'final' && role === 'budget');
  if (!group?.whole || !isOther || mark !== '；' || depth !== group.depth) return;
  state.subject = group.whole.subject;
  state.open = state.open.slice(0, -1);
}

function walkFigure(state: State, piece: Piece, at: number, index: number, head: string, tail: string): void {
  const figure = state.figures[index];
  if (!figure) return;
  const shared = shareOut(state, head);
  const isBase = piece.depth > 0 && head === '' && piece.mark === '' && state.opened !== undefined;
  const reading: RoleReading =
    isBase && figure.kind === 'amount'
      ? { role: 'previous', words: '', base: state.opened ?? '' }
      : readRole(figure, shared?.head ?? head, tail, state.after);
  state.base = BASE.exec(head)?.[1] ?? state.base;
  const own = shared?.subject ?? nameOf(state, piece, reading, tail);
  const named = own.length > 1 && own.length < 60;
  if (!named) returnToWhole(state, piece, reading.role);
  const subject = named ? own : state.subject;
  const base = reading.base ?? (reading.role === 'delta' || reading.role === 'rate' ? state.base : undefined);
  const mention: Mention = {
    figure: index,
    kind: figure.kind,
    role: reading.role,
    subject,
    named,
    sentence: state.sentence,
    piece: at,
    depth: piece.depth,
    head,
    tail,
    ...(reading.direction ? { direction: reading.direction } : {}),
    ...(reading.printed ? { printed: reading.printed } : {}),
    ...(base ? { base } : {}),
    offset: piece.offset,
    end: figure.end,
  };
  state.mentions.push(mention);
  state.after = reading.role;
  if (!VALUES.has(mention.role)) return;
  if (named && mention.kind === 'amount' && mention.role !== 'full') state.subject = subject;
  // 涉及项目3个 after 其中：基本支出…万元: the list of amounts is over.
  if (
    mention.kind === 'count' &&
    named &&
    state.open.at(-1)?.members.at(-1)?.kind === 'amount' &&
    piece.depth === 0
  )
    state.open = [];
  const group = state.open.at(-1);
  if (group?.depth === piece.depth && (!group.whole || group.whole.kind === mention.kind)) {
    group.members.push(mention);
    group.end = mention.end;
  }
}
