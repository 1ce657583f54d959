import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PAGE, RECORD, replace, TABLE, useBag } from './unpacked.ts';

const { verifyChanged } = useBag();

/** Makes manifests and digests anew, as somebody would who wants a change to go unseen. */
function forgeManifests(folder: string): void {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const text = readFileSync(path.join(folder, manifest), 'utf8');
    const lines = text.split('\n').filter(Boolean);
    writeFileSync(
      path.join(folder, manifest),
      lines.map((line) => `${digest(line.slice(66))}  ${line.slice(66)}\n`).join(''),
    );
  }
}

test('should still name the cells when page and file were changed alike and every BagIt manifest was made anew', () => {
  const { problems } = verifyChanged((folder) => {
    replace(folder, PAGE, '>9.13<', '>9.31<');
    replace(folder, TABLE, '9.13', '9.31');
    forgeManifests(folder);
  });
  for (const file of [PAGE, TABLE]) {
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'cell',
        file,
        cell: 't03.total.total',
        expected: '9.13',
        found: '9.31',
      }),
    );
  }
});

test('should find a figure that page and file do not share even where all digests were made anew', () => {
  const { problems } = verifyChanged((folder) => {
    replace(folder, PAGE, '>9.13<', '>9.31<');
    replace(folder, RECORD, '9.13', '9.31');
    const manifest = path.join(folder, 'data/manifest.json');
    const value = JSON.parse(readFileSync(manifest, 'utf8')) as {
      documents: [{ tables: [{ shown: string }] }];
    };
    const drawn = /\{\\"id\\":\\"t03\\".*?\\"title\\":\\"支出决算表\\"\}/.exec(
      readFileSync(path.join(folder, RECORD), 'utf8'),
    )?.[0];
    value.documents[0].tables[0].shown = createHash('sha256')
      .update(JSON.parse(`"${drawn ?? ''}"`) as string)
      .digest('hex');
    writeFileSync(manifest, `${JSON.stringify(value, undefined, 1)}\n`);
    forgeManifests(folder);
  });
  expect(problems).toContainEqual(
    expect.objectContaining({
      kind: 'cell',
      file: PAGE,
      cell: 't03.total.total',
      expected: '9.13',
      found: '9.31',
    }),
  );
});
