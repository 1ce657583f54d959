import { describe, expect, test } from 'vitest';
import * as prose from '../../../src/lib/text/prose/index.ts';

const { RELATIONS, readProse, renderStatement } = prose;

describe('relations', () => {
  test('each kind has one file, a title and examples', () => {
    const kinds = RELATIONS.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { title, examples } of RELATIONS) {
      expect(title).toMatch(/^[\u4e00-\u9fff“”、与]+$/);
      expect(examples.length).toBeGreaterThan(0);
    }
  });

  for (const { kind, examples } of RELATIONS) {
    test.each(examples.map((example) => [example.text, example] as const))(`${kind}: %s`, (text, example) => {
      const { figures, statements } = readProse(text, example.context);
      const reads = statements.map((statement) => renderStatement(statement, figures));
      expect(reads.sort()).toEqual([...example.reads].sort());
      expect(statements.some((statement) => statement.kind === kind)).toBe(true);
    });
  }
});

test('the room exports exactly this', () => {
  expect(Object.keys(prose).sort()).toEqual([
    'RELATIONS',
    'listFigures',
    'parseItem',
    'readFigures',
    'readParagraphs',
    'readProse',
    'readStatements',
    'renderFigure',
    'renderStatement',
  ]);
});
