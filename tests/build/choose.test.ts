import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDocuments } from '../../src/lib/build/parts/choose.ts';
import type { ListedReport } from '../../src/lib/site/listed.ts';
import type { Portal } from '../../src/lib/site/portal.ts';

describe('chooseDocuments(portal, part)', () => {
  const portalOf = (ids: readonly string[]): Portal => {
    const reports = ids.map((id): ListedReport => {
      const [region = '', department = '', year = ''] = id.split('/');
      return {
        id,
        region,
        department: `${region}/${department}`,
        head: { year: Number(year) } as never,
        figures: [],
      };
    });
    return {
      reports,
      byDepartment: Map.groupBy(reports, ({ department }) => department),
    } as unknown as Portal;
  };
  const document = fc
    .tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 2014, max: 2023 }),
    )
    .map(([region, department, year]) => `r${region}/d${department}/${year}`);

  it('puts every document into one part, and parts are about equal', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(document, { minLength: 1, maxLength: 1400 }),
        fc.integer({ min: 1, max: 9 }),
        (ids, count) => {
          const portal = portalOf(ids.toSorted());
          const parts = Array.from({ length: count }, (_, at) => [
            ...chooseDocuments(portal, { index: at + 1, count }),
          ]);
          expect(parts.flat().toSorted()).toEqual(ids.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });
});
