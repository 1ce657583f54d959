import type { Relation } from '../context.ts';
import type { StatementKind } from '../statement.ts';
import { cause } from './cause.ts';
import { change } from './change.ts';
import { completion } from './completion.ts';
import { counts } from './counts.ts';
import { item } from './item.ts';
import { meeting } from './meeting.ts';
import { none } from './none.ts';
import { parts } from './parts.ts';
import { procurement } from './procurement.ts';
import { ratio } from './ratio.ts';
import { score } from './score.ts';
import { share } from './share.ts';
import { staff } from './staff.ts';
import { total } from './total.ts';
import { vehicles } from './vehicles.ts';

/** Every relation of the genre (句式). What none of them reads is kept as a named amount, kind `value`. */
export const RELATIONS = [
  total,
  parts,
  change,
  share,
  completion,
  item,
  counts,
  procurement,
  vehicles,
  meeting,
  score,
  staff,
  ratio,
  none,
  cause,
] as const satisfies readonly { [Kind in StatementKind]: Relation<Kind> }[StatementKind][];
