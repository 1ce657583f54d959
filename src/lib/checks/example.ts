import type { AnyTable } from '../model/index.ts';
import type { CheckedDocument, CheckedPortal } from './subjects.ts';

/** A small table with one row, for examples. */
export function makeTable(id: string): AnyTable {
  return {
    kind: 'table',
    id,
    title: '收入决算表',
    caption: [],
    panels: [
      { columns: [{ id: 'amount', label: '金额' }], rows: [{ id: 'total', label: '合计', cells: {} }] },
    ],
    notes: [],
  };
}

/** A portal of one region and one department with nothing wrong, for examples. */
export function makePortal(changes: Partial<CheckedPortal> = {}): CheckedPortal {
  const pages: ReadonlyMap<string, readonly string[]> = new Map([
    ['/shili/shiliju/2021/', ['s1', 't02', 't02.total.amount']],
    ['/glossary/', ['jiben-zhichu']],
  ]);
  return {
    regions: new Map([['shili', { code: '000000', name: '示例市' }]]),
    departments: new Map([['shili/shiliju', { name: '示例市示例局', aliases: [] }]]),
    findPage: (path) => {
      const anchors = pages.get(path);
      return anchors && { hasAnchor: (anchor) => anchors.includes(anchor) };
    },
    ...changes,
  };
}

/** A document with nothing wrong, for examples; `changes` put one thing wrong. */
export function makeDocument(changes: Partial<CheckedDocument> = {}): CheckedDocument {
  return {
    id: 'shili/shiliju/2021',
    file: 'disclosures/shili/shiliju/2021/index.mdx',
    path: '/shili/shiliju/2021/',
    tables: new Map([['t02', makeTable('t02')]]),
    placed: new Set(['t02']),
    links: [],
    portal: makePortal(),
    ...changes,
  };
}
