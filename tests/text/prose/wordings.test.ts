import { describe, expect, test } from 'vitest';
import { readProse, renderFigure, renderStatement } from '../../../src/lib/text/prose/index.ts';
import { WORDINGS } from './wordings.ts';

const ALL = Object.values(WORDINGS).flat();

describe('wordings of the genre', () => {
  for (const [title, wordings] of Object.entries(WORDINGS)) {
    describe(title, () => {
      test.each(wordings.map((wording) => [wording.text, wording] as const))('%s', (text, wording) => {
        const { figures, statements } = readProse(text);
        expect(figures.map(renderFigure)).toEqual(wording.figures);
        expect(statements.map((statement) => renderStatement(statement, figures))).toEqual(wording.reads);
      });
    });
  }

  test('there are at least 300, and no two differ only in their numbers', () => {
    const shapes = new Set(ALL.map(({ text }) => text.replace(/[\d０-９.．,，]+/g, '0')));
    expect(ALL.length).toBeGreaterThanOrEqual(300);
    expect(shapes.size).toBe(ALL.length);
  });

  test('every kind of statement is among them', () => {
    const kinds = new Set(ALL.flatMap(({ reads }) => reads.map((read) => read.split(' ')[0])));
    expect([...kinds].sort()).toEqual(
      'cause change completion counts item meeting none parts procurement ratio score share staff total value vehicles'.split(
        ' ',
      ),
    );
  });
});
