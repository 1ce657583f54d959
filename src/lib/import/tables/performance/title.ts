import { PERFORMANCE_FORM, normaliseTitle } from '../../../model/index.ts';

/** Whether a line is the title of the performance self-evaluation form (部门整体支出绩效自评表). */
export function isPerformanceTitle(text: string): boolean {
  return normaliseTitle(text) === normaliseTitle(PERFORMANCE_FORM.title);
}

/** Id of the self-evaluation form of a project (项目支出绩效自评表); a second one is `project-evaluation-2`. */
export const PROJECT_FORM = 'project-evaluation';
