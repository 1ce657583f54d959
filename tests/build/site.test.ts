import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareTrees, listFiles, readBytes, readTimes } from '../../bench/changes/compare.ts';
import { editJson, remove, replaceIn } from '../../bench/changes/edit.ts';
import { DOCUMENTS } from '../../bench/changes/portal.ts';
import { countPhases, openPlace, type Place } from './support.ts';

const DOCUMENT = 'yi/tongji/2022';

describe('building a site upon the last', { timeout: 120_000 }, () => {
  let place: Place;
  const at = (...names: string[]) => path.join(place.folder, ...names);
  const table = () => at('content/disclosures', DOCUMENT, 'tables/t03.json');
  /** Files whose bytes are others after a change and the build upon it. */
  const change = async (edit: () => void): Promise<string[]> => {
    const [bytes, times] = [readBytes(at('site')), readTimes(at('site'))];
    edit();
    await place.build('site');
    const after = readBytes(at('site'));
    const changed = [...after]
      .filter(([file, value]) => !bytes.get(file)?.equals(value))
      .map(([file]) => file);
    // An upload tool looks at times: only what changed has a new one.
    const written = [...readTimes(at('site'))]
      .filter(([file, time]) => times.get(file) !== time)
      .map(([file]) => file);
    expect(written.sort()).toEqual(changed.sort());
    return changed;
  };
  const withoutIndex = (files: readonly string[]) =>
    files.filter((file) => !file.startsWith('search/index/'));

  beforeAll(async () => {
    place = openPlace();
    await place.build('site');
  }, 120_000);
  afterAll(() => place.close());

  it('makes every page, card, note, original and index file', () => {
    const files = listFiles(at('site'));
    for (const id of DOCUMENTS) {
      for (const file of ['index.html', 'notes.json', 'card.png', 'original.txt'])
        expect(files).toContain(`${id}/${file}`);
    }
    for (const file of [
      'index.html',
      '404.html',
      'jia/index.html',
      'yi/tongji/index.html',
      'glossary/index.html',
      'rules/i01/index.html',
      'robots.txt',
    ])
      expect(files).toContain(file);
    expect(files.filter((file) => file.startsWith('search/index/')).length).toBeGreaterThan(3);
    expect(files.filter((file) => file.startsWith('_assets/')).length).toBeGreaterThan(2);
  });

  it('does nothing when nothing changed', async () => {
    expect(await change(() => undefined)).toEqual([]);
    expect([...place.made].filter(([label, count]) => count > 0 && label !== '查看内容')).toEqual([]);
    expect((await place.build('site')).changed).toBe(false);
  });

  it('makes the page, card and lists of a changed cell, and the page of the following year, and nothing else', async () => {
    const changed = await change(() => replaceIn(table(), '"total": "', '"total": "9'));
    expect(place.made.get('生成文档')).toBe(2);
    expect(place.made.get('画分享图')).toBeLessThanOrEqual(1);
    expect(
      withoutIndex(changed).every((file) => file.startsWith('yi/tongji/') || file === 'index.html'),
    ).toBe(true);
    expect(changed).toContain(`${DOCUMENT}/index.html`);
    expect(readFileSync(at('site', DOCUMENT, 'index.html'), 'utf8')).toMatch(/>9\d+\.00</);
  });

  it('makes only what uses a term when its definition changes', async () => {
    const changed = await change(() =>
      editJson(
        at('content/glossary/sangong.json'),
        (value) => void (value['definition'] = '另一种示例释义。'),
      ),
    );
    expect(place.made.get('生成文档')).toBe(0);
    expect(withoutIndex(changed)).toEqual(['glossary/index.html']);
    await change(() =>
      editJson(
        at('content/glossary/xiangmu-zhichu.json'),
        (value) => void (value['definition'] = '另一种。'),
      ),
    );
    expect(place.made.get('生成文档')).toBe(DOCUMENTS.length);
  });

  it('gives the bytes of a build from nothing after a removal, and leaves nothing stale', async () => {
    const changed = await change(() => remove(at('content/disclosures', DOCUMENT)));
    expect(existsSync(at('site', DOCUMENT))).toBe(false);
    // The years beside it lead elsewhere now.
    expect(changed).toContain('yi/tongji/2023/index.html');
    await place.build('clean', { cache: at('clean-cache') });
    expect(compareTrees(at('site'), at('clean'))).toEqual([]);
  });

  it('makes again what somebody changed or deleted in the output folder', async () => {
    const before = readBytes(at('site'));
    writeFileSync(at('site/jia/caizheng/2021/index.html'), 'changed by hand');
    rmSync(at('site/yi/index.html'));
    await place.build('site');
    expect(readBytes(at('site'))).toEqual(before);
  });

  it('leaves nothing in the site that no build has written, also when nothing else changed', async () => {
    const before = readTimes(at('site'));
    for (const put of [
      () => writeFileSync(at('site/jia/stray.html'), ''),
      () => writeFileSync(at('site/.htaccess'), ''),
      () => symlinkSync('/etc/hostname', at('site/_assets/link')),
      () => mkdirSync(at('site/yi/empty')),
    ]) {
      put();
      expect((await place.build('site')).changed).toBe(true);
      expect(readTimes(at('site'))).toEqual(before);
      expect(readdirSync(at('site/yi'))).not.toContain('empty');
    }
    expect((await place.build('site')).changed).toBe(false);
  });

  it('makes anew what is damaged in its own cache', async () => {
    const before = readBytes(at('site'));
    const cache = listFiles(at('cache')).map((file) => at('cache', file));
    for (const file of cache.filter((name) => name.endsWith('.css'))) rmSync(file);
    for (const file of cache.filter((name) => name.includes('/keep/'))) writeFileSync(file, '');
    editJson(at('content/site.json'), (site) => void (site['tagline'] = '另一句'));
    await place.build('site');
    await place.build('clean', { cache: at('clean-cache') });
    expect(compareTrees(at('site'), at('clean'))).toEqual([]);
    expect(listFiles(at('site'))).toEqual([...before.keys()]);
  });

  it('leaves the site untouched when a file is wrong, and says which', async () => {
    const [bytes, times] = [readBytes(at('site')), readTimes(at('site'))];
    const file = at('content/disclosures/jia/caizheng/2022/tables/t03.json');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace('万元', '千元'));
    await expect(place.build('site')).rejects.toThrow(/jia\/caizheng\/2022\/tables\/t03\.json:\d+/);
    expect(readBytes(at('site'))).toEqual(bytes);
    expect(readTimes(at('site'))).toEqual(times);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('.'))).toEqual([]);
    writeFileSync(file, right);
    await place.build('site');
    expect(readBytes(at('site'))).toEqual(bytes);
  });

  it('remembers no page of what was edited while it was made', async () => {
    const bytes = readBytes(at('site'));
    const file = at('content/disclosures/jia/caizheng/2022/tables/t03.json');
    const right = readFileSync(file, 'utf8');
    const reporter = {
      ...countPhases(new Map()),
      phase: (label: string) => {
        // Somebody edits a cell after documents were looked at, and takes it back after the build.
        if (label === '生成文档') writeFileSync(file, right.replace(/\d\.\d\d"/, '9.99"'));
        return { step: () => undefined, end: () => undefined };
      },
    };
    editJson(at('content/site.json'), (site) => void (site['tagline'] = '又一句'));
    await expect(place.build('site', { reporter })).rejects.toThrow('生成期间有人改动了文档');
    expect(readBytes(at('site'))).toEqual(bytes);
    writeFileSync(file, right);
    await place.build('site');
    await place.build('clean', { cache: at('clean-cache') });
    expect(compareTrees(at('site'), at('clean'))).toEqual([]);
  });

  it('makes pages only, where only these are wanted', async () => {
    await place.build('pages', { scope: { pagesOnly: true } });
    const files = listFiles(at('pages'));
    expect(files).toContain('jia/caizheng/2022/index.html');
    expect(files.filter((file) => file.endsWith('card.png') || file.startsWith('search/index/'))).toEqual([]);
    expect(readFileSync(at('pages/jia/caizheng/2022/index.html'))).toEqual(
      readFileSync(at('site/jia/caizheng/2022/index.html')),
    );
    // A whole site that a build killed between its two renames left aside is no less a whole site.
    renameSync(at('site'), at('.site.previous'));
    const only = place.build('site', { scope: { pagesOnly: true } });
    await expect(only).rejects.toThrow('只生成网页会去掉');
    expect(existsSync(at('site/search/index'))).toBe(true);
  });
});
