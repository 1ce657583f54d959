import { PERFORMANCE_FORM, normaliseTitle } from '../../../model/index.ts';

/** Whether a line is the title of the performance self-evaluation form (部门整体支出绩效自评表). */
export function isPerformanceTitle(text: string): boolean {
  return normaliseTitle(text) === normaliseTitle(PERFORMANCE_FORM.title);
}
