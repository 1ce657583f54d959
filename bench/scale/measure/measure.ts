import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { countMemory } from './memory.ts';
import { HAS_PROC, readStat, TICKS } from './proc.ts';
import { followTree } from './tree.ts';

/** A program to run. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Folder it runs in. */
  readonly cwd: string;
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What a run cost, the program and all its descendants together. */
export interface Cost {
  /** By the clock. */
  readonly seconds: number;
  /** Processor seconds, user and system; absent where the system does not tell. */
  readonly cpu?: number;
  /** Most memory at one time, in megabytes; absent where the system does not tell. */
  readonly megabytes?: number;
}

/** Milliseconds between two looks. */
const EVERY = 100;

/** Milliseconds after which a program is taken to hang. */
const LIMIT = 4 * 3600 * 1000;

/** What a test runner or a package manager sets for itself is no business of the program. */
const OWN_ENVIRONMENT = /^(?:npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|NODE_V8_COVERAGE$|CI$)/;

/** Runs a program to its end and says what that cost; its output goes to the file. Rejects when it fails. */
export async function measureCommand(command: Command, log: string): Promise<Cost> {
  const reapedBefore = readStat('self')?.reaped ?? 0;
  const output = openSync(log, 'w');
  const started = performance.now();
  const child = spawn(command.program, command.args, {
    cwd: command.cwd,
    env: { ...cleanEnvironment(), ...command.env },
    stdio: ['ignore', output, output],
    timeout: LIMIT,
  });
  const ended = new Promise<string | undefined>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `code ${code}`)));
  });
  const watch = child.pid !== undefined && HAS_PROC ? watchTree(child.pid) : undefined;
  try {
    const failure = await ended;
    const seconds = (performance.now() - started) / 1000;
    const reaped = (readStat('self')?.reaped ?? 0) - reapedBefore;
    if (failure !== undefined) throw new Error(`${command.program} ended with ${failure}: see ${log}`);
    return watch ? { seconds, ...watch.end(reaped) } : { seconds };
  } finally {
    watch?.stop();
    closeSync(output);
  }
}

/** Looks at a tree now and then, until it is told to stop. */
function watchTree(pid: number) {
  const tree = followTree(pid);
  const memory = countMemory();
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, memory.add(tree.look().map((one) => one.pid)));
  };
  look();
  const timer = setInterval(look, EVERY);
  return {
    /**
     * What this process was told when it waited for the program is exact, and lacks descendants that nobody waited for; what
     * was seen while the program ran lacks the time since the last look. Neither is ever too much, so the larger one holds.
     */
    end: (reaped: number): Required<Omit<Cost, 'seconds'>> => {
      const { ticks } = tree;
      tree.look();
      return { cpu: Math.max(reaped + tree.adopted, ticks) / TICKS, megabytes: peak / 1024 };
    },
    stop: () => clearInterval(timer),
  };
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_ENVIRONMENT.test(name)));
}
