import type { NarrativeRule } from '../narrative/rule.ts';
import { c01 } from './rules/c01.ts';
import { c02 } from './rules/c02.ts';
import { c03 } from './rules/c03.ts';
import { c04 } from './rules/c04.ts';
import { c30 } from './rules/c30.ts';
import { c31 } from './rules/c31.ts';
import { c32 } from './rules/c32.ts';
import { c33 } from './rules/c33.ts';
import { c34 } from './rules/c34.ts';
import { c40 } from './rules/c40.ts';
import { c41 } from './rules/c41.ts';
import { c42 } from './rules/c42.ts';
import { c43 } from './rules/c43.ts';
import { c44 } from './rules/c44.ts';
import { c50 } from './rules/c50.ts';
import { c51 } from './rules/c51.ts';
import { c52 } from './rules/c52.ts';
import { c53 } from './rules/c53.ts';
import { c54 } from './rules/c54.ts';
import { c60 } from './rules/c60.ts';
import { c75 } from './rules/c75.ts';
import { c78 } from './rules/c78.ts';
import { c79 } from './rules/c79.ts';
import { s01 } from './rules/s01.ts';
import { s02 } from './rules/s02.ts';
import { s03 } from './rules/s03.ts';
import { s04 } from './rules/s04.ts';
import { s05 } from './rules/s05.ts';
import { s06 } from './rules/s06.ts';
import { s07 } from './rules/s07.ts';

/** Every rule about what the words must say and must not (C), and about their style (S). */
export const WORDS_RULES: readonly NarrativeRule[] = [
  c01,
  c02,
  c03,
  c04,
  c30,
  c31,
  c32,
  c33,
  c34,
  c40,
  c41,
  c42,
  c43,
  c44,
  c50,
  c51,
  c52,
  c53,
  c54,
  c60,
  c75,
  c78,
  c79,
  s01,
  s02,
  s03,
  s04,
  s05,
  s06,
  s07,
];

/** Names of the rules about words. */
export type WordsRuleId = (typeof WORDS_RULES)[number]['id'];
