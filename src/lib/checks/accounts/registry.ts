import { c10 } from './rules/c10.ts';
import { c11 } from './rules/c11.ts';
import { c12 } from './rules/c12.ts';
import { c13 } from './rules/c13.ts';
import { c14 } from './rules/c14.ts';
import { c15 } from './rules/c15.ts';
import { c16 } from './rules/c16.ts';
import { c17 } from './rules/c17.ts';
import { c18 } from './rules/c18.ts';
import { c19 } from './rules/c19.ts';
import { c20 } from './rules/c20.ts';
import { c21 } from './rules/c21.ts';
import { c22 } from './rules/c22.ts';
import { c23 } from './rules/c23.ts';
import { f01 } from './rules/f01.ts';
import { f02 } from './rules/f02.ts';
import { f03 } from './rules/f03.ts';
import { f04 } from './rules/f04.ts';
import { f05 } from './rules/f05.ts';
import { i01 } from './rules/i01.ts';
import { i02 } from './rules/i02.ts';
import { i03 } from './rules/i03.ts';
import { i04 } from './rules/i04.ts';
import { i05 } from './rules/i05.ts';
import { i06 } from './rules/i06.ts';
import { i07 } from './rules/i07.ts';
import { i08 } from './rules/i08.ts';
import { i09 } from './rules/i09.ts';
import { i10 } from './rules/i10.ts';
import { i11 } from './rules/i11.ts';
import { i12 } from './rules/i12.ts';
import { i13 } from './rules/i13.ts';
import { i14 } from './rules/i14.ts';
import { i15 } from './rules/i15.ts';
import { i16 } from './rules/i16.ts';
import { i17 } from './rules/i17.ts';
import { i18 } from './rules/i18.ts';
import { i19 } from './rules/i19.ts';
import { i20 } from './rules/i20.ts';
import { x01 } from './rules/x01.ts';
import { x02 } from './rules/x02.ts';
import { x03 } from './rules/x03.ts';
import { x04 } from './rules/x04.ts';
import { x05 } from './rules/x05.ts';
import { x06 } from './rules/x06.ts';
import { x07 } from './rules/x07.ts';
import { x08 } from './rules/x08.ts';
import { x09 } from './rules/x09.ts';
import { x10 } from './rules/x10.ts';
import { x11 } from './rules/x11.ts';
import { x12 } from './rules/x12.ts';
import { x13 } from './rules/x13.ts';
import { x14 } from './rules/x14.ts';
import { x15 } from './rules/x15.ts';
import { x16 } from './rules/x16.ts';
import { y01 } from './rules/y01.ts';
import { y02 } from './rules/y02.ts';
import { y03 } from './rules/y03.ts';
import { y04 } from './rules/y04.ts';
import { y05 } from './rules/y05.ts';
import { y06 } from './rules/y06.ts';
import { y07 } from './rules/y07.ts';
import { y08 } from './rules/y08.ts';
import { y09 } from './rules/y09.ts';
import { y10 } from './rules/y10.ts';
import { y11 } from './rules/y11.ts';
import { y12 } from './rules/y12.ts';
import { y13 } from './rules/y13.ts';
import type { TableRule } from './rule.ts';

/** Every rule about the tables of a document: present (C), inside (I), between (X), free tables (F), of a budget (Y). */
export const TABLE_RULES: readonly TableRule[] = [
  c10,
  c11,
  c12,
  c13,
  c14,
  c15,
  c16,
  c17,
  c18,
  c19,
  c20,
  c21,
  c22,
  c23,
  i01,
  i02,
  i03,
  i04,
  i05,
  i06,
  i07,
  i08,
  i09,
  i10,
  i11,
  i12,
  i13,
  i14,
  i15,
  i16,
  i17,
  i18,
  i19,
  i20,
  x01,
  x02,
  x03,
  x04,
  x05,
  x06,
  x07,
  x08,
  x09,
  x10,
  x11,
  x12,
  x13,
  x14,
  x15,
  x16,
  f01,
  f02,
  f03,
  f04,
  f05,
  y01,
  y02,
  y03,
  y04,
  y05,
  y06,
  y07,
  y08,
  y09,
  y10,
  y11,
  y12,
  y13,
];

/** Names of the rules about tables. */
export type TableRuleId = (typeof TABLE_RULES)[number]['id'];
