import { describeCard, findSurroundings, findYearBefore, type Portal } from '../../site/index.ts';
import type { Task } from '../engine/task.ts';
import type { CardInput } from '../jobs/card.ts';
import type { DocumentFacts, DocumentInput } from '../jobs/document.ts';
import type { SurveyFacts } from '../jobs/survey.ts';
import { digestData, type PlanContext } from './context.ts';

/** Name of the task that makes the page of a document. */
export const documentName = (id: string): string => `document/${id}`;

/** Route of document pages, below `src/pages`. */
const ROUTE = '[region]/[department]/[year]/index.astro';

/** The page of every document: made from its folder, the tables of the year before, the terms it may mention, its surroundings. */
export function planDocuments(
  { glossary, departments, drawing, programs }: PlanContext,
  portal: Portal,
  survey: (id: string) => SurveyFacts,
  pagesOnly = false,
): readonly Task<DocumentInput>[] {
  const program = digestData(programs.digest('jobs/document.ts'), drawing.digestRoute(ROUTE));
  const terms = glossary.map((term) => ({ term, digest: digestData(term) }));
  return portal.reports.map((report) => {
    const { id, department } = report;
    const own = survey(id);
    const year = findYearBefore(portal, id);
    const before = year === undefined ? undefined : { id: year, tables: survey(year).tables };
    const surroundings = findSurroundings(portal, report);
    const aliases = departments.get(department)?.aliases ?? [];
    const used = own.terms.flatMap((term) => terms[term] ?? []);
    return {
      name: documentName(id),
      kind: 'document',
      key: digestData(
        program,
        own.digest,
        before?.tables ?? '',
        used.map(({ digest }) => digest).join(' '),
        surroundings,
        aliases,
        pagesOnly,
      ),
      input: {
        id,
        digest: own.digest,
        before,
        glossary: used.map(({ term }) => term),
        surroundings,
        aliases,
        pagesOnly,
      },
    };
  });
}

/** The share card of every document: made from the portal's name, its head and its key figures. */
export function planCards(
  { site, programs }: PlanContext,
  portal: Portal,
  facts: (id: string) => DocumentFacts,
): readonly Task<CardInput>[] {
  const program = programs.digest('jobs/card.ts');
  return portal.reports.map(({ id, head }) => {
    const content = describeCard(site, head, facts(id).figures);
    return { name: `card/${id}`, kind: 'card', key: digestData(program, content), input: { id, content } };
  });
}
