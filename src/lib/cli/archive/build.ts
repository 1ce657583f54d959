import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DisclosureError } from '../../model/index.ts';
import { beforeEnd, IN_GROUP, killGroup } from '../../system/index.ts';

/** What is built where. */
export interface SelectionBuild {
  /** Project folder. */
  readonly root: string;
  /** Content root with the chosen documents only. */
  readonly content: string;
  /** Folder for work that is thrown away. */
  readonly work: string;
  readonly log: (text: string) => void;
  /** Whether we were interrupted, which ends the build with every process it has started. */
  readonly isOver: () => boolean;
}

/**
 * Builds the chosen documents with the ordinary build, in a process and folders of its own: nothing of the portal's own
 * `dist` is touched and nothing remembered of another build gets in. Returns the folder of the site; undefined when it was
 * ended, and then nothing writes to `work` any more. Throws `DisclosureError` when the build fails.
 */
export async function buildSelection({
  root,
  content,
  work,
  log,
  isOver,
}: SelectionBuild): Promise<string | undefined> {
  const output = path.join(work, 'site');
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, 'build'], {
    cwd: root,
    ...IN_GROUP,
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: output,
      CACHE_DIR: path.join(work, 'cache'),
      // What a test runner sets for itself is no business of the build.
      NODE_ENV: undefined,
      NODE_OPTIONS: undefined,
      VITEST: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.trim() !== '') log(line.trimEnd());
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const forget = beforeEnd(() => killGroup(child));
  const code = await new Promise<number | null>((resolve, reject) => {
    // Told when the last process of the group has let go of what it prints to.
    child.on('error', reject).on('close', resolve);
  });
  forget();
  if (isOver()) return undefined;
  if (code === 0) return output;
  throw new DisclosureError({
    what: '网页没有生成出来，存档没有写。',
    found: errors.trim().slice(-4_000) || `构建以 ${code ?? '信号'} 结束`,
    expected: 'npm run build 能够完成',
    todo: '先运行 npm run check，改正后重新存档。',
  });
}
