import { expect, it } from 'vitest';
import { renderReport } from '../../../src/lib/cli/check/formats/index.ts';
import { GROUP, LINK, makeReport, SENTENCE, WAIVED } from './example.ts';

interface Log {
  readonly documents: readonly { readonly id: string; readonly findings: readonly object[] }[];
}

it('should be the documented shape: keys in one order, absent where nothing is known, waived ones last', () => {
  const text = renderReport(makeReport({ groups: [GROUP, { id: 'portal', findings: [] }] }), 'json');
  const log = JSON.parse(text) as Log;
  expect(Object.keys(log)).toEqual(['documents']);
  const [document, portal] = log.documents;
  expect(Object.keys(document ?? {})).toEqual(['id', 'coverage', 'findings']);
  expect(portal).toEqual({ id: 'portal', findings: [] });
  expect(document).toMatchObject({ coverage: { bound: 100, recomputed: 39, stated: 3 } });
  const [first, second, ...rest] = document?.findings ?? [];
  expect(first).toEqual(LINK);
  expect(second).toEqual(SENTENCE);
  expect(Object.keys(second ?? {})).toEqual([
    'rule',
    'severity',
    'verdict',
    'file',
    'line',
    'place',
    'message',
    'reported',
    'computed',
    'url',
  ]);
  expect(rest.at(-1)).toEqual(WAIVED);
});

it('should lead to the page of the rule where the finding names no page', () => {
  const finding = JSON.parse(JSON.stringify({ ...SENTENCE, url: undefined })) as typeof SENTENCE;
  const schema = { ...finding, rule: 'schema' };
  const groups = [{ id: 'a/b/2021', findings: [finding, schema] }];
  const origin = 'https://www.example.gov.cn';
  const { documents } = JSON.parse(renderReport(makeReport({ groups, origin }), 'json')) as Log;
  expect(documents[0]?.findings[0]).toMatchObject({ url: `${origin}/rules/i08/` });
  expect(documents[0]?.findings[1]).not.toHaveProperty('url');
});
