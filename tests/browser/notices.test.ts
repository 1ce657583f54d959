import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listOpenFindings } from '../../src/lib/site/review.ts';
import { review } from '../support/review.ts';
import { runBuild } from '../support/run-build.ts';
import { DOCUMENTS } from '../support/site.ts';

/** Words that speak of a disagreement. */
const ACCUSING = /疑点|疑为|请核对|不符|不一致|无法判定|核对提示/;

/** Everything the site publishes for a document: its page and its notes. */
function readPublished(folder: string, id: string): string {
  return ['index.html', 'notes.json']
    .map((file) => readFileSync(path.join(folder, id, file), 'utf8'))
    .join('\n');
}

/** The published words without those of the document itself and of its definitions. */
function readAdded(folder: string, id: string): string {
  const html = readFileSync(path.join(folder, id, 'index.html'), 'utf8');
  return html.replace(/<div class="prose">[\s\S]*?(?=<p class="coverage")/, '');
}

describe.each(DOCUMENTS)('by default the page of %s', (id) => {
  it('makes no finding public, in no byte', () => {
    const reviewed = review(id);
    const published = readPublished(inject('siteFolder'), id);
    const findings = listOpenFindings(reviewed);
    for (const { message } of findings) expect(published).not.toContain(message);
    expect(readAdded(inject('siteFolder'), id)).not.toMatch(ACCUSING);
    const { figures, totals } = JSON.parse(
      readFileSync(path.join(inject('siteFolder'), id, 'notes.json'), 'utf8'),
    ) as { figures: unknown; totals: unknown };
    expect(JSON.stringify([figures, totals])).not.toMatch(ACCUSING);
    if (id === DOCUMENTS[0]) expect(findings.length).toBeGreaterThan(0);
  });
});

describe('where site.json says publicNotices', () => {
  const id = DOCUMENTS[0];
  const work = mkdtempSync(path.join(tmpdir(), 'notices-'));
  const output = path.join(work, 'dist');
  const [waived, ...open] = listOpenFindings(review(id)).toSorted((left, right) =>
    left.message < right.message ? -1 : 1,
  );

  beforeAll(async () => {
    const content = path.join(work, 'content');
    cpSync('src/content', content, { recursive: true });
    const site = path.join(content, 'site.json');
    const settings = JSON.parse(readFileSync(site, 'utf8')) as object;
    writeFileSync(site, JSON.stringify({ ...settings, publicNotices: true }));
    const { rule, place, reported } = waived ?? {};
    const waiver = { rule, place, reported, reason: '已核对原始报表，数字无误', by: '财务科' };
    writeFileSync(path.join(content, 'disclosures', id, 'review.json'), JSON.stringify([waiver]));
    await runBuild({ output, cache: path.join(work, 'cache'), content });
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('the page lists every open finding with the page of its rule, and no waived one', () => {
    const html = readFileSync(path.join(output, id, 'index.html'), 'utf8');
    const list = /<section class="notices"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    const text = list
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;|&#34;/g, '"')
      .replace(/&amp;|&#38;/g, '&');
    expect(list.match(/<li>/g)).toHaveLength(open.length);
    for (const { message } of open) expect(text).toContain(message);
    expect(text).not.toContain(waived?.message ?? '?');
    expect(html).not.toContain('已核对原始报表，数字无误');
    for (const [, url = ''] of list.matchAll(/href="([^"]+)"/g)) {
      expect(existsSync(path.join(output, url, 'index.html')), url).toBe(true);
    }
  });
});
