import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findImports, openClosures } from '../../src/lib/build/inputs/closure.ts';
import { readProject } from '../support/architecture/read.ts';
import { findImports as parseImports } from '../support/architecture/source.ts';

describe('findImports(file, text)', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-closure-'));
    for (const name of ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts', 'types.ts'])
      writeFileSync(path.join(folder, name), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const find = (text: string) =>
    findImports(path.join(folder, 'main.ts'), text).map((file) => path.basename(file));

  it('should find whatever loads a file when it runs', () => {
    expect(
      find(
        [
          `import { one, type Two } from './a.ts';`,
          `import {\n  three,\n  four,\n} from './b.ts';`,
          `export * from './c.ts';`,
          `import './d.ts';`,
          `const later = () => import('./e.ts');`,
        ].join('\n'),
      ),
    ).toEqual(['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts']);
    expect(find(`new Worker(new URL('./a.ts', import.meta.url));`)).toEqual(['a.ts']);
    expect(find(`import one from './a.ts'; import two from './b.ts';`)).toEqual(['a.ts', 'b.ts']);
  });

  it('should pass over types, packages and files that are not there', () => {
    expect(find(`import type { One } from './types.ts';\nexport type { Two } from './types.ts';`)).toEqual(
      [],
    );
    expect(find(`import { z } from 'zod';\nimport fs from 'node:fs';\nimport { x } from './no.ts';`)).toEqual(
      [],
    );
  });
});

describe('the files of src/lib', () => {
  it(
    'load nothing that findImports misses: what the parser of TypeScript finds is found',
    { timeout: 120_000 },
    () => {
      const files = readProject(process.cwd()).filter((file) => /^src\/lib\/.*\.ts$/.test(file.path));
      expect(files.length).toBeGreaterThan(400);
      const missed = files.flatMap((file) => {
        const found = new Set(findImports(path.resolve(file.path), file.text));
        return parseImports(file)
          .filter(({ target, values }) => target?.endsWith('.ts') && values.length > 0)
          .filter(({ target }) => !found.has(path.resolve(target ?? '')))
          .map(({ specifier }) => `${file.path}: ${specifier}`);
      });
      expect(missed).toEqual([]);
    },
  );
});

describe('openClosures(settings)', () => {
  it('should give each job a digest of its own, and another one under other settings', () => {
    const jobs = ['survey', 'document', 'card', 'page', 'rules', 'glossary', 'shard', 'catalogue', 'assets'];
    const digests = jobs.map((job) => openClosures('x').digest(`jobs/${job}.ts`));
    expect(new Set(digests).size).toBe(jobs.length);
    expect(openClosures('x').digest('jobs/card.ts')).toBe(digests[2]);
    expect(openClosures('y').digest('jobs/card.ts')).not.toBe(digests[2]);
  });
});
