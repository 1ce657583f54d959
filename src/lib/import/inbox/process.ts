import { spawn } from 'node:child_process';
import { beforeEnd, IN_GROUP, killGroup } from '../../system/index.ts';

/** What a program is to be run with. */
export interface RunSettings {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds after which it is killed. */
  readonly timeout: number;
  /** Looked at twice a second; it is killed as soon as this says false. */
  readonly mayGoOn: () => boolean;
  /** Called when this process is interrupted while it runs, after it was killed. */
  readonly cleanUp: () => void;
}

/** How a program ended. */
export type RunResult =
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-started'; readonly reason: string };

/** How often a running program is looked at, in milliseconds. */
const LOOK = 500;

/**
 * Runs a program without a shell, in a process group of its own. Nothing of the group is left when it returns, nor when
 * this process is interrupted meanwhile.
 */
export function runProgram(settings: RunSettings): Promise<RunResult> {
  const { command, args, cwd, env, timeout, mayGoOn, cleanUp } = settings;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell: false,
      ...IN_GROUP,
      // What it prints is for nobody; a pipe that nobody empties would stop it.
      stdio: 'ignore',
    });
    const kill = (): void => killGroup(child);
    const forget = beforeEnd(() => {
      stopWatching();
      kill();
      cleanUp();
    });
    const clock = setTimeout(() => end({ kind: 'timeout' }), timeout);
    const watch = setInterval(() => {
      if (!mayGoOn()) end({ kind: 'stopped' });
    }, LOOK);
    child.once('error', (error) =>
      end({ kind: 'not-started', reason: (error as NodeJS.ErrnoException).code ?? '' }),
    );
    child.once('exit', (code, signal) => end({ kind: 'ended', code, signal }));

    function stopWatching(): void {
      clearTimeout(clock);
      clearInterval(watch);
      forget();
    }
    function end(result: RunResult): void {
      stopWatching();
      // Also after a normal end: a wrapper may leave the program it started behind.
      kill();
      resolve(result);
    }
  });
}
