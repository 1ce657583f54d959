import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of the project that a test may edit and build. */
export interface ProjectCopy {
  /** The project folder. */
  readonly root: string;
  /** Its content root, named by `CONTENT_DIR`, outside the project as a portal would keep it. */
  readonly content: string;
  /** Replaces text in a file; throws when it is not there. Paths begin with `content/` or `src/`. */
  readonly edit: (file: string, from: string, to: string) => void;
  readonly remove: () => void;
}

/** Copies what a build reads, of the project itself or of another copy; the installed packages are shared. */
export function copyProject(original?: ProjectCopy): ProjectCopy {
  const from = original?.root ?? process.cwd();
  const contentFrom = original?.content ?? path.resolve('src/content');
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-copy-'));
  const root = path.join(folder, 'project');
  const content = path.join(folder, 'content');
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src']) {
    cpSync(path.join(from, name), path.join(root, name), {
      recursive: true,
      filter: (source) => source !== path.resolve('src/content'),
    });
  }
  cpSync(contentFrom, content, { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
  const edit = (file: string, from: string, to: string) => {
    const full = path.join(file.startsWith('content/') ? folder : root, file);
    const text = readFileSync(full, 'utf8');
    if (!text.includes(from)) throw new Error(`Expected ${file} to contain ${from}`);
    writeFileSync(full, text.replace(from, to));
  };
  return { root, content, edit, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
