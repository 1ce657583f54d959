import type { NarrativeRule } from './rule.ts';
import { n01 } from './rules/n01.ts';
import { n02 } from './rules/n02.ts';
import { n03 } from './rules/n03.ts';
import { n04 } from './rules/n04.ts';
import { n05a } from './rules/n05a.ts';
import { n05b } from './rules/n05b.ts';
import { n05c } from './rules/n05c.ts';
import { n05d } from './rules/n05d.ts';
import { n06 } from './rules/n06.ts';
import { n07 } from './rules/n07.ts';
import { n08 } from './rules/n08.ts';
import { n09 } from './rules/n09.ts';
import { n10 } from './rules/n10.ts';
import { n11 } from './rules/n11.ts';
import { n12 } from './rules/n12.ts';
import { n13 } from './rules/n13.ts';
import { n14 } from './rules/n14.ts';
import { n15 } from './rules/n15.ts';
import { n16 } from './rules/n16.ts';
import { n17 } from './rules/n17.ts';
import { n18 } from './rules/n18.ts';
import { n19 } from './rules/n19.ts';
import { n20 } from './rules/n20.ts';
import { n21 } from './rules/n21.ts';
import { n22 } from './rules/n22.ts';
import { n23 } from './rules/n23.ts';
import { n24 } from './rules/n24.ts';

/** Every rule about the words of a document and what they say about its tables (表文勾稽). */
export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  n01,
  n02,
  n03,
  n04,
  n05a,
  n05b,
  n05c,
  n05d,
  n06,
  n07,
  n08,
  n09,
  n10,
  n11,
  n12,
  n13,
  n14,
  n15,
  n16,
  n17,
  n18,
  n19,
  n20,
  n21,
  n22,
  n23,
  n24,
];
