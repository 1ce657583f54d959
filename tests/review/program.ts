import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '../../src/lib/cli/main.ts');

/** The command as a clerk runs it, which may be killed at any time. */
export interface Program {
  /** Starts it; resolves with the address it prints. */
  start(): Promise<string>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** The command `import --review` of a content root, in a process of its own. */
export function prepareProgram(root: () => string): Program {
  let child: ChildProcess | undefined;
  return {
    start() {
      const running = spawn(process.execPath, [MAIN, 'import', '--review', '--into', root()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = running;
      return new Promise((resolve, reject) => {
        let said = '';
        running.stdout.on('data', (part: Buffer) => {
          said += part.toString('utf8');
          const [found] = /http:\S+/.exec(said) ?? [];
          if (found !== undefined && said.includes('Ctrl+C')) resolve(found);
        });
        running.on('exit', () => {
          reject(new Error(`ended: ${said}`));
        });
      });
    },
    kill() {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null) return Promise.resolve();
      return new Promise((resolve) => {
        running.removeAllListeners('exit');
        running.on('exit', () => {
          resolve();
        });
        running.kill('SIGKILL');
      });
    },
  };
}
