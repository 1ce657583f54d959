import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlainDocument } from '../content/document.ts';
import type { AnyTable, Table } from '../../../src/lib/model/index.ts';
import { ROOT, writeFile } from './files.ts';
import type { Place, Project, Tool } from './tool.ts';

const MAIN = path.join(ROOT, 'src/lib/cli/main.ts');
/** Flag of the build that leaves everything but pages out. */
const PAGES_ONLY = ['--only', 'pages'];

const shared = {
  plain: false,
  // The first line of a table's head repeats its caption on paper.
  extraCells: 1,
};

/** This project, pages only: every figure is checked and bound, other files are left out. */
export const ownPages: Tool = {
  ...shared,
  id: 'own-pages',
  rows: [{ title: '明账（--only pages）', contains: '网页，逐数核对', parts: ['pages'] }],
  secondsPerThousand: 60,
  find: () => (canBuildPages() ? readVersion() : undefined),
  open: (place) => open(place, PAGES_ONLY),
};

/** This project with everything a portal publishes. */
export const own: Tool = {
  ...shared,
  id: 'own',
  rows: [{ title: '明账', contains: '网页，逐数核对；检索、分享图、数据下载、原始文件', parts: ['pages'] }],
  secondsPerThousand: 120,
  find: readVersion,
  open: (place) => open(place, []),
};

function canBuildPages(): boolean {
  const { stdout } = spawnSync(process.execPath, [MAIN, 'build', '--help'], { cwd: ROOT, encoding: 'utf8' });
  return stdout.includes(PAGES_ONLY[0] ?? '');
}

function readVersion(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

function open({ corpus, folder }: Place, flags: readonly string[]): Project {
  const content = path.join(folder, 'content');
  const output = path.join(folder, 'dist');
  const cache = path.join(folder, 'cache');
  // A copy: one of its cells is edited.
  cpSync(corpus.content, content, { recursive: true });
  return {
    output,
    caches: [cache],
    steps: () => [
      {
        part: 'pages',
        command: {
          program: process.execPath,
          args: [MAIN, 'build', ...flags],
          cwd: ROOT,
          env: { OUT_DIR: output, CACHE_DIR: cache, CONTENT_DIR: content },
        },
      },
    ],
    write: ({ id, tables }: PlainDocument) => {
      for (const table of tables)
        writeCells(path.join(content, 'disclosures', id, 'tables', `${table.id}.json`), table);
    },
  };
}

/** Writes the cells of a table into its file, which stays as it is otherwise. */
function writeCells(file: string, table: AnyTable): void {
  if (table.kind !== 'table') throw new Error(`${file} holds no ordinary table`);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Table;
  const panels = stored.panels.map((panel, at) => ({
    ...panel,
    rows: panel.rows.map((row, line) => ({
      ...row,
      cells: { ...row.cells, ...table.panels[at]?.rows[line]?.cells },
    })),
  }));
  writeFile(file, `${JSON.stringify({ ...stored, panels }, null, 2)}\n`);
}
