import { beforeAll, describe, expect, it } from 'vitest';
import { countValues, findYears, type Answer, type SearchEngine } from '../../src/lib/search/browser.ts';
import { DOCUMENT_FILTERS } from '../../src/lib/search/filters.ts';
import { toMember } from '../../src/lib/search/index-files.ts';
import { drawQuestions } from './asked.ts';
import { makeVaried, openCut } from './varied.ts';

const DOCUMENTS = 80;
const QUESTIONS = 180;
const TERMS = [{ name: '“三公”经费' }, { name: '机关运行经费' }];

const documents = makeVaried(DOCUMENTS);
const ids = documents.map((document) => toMember(document).id);
const questions = drawQuestions(documents, QUESTIONS, 20_261_122);

/** Cut finer than any portal would be: by region, two years, and now and then in two. */
const FINE = Map.groupBy(ids, (id) => {
  const [region = '', department = '', year = ''] = id.split('/');
  const half = region === 'shili-1' ? `.${Number(department.slice(3)) % 2}` : '';
  return `${region}/${Number(year) - (Number(year) % 2)}${half}`;
});

let whole: SearchEngine;
let cut: SearchEngine;
beforeAll(async () => {
  whole = (await openCut(documents, TERMS, new Map([['all', ids]]))).engine;
  cut = (await openCut(documents, TERMS, FINE)).engine;
}, 120_000);

/** Everything a reader sees of an answer: sentence, counts, order, the first documents with all they hold. */
async function see(answer: Answer) {
  const shown = await answer.next(10);
  const rest = await Promise.all(shown.slice(0, 2).map(({ rest }) => rest()));
  const more = await answer.next(10);
  return {
    ask: answer.ask,
    loose: answer.loose,
    spelled: answer.spelled,
    size: answer.size,
    complete: answer.complete,
    isCounted: answer.isCounted,
    order: answer.candidates.map(({ reader, document }) => reader.facts(document).url),
    shown: [...shown, ...more].map(({ found }) => found),
    rest,
    isAll: answer.isAll(),
    years: await findYears(answer),
    all: (await answer.countAll()).map((values) => JSON.stringify(values)).sort(),
  };
}

describe('an index in shards', () => {
  it(
    'should answer as one index of the same documents does, whatever is asked',
    { timeout: 120_000 },
    async () => {
      const kinds = { found: 0, loose: 0, spelled: 0, rows: 0, amounts: 0, none: 0, filtered: 0 };
      let partial = 0;
      for (const question of questions) {
        const [one, many] = await Promise.all([whole.answer(question), cut.answer(question)]);
        const [expected, seen] = [await see(one), await see(many)];
        // Where there is more than one query looks at, one index answers by a part of it; shards may look at more, never at less.
        partial += Number(!expected.complete);
        if (!expected.complete) continue;
        expect(seen, JSON.stringify(question)).toEqual(expected);
        kinds.found += Number(seen.size > 0);
        kinds.none += Number(seen.size === 0);
        kinds.loose += Number(seen.loose);
        kinds.spelled += Number(seen.spelled.length > 0);
        kinds.rows += Number(seen.shown.some(({ rows }) => rows.length > 0));
        kinds.amounts += Number(seen.ask.amount !== undefined && seen.shown.length > 0);
        kinds.filtered += Number(Object.keys(question.choice).length > 0 && seen.size > 0);
      }
      expect(partial).toBeLessThan(QUESTIONS / 10);
      for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThan(5);
    },
  );

  it(
    'should count the values of a filter only where it knows all of them, and then rightly',
    { timeout: 60_000 },
    async () => {
      let known = 0;
      let unknown = 0;
      for (const question of questions.slice(0, 120)) {
        const [one, many] = await Promise.all([whole.answer(question), cut.answer(question)]);
        for (const filter of DOCUMENT_FILTERS) {
          const right = countValues(one.all, question.choice, filter);
          if (many.counted.includes(filter)) {
            expect(countValues(many.all, question.choice, filter), JSON.stringify(question)).toEqual(right);
            known += 1;
          } else {
            expect(countValues(await many.countAll(), question.choice, filter)).toEqual(right);
            unknown += 1;
          }
        }
        expect(one.counted).toEqual(DOCUMENT_FILTERS);
      }
      expect(known).toBeGreaterThan(60);
      expect(unknown).toBeGreaterThan(10);
    },
  );
});
