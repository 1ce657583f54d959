import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TotalExplanation } from '../../src/lib/checks/index.ts';
import { listReportIds, readGlossary } from '../../src/lib/content/index.ts';
import { buildNotes } from '../../src/lib/site/notes.ts';
import { findYearBefore, listOpenFindings } from '../../src/lib/site/review.ts';
import { encodeTotals } from '../../src/lib/site/totals.ts';
import { makePortal, review } from '../support/review.ts';

const ID = 'zhuzhou/kexie/2021';
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'notes-'));
  cpSync('src/content', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the notes of a document', () => {
  it.each(listReportIds('src/content'))('of %s account for each number once', (id) => {
    const reviewed = review(id, root);
    const { figures, characters } = buildNotes(reviewed);
    const html = reviewed.narrative.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
    const { bound = 0, recomputed = 0, stated = 0 } = reviewed.review.coverage ?? {};
    expect(bound + recomputed + stated).toBe(reviewed.review.notes.length);
    expect(bound + recomputed + stated).toBeGreaterThan(10);
    const links = html.match(/<a class="cell"/g)?.length ?? 0;
    const texts = figures.filter((value) => typeof value === 'string');
    // Numbers that are part of a link already are counted and not marked.
    expect(links).toBeLessThanOrEqual(bound);
    expect(texts.length).toBeLessThanOrEqual(recomputed + stated);
    expect(texts.length + links).toBeGreaterThanOrEqual(0.99 * reviewed.review.notes.length);
    expect(texts.filter((text) => text !== '').length).toBeLessThanOrEqual(recomputed);
    const places = figures.filter((value) => typeof value === 'number');
    expect(places.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(characters);
    expect(places.every((value) => value >= 0)).toBe(true);
  });

  it('hold the standard terms of the page and no other', () => {
    const { terms } = buildNotes(review(ID, root));
    expect(Object.keys(terms).length).toBeLessThan(readGlossary(root).length);
    expect(terms['bumen-juesuan']?.[0]).toBe('部门决算');
  });

  it('say nothing of lines of files, verdicts or messages', () => {
    for (const id of listReportIds(root)) {
      const reviewed = review(id, root);
      const json = JSON.stringify(buildNotes(reviewed));
      expect(json).not.toMatch(/第 \d+ 行|疑点|疑为|凑整|请核对|无法判定/);
      for (const { message } of reviewed.review.findings) expect(json).not.toContain(message);
    }
  });

  it('are the same for the same document', () => {
    const render = () => JSON.stringify(buildNotes(review(ID, root)));
    expect(render()).toBe(render());
  });
});

describe('the year before', () => {
  it('is found only where it is published', () => {
    expect(findYearBefore(makePortal(root), ID)).toBeUndefined();
    expect(findYearBefore(makePortal(root, [ID, 'zhuzhou/kexie/2022']), 'zhuzhou/kexie/2022')).toBe(ID);
    expect(
      findYearBefore(makePortal(root, [ID, 'zhuzhou/kexie/2023']), 'zhuzhou/kexie/2023'),
    ).toBeUndefined();
  });
});

describe('open findings', () => {
  it('leave out what agrees and what the web team has explained', () => {
    const open = listOpenFindings(review(ID, root));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ verdict }) => verdict === 'exact')).toEqual([]);
    const [{ rule, place, reported } = { rule: '', place: '', reported: '' }] = open;
    const waiver = { rule, place, reported, reason: '已核对原始报表', by: '财务科' };
    writeFileSync(path.join(root, 'disclosures', ID, 'review.json'), JSON.stringify([waiver]));
    const rest = listOpenFindings(review(ID, root));
    expect(rest).toHaveLength(open.length - 1);
    expect(readFileSync(path.join(root, 'disclosures', ID, 'review.json'), 'utf8')).toContain(rule);
  });
});

describe('encodeTotals(totals)', () => {
  const explanation = (parts: TotalExplanation['parts'], extra: Partial<TotalExplanation> = {}) => ({
    rule: 'I01',
    kind: 'sum' as const,
    verdict: 'exact' as const,
    partsName: '各款之和',
    parts,
    ...extra,
  });
  const part = (anchor: string, extra: Partial<TotalExplanation['parts'][number]> = {}) => ({
    sign: 1 as const,
    anchor,
    name: '甲',
    print: '1.00',
    ...extra,
  });

  it('writes a relation that repeats once, and parts as short as they can be', () => {
    expect(
      encodeTotals(
        new Map([
          ['t05.206.total', explanation([part('t05.206.basic'), part('t05.206.project', { sign: -1 })])],
          ['t05.207.total', explanation([part('t05.207.basic'), part('t05.207.project', { sign: -1 })])],
          [
            't05.all.total',
            explanation([part('t05.206.total'), part('t05.207.total')], { verdict: 'rounding' }),
          ],
          ['t05.x.y', explanation([part('t05.a.b')], { kind: 'balance', partsName: '年初' })],
          ['t01.37.amount', explanation([part('t03.206.total')], { kind: 'equal' })],
          ['t01.1.amount', explanation([part('t01.62.amount', { document: 'a/b/2020' })], { kind: 'equal' })],
        ]),
      ),
    ).toEqual({
      t05: {
        '=各款之和|.basic -.project': '206.total 207.total',
        '≈各款之和|206 207': 'all.total',
        '=年初|t05.a.b': 'x.y',
      },
      t01: { '=|t03.206.total': '37.amount', '=|2020:1.00': '1.amount' },
    });
  });
});
