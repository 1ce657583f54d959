import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { readDocument, type PlainDocument } from '../content/document.ts';
import {
  copyProject,
  copyStyle,
  renderMarkdown,
  renderPortal,
  renderTables,
  ROOT,
  writeFile,
} from './files.ts';
import { indexSite, listRows } from './pagefind.ts';
import type { Place, Project, Tool } from './tool.ts';

const MODULES = path.join(ROOT, 'node_modules');

/** Astro with MDX as its documentation has it: a collection of words and one of tables. In the version of this project. */
export const astro: Tool = {
  id: 'astro',
  rows: listRows('Astro'),
  secondsPerThousand: 240,
  plain: true,
  extraCells: 0,
  find: findVersion,
  open: (place) => open(place, {}),
};

/** The same with its experimental incremental build, and keys over the words and tables of a page. */
export const astroIncremental: Tool = {
  ...astro,
  id: 'astro-incremental',
  rows: listRows('Astro（incrementalBuild）'),
  open: (place) => open(place, { INCREMENTAL: '1' }),
};

function findVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(MODULES, 'astro/package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function open({ corpus, folder }: Place, flags: Record<string, string>): Project {
  const content = path.join(folder, 'content');
  const output = path.join(folder, 'dist');
  copyProject('astro', folder);
  copyStyle(path.join(folder, 'public/style.css'));
  writeFile(path.join(folder, 'src/portal.json'), renderPortal(corpus));
  symlinkSync(MODULES, path.join(folder, 'node_modules'));
  const write = (document: PlainDocument): void => {
    const { id, head, cover, before, after } = document;
    const words = [`<Cover>\n\n${cover}\n\n</Cover>`, before, `<Tables document="${id}" />`, after];
    writeFile(path.join(content, id, 'index.mdx'), renderMarkdown(head, words.join('\n\n')));
    writeFile(path.join(content, id, 'tables.json'), renderTables(document));
  };
  for (const id of corpus.ids) write(readDocument(corpus, id));
  const env = { ...flags, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };
  const program = path.join(MODULES, 'astro/bin/astro.mjs');
  return {
    output,
    caches: [path.join(folder, '.cache'), path.join(folder, '.astro')],
    steps: () => [
      { part: 'pages', command: { program: process.execPath, args: [program, 'build'], cwd: folder, env } },
      indexSite(output, folder),
    ],
    write,
  };
}
