import type { TableRule } from '../accounts/rule.ts';
import { p01 } from './rules/p01.ts';
import { p02 } from './rules/p02.ts';
import { p03 } from './rules/p03.ts';
import { p04 } from './rules/p04.ts';
import { p05 } from './rules/p05.ts';
import { p06 } from './rules/p06.ts';
import { p07 } from './rules/p07.ts';
import { p08 } from './rules/p08.ts';

/** Every rule about the performance self-evaluation form (绩效自评表). */
export const PERFORMANCE_RULES: readonly TableRule[] = [p01, p02, p03, p04, p05, p06, p07, p08];

/** Names of the rules about the performance form. */
export type PerformanceRuleId = (typeof PERFORMANCE_RULES)[number]['id'];
