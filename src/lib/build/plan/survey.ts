import path from 'node:path';
import { DISCLOSURES, listReportIds } from '../../content/index.ts';
import type { Task } from '../engine/task.ts';
import { signFolder } from '../inputs/signature.ts';
import type { SurveyInput } from '../jobs/survey.ts';
import { digestData, type PlanContext } from './context.ts';

/** Name of the task that looks at a document. */
export const surveyName = (id: string): string => `survey/${id}`;

/** One look at every document: those whose folder nobody wrote in, and whose terms have the names they had, hold. */
export function planSurvey({ content, glossary, programs }: PlanContext): readonly Task<SurveyInput>[] {
  const program = programs.digest('jobs/survey.ts');
  const names = digestData(glossary.map(({ id, term, aliases }) => [id, term, aliases]));
  const now = Date.now();
  return listReportIds(content).map((id) => {
    const signature = signFolder(path.join(content, DISCLOSURES, id), now);
    return {
      name: surveyName(id),
      kind: 'survey',
      // A key that no record has: what was just written is looked at again.
      key: signature === undefined ? `new ${now}` : digestData(program, names, signature),
      input: { id, glossary },
    };
  });
}
