import { describe, expect, it } from 'vitest';
import type { Region, ReportHead } from '../../src/lib/model/index.ts';
import { makePortal, type PortalParts } from '../../src/lib/site/index.ts';
import { makeTerm } from '../markdown/support.ts';

const PARTS: PortalParts = {
  site: { name: '示例', tagline: '示例', sponsor: '示例' },
  regions: new Map<string, Region>([['shili', { code: '000000', name: '示例市' }]]),
  departments: new Map(),
  heads: new Map([['shili/shiliju/2021', { year: 2021 } as ReportHead]]),
  glossary: [makeTerm('a', '基本支出')],
};

describe('makePortal(parts)', () => {
  it('should list documents', () => {
    expect(makePortal(PARTS).reports.map(({ id }) => id)).toEqual(['shili/shiliju/2021']);
  });

  it('should refuse a portal without documents', () => {
    expect(() => makePortal({ ...PARTS, heads: new Map() })).toThrow('内容目录里一份文档也没有。');
  });

  it('should refuse a term that stands in two files', () => {
    const glossary = [...PARTS.glossary, makeTerm('b', '项目支出', '基本支出')];
    expect(() => makePortal({ ...PARTS, glossary })).toThrow('glossary/a.json');
  });

  it('should refuse a document in a region nobody registered', () => {
    expect(() => makePortal({ ...PARTS, regions: new Map() })).toThrow('文档所在的地区没有登记。');
  });
});
