import { describe, expect, it } from 'vitest';
import { checkArrows } from './support/architecture/arrows.ts';
import { readProject } from './support/architecture/read.ts';
import {
  checkComments,
  checkDoors,
  checkIndex,
  checkLength,
  type LongFiles,
} from './support/architecture/shape.ts';
import { findImports } from './support/architecture/source.ts';
import { checkTraces } from './support/architecture/traces.ts';

/** Files longer than the limit, each with its reason. */
const LONG_FILES: LongFiles = {};

const project = readProject(process.cwd());
const source = project.filter(
  (file) => file.path.startsWith('src/') && !file.path.startsWith('src/content/'),
);

describe('the house', () => {
  it('was read: every room and every zone has files', () => {
    for (const folder of [
      'lib/model',
      'lib/content',
      'lib/text',
      'lib/markdown',
      'lib/import',
      'lib/site',
      'lib/build',
      'lib/cli',
    ]) {
      expect(source.filter((file) => file.path.startsWith(`src/${folder}/`)).length, folder).toBeGreaterThan(
        1,
      );
    }
    for (const zone of ['components', 'layouts', 'pages']) {
      expect(source.filter((file) => file.path.startsWith(`src/${zone}/`)).length, zone).toBeGreaterThan(1);
    }
    const imports = source.filter((file) => file.path.endsWith('.astro')).flatMap(findImports);
    expect(imports.length, 'imports in .astro files').toBeGreaterThan(10);
  });

  it('imports along the arrows only', () => {
    expect(source.flatMap(checkArrows)).toEqual([]);
  });

  it('has files of one idea each, and routes that only route', () => {
    const code = project.filter((file) => /\.(?:[cm]?[jt]s|astro|css)$/.test(file.path));
    expect(code.flatMap((file) => checkLength(file, LONG_FILES))).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((path) => !code.some((file) => file.path === path))).toEqual([]);
  });

  it('has a door for every room, and nothing but a list in a door', () => {
    expect(checkDoors(source)).toEqual([]);
    expect(source.flatMap(checkIndex)).toEqual([]);
  });

  it('says what every exported function means', () => {
    expect(source.flatMap(checkComments)).toEqual([]);
  });

  it('names no machine and no registry', () => {
    expect(project.flatMap(checkTraces)).toEqual([]);
  });
});
