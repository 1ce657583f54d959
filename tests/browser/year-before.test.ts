import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuild } from '../support/run-build.ts';

const BEFORE = 'zhuzhou/kexie/2021';
const AFTER = 'zhuzhou/kexie/2022';
/** A second file the document of the later year was made of. */
const TABLES = 'tables of the example\n';

describe('a page that is compared with the year before', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'year-before-'));
  const content = path.join(work, 'content');
  const build = (output: string, cache: string) =>
    runBuild({ output: path.join(work, output), cache: path.join(work, cache), content });
  const read = (output: string, id: string) =>
    ['index.html', 'notes.json']
      .map((file) => readFileSync(path.join(work, output, id, file), 'utf8'))
      .join('');
  /** Replaces text in a file of the content; it must be there. */
  const edit = (file: string, from: RegExp, to: string): void => {
    const full = path.join(content, file);
    const text = readFileSync(full, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(full, text.replace(from, to));
  };

  beforeAll(async () => {
    cpSync('src/content', content, { recursive: true });
    cpSync(path.join(content, 'disclosures', BEFORE), path.join(content, 'disclosures', AFTER), {
      recursive: true,
    });
    edit(`disclosures/${AFTER}/index.mdx`, /^year: 2021$/m, 'year: 2022');
    const sha256 = createHash('sha256').update(TABLES).digest('hex');
    writeFileSync(path.join(content, 'disclosures', AFTER, 'source', '决算表.txt'), TABLES);
    const attachment = `  - file: 决算表.txt\n    sha256: ${sha256}\n    bytes: ${TABLES.length}`;
    edit(`disclosures/${AFTER}/index.mdx`, /\n---\n/, `\nattachments:\n${attachment}\n---\n`);
    edit('site.json', /^\{/, '{ "publicNotices": true,');
    await build('first', 'cache');
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('shows every file it was made of, each with its digest and a copy to download', () => {
    const html = readFileSync(path.join(work, 'first', AFTER, 'index.html'), 'utf8');
    const shown = [...html.matchAll(/<a href="([^"]*)" download[^>]*>\s*([^<]*?)\s*<\/a>/g)];
    const digests = [...html.matchAll(/<code>([0-9a-f]{64})<\/code>/g)].map(([, digest]) => digest);
    expect(shown).toHaveLength(2);
    expect(shown[1]?.[2]).toBe('决算表.txt');
    for (const [index, [, url = '']] of shown.entries()) {
      const bytes = readFileSync(
        path.join(work, 'first', AFTER, decodeURIComponent(url.split('/').at(-1) ?? '')),
      );
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digests[index]);
    }
  });

  it('is drawn again when a table of that year changes, with and without a cache', async () => {
    // What was left at the end of 2021 is no longer what 2022 begins with.
    edit(
      `disclosures/${BEFORE}/tables/t01.json`,
      /("label": "年末结转和结余",\s*"cells": \{)[^}]*\}/,
      '$1 "amount": "7.77" }',
    );
    await build('edited', 'cache');
    await build('clean', 'other-cache');
    expect(read('first', AFTER)).not.toContain('7.77');
    expect(read('edited', AFTER)).toContain('7.77');
    for (const id of [BEFORE, AFTER]) expect(read('edited', id), id).toBe(read('clean', id));
  });
});
