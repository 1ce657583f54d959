import { spawn } from 'node:child_process';

/** What one build reads and writes. */
export interface BuildFolders {
  /** Where the site goes. */
  readonly output: string;
  /** What the build may reuse; an empty or absent folder makes a clean build. */
  readonly cache: string;
  /** Content root; the project's own when absent. */
  readonly content?: string;
  /** Project folder; this one when absent. */
  readonly project?: string;
}

/** Runs the build command of the project as a web team would; resolves with what it printed. Rejects when it fails. */
export function runBuild(folders: BuildFolders): Promise<string> {
  const child = spawn(process.execPath, ['src/lib/cli/main.ts', 'build'], {
    cwd: folders.project ?? process.cwd(),
    env: {
      ...process.env,
      // What the test runner sets for itself is no business of the build.
      NODE_ENV: undefined,
      NODE_OPTIONS: undefined,
      VITEST: undefined,
      OUT_DIR: folders.output,
      CACHE_DIR: folders.cache,
      ...(folders.content === undefined ? {} : { CONTENT_DIR: folders.content }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`The build ended with code ${code ?? 'none'}:\n${printed}`));
    });
  });
}
