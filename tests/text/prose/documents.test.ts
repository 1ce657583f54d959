import { describe, expect, test } from 'vitest';
import { printDecimal } from '../../../src/lib/model/index.ts';
import { listFigures, readProse, renderFigure, renderStatement } from '../../../src/lib/text/prose/index.ts';
import { DOCUMENTS, readNarrative, type Paragraph } from './documents.ts';

function read({ text, section, previous }: Paragraph, year: number) {
  return readProse(text, { section, previous, year, unit: '万元' });
}

describe('golden readings of the five documents', () => {
  test.each(DOCUMENTS)('%s %i', async (region, year) => {
    const lines = readNarrative(region, year).flatMap((paragraph) => {
      const { figures, statements } = read(paragraph, year);
      if (figures.length === 0 && statements.length === 0) return [];
      return [
        `¶ ${paragraph.text}`,
        ...(figures.length > 0 ? [`  = ${figures.map(renderFigure).join(' | ')}`] : []),
        ...statements.map((statement) => `  > ${renderStatement(statement, figures)}`),
      ];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${region}.txt`);
  });
});

describe('the explanation of the final accounts (第三部分) of the first document', () => {
  const paragraphs = readNarrative('zhuzhou', 2021).filter(
    ({ section }) => section[0]?.startsWith('第三部分') === true,
  );
  const readings = paragraphs.map((paragraph) => ({ paragraph, ...read(paragraph, 2021) }));
  const found = readings.flatMap(({ figures }) =>
    figures.filter((figure) => figure.kind === 'amount' || figure.kind === 'percent'),
  );

  test('105 amounts and 37 percentages are found, each with its value and unit', () => {
    const printed = paragraphs.flatMap(({ text }) =>
      [...text.matchAll(/(\d+(?:\.\d+)?)(万元|%)/g)].map(([, number, unit]) => [number, unit]),
    );
    const values = found.map((figure) => [
      printDecimal(figure.value),
      figure.kind === 'amount'
        ? figure.unitSource === 'printed'
          ? figure.unit
          : figure.unitSource
        : figure.mark,
    ]);
    expect(values).toEqual(printed);
    expect(found.filter(({ kind }) => kind === 'amount')).toHaveLength(105);
    expect(found.filter(({ kind }) => kind === 'percent')).toHaveLength(37);
  });

  test('all are named, and all but these three are operands of a relation', () => {
    const rest = (kinds: (kind: string) => boolean) =>
      readings.flatMap(({ paragraph, figures, statements }) => {
        const used = new Set(statements.filter(({ kind }) => kinds(kind)).flatMap(listFigures));
        return figures
          .filter(
            (figure, index) => (figure.kind === 'amount' || figure.kind === 'percent') && !used.has(index),
          )
          .map(({ offset, end }) => paragraph.text.slice(Math.max(0, offset - 10), end));
      });
    expect(rest(() => true)).toEqual([]);
    const unrelated = rest((kind) => kind !== 'value');
    expect(unrelated).toEqual([
      '国（境）费支出决算为0万元',
      '公务接待费支出决算为0.70万元',
      '。公务用车运行维护费5万元',
    ]);
    expect(1 - unrelated.length / found.length).toBeGreaterThan(0.95);
  });
});
