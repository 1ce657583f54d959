import { describe, expect, test } from 'vitest';
import type { ReportKind } from '../../src/lib/model/index.ts';
import { groupByKind } from '../../src/lib/site/list-pages.ts';
import type { ListedReport } from '../../src/lib/site/listed.ts';
import type { Portal } from '../../src/lib/site/portal.ts';
import { listAround } from '../../src/lib/site/surroundings.ts';

const KINDS: Readonly<Record<string, ReportKind>> = {
  budget: 'budget',
  performance: 'performance-self-evaluation',
};

function list(id: string): ListedReport {
  const [region = '', department = '', folder = ''] = id.split('/');
  const [year = '', kind = ''] = folder.split('-');
  return {
    id,
    region,
    department: `${region}/${department}`,
    head: {
      kind: KINDS[kind] ?? 'final-accounts',
      title: id,
      department: '示例市示例局',
      year: Number(year),
      source: { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1 },
    },
    figures: [],
  };
}

/** A portal of these documents; only what lists are made from. */
function makePortal(...ids: readonly string[]): Portal {
  const byDepartment = new Map<string, ListedReport[]>();
  for (const report of ids.toSorted().map(list)) {
    byDepartment.set(report.department, [report, ...(byDepartment.get(report.department) ?? [])]);
  }
  const byRegion = Map.groupBy(byDepartment.keys(), (department) => department.split('/')[0] ?? '');
  return { byDepartment, byRegion } as unknown as Portal;
}

const PORTAL = makePortal(
  'shili/jia/2021',
  'shili/jia/2022-budget',
  'shili/jia/2022-performance',
  'shili/jia/2022',
  'shili/jia/2023-budget',
  'shili/yi/2020-budget',
  'shili/yi/2022',
  'shili/yi/2023',
);
const labels = (links: readonly { readonly label: string }[]) => links.map(({ label }) => label);

describe('listAround(portal, id)', () => {
  test('the year before and after are of the same kind', () => {
    expect(listAround(PORTAL, 'shili/jia/2022')).toMatchObject({ previous: { label: 'shili/jia/2021' } });
    expect(listAround(PORTAL, 'shili/jia/2022').next).toBeUndefined();
    expect(listAround(PORTAL, 'shili/jia/2022-budget').next?.label).toBe('shili/jia/2023-budget');
    expect(listAround(PORTAL, 'shili/jia/2022-budget').previous).toBeUndefined();
    expect(listAround(PORTAL, 'shili/jia/2022-performance')).toMatchObject({
      previous: undefined,
      next: undefined,
    });
  });

  test('documents of other kinds of the department stand beside it, newest first', () => {
    expect(labels(listAround(PORTAL, 'shili/jia/2022').siblings)).toEqual([
      'shili/jia/2023-budget',
      'shili/jia/2022-performance',
      'shili/jia/2022-budget',
    ]);
    expect(listAround(PORTAL, 'shili/yi/2020-budget').siblings).toHaveLength(2);
  });

  test('another department is met by its document of the same kind, of the same year where there is one', () => {
    expect(labels(listAround(PORTAL, 'shili/jia/2022').neighbours)).toEqual(['shili/yi/2022']);
    expect(labels(listAround(PORTAL, 'shili/jia/2023-budget').neighbours)).toEqual(['shili/yi/2020-budget']);
    expect(labels(listAround(PORTAL, 'shili/yi/2023').neighbours)).toEqual(['shili/jia/2022']);
  });
});

test('a department page lists each kind by itself: planned figures never stand in a column of spent ones', () => {
  const item = (kind: string, year: number, label: string) => ({
    title: '',
    url: '',
    year,
    kind,
    region: '',
    department: '',
    figures: [{ label, print: '1.00', anchor: 'a', url: '' }],
  });
  const groups = groupByKind([
    item('部门预算', 2023, '收入预算'),
    item('部门决算', 2022, '本年收入'),
    item('部门预算', 2022, '支出预算'),
  ]);
  expect(groups.map(({ kind, years, figureLabels }) => [kind, years.length, figureLabels])).toEqual([
    ['部门决算', 1, ['本年收入']],
    ['部门预算', 2, ['收入预算', '支出预算']],
  ]);
  expect(groupByKind([])).toEqual([]);
});
