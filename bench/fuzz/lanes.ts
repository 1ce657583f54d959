import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { makeContentRoot } from './content-root.ts';
import { PATIENCE } from './examine.ts';
import type { LaneAnswer } from './lane.ts';

/** What became of one damaged file, or how the process that read it ended. */
export type LaneResult = LaneAnswer | { readonly index: number; readonly died: string };

/** Milliseconds after which a process that says nothing is ended: it hangs outside of what the product watches. */
const SILENCE = PATIENCE * 3;

/**
 * Examines the damaged files `from` to `to` in processes beside each other and tells what became of each, in any order.
 * A process that dies or hangs is a result like any other, and another takes its place.
 */
export async function examineAll(
  range: { readonly from: number; readonly to: number; readonly seed: number },
  settings: { readonly folder: string; readonly lanes: number },
  tell: (result: LaneResult) => void,
): Promise<void> {
  let next = range.from;
  const work = async (lane: number): Promise<void> => {
    const root = makeContentRoot(path.join(settings.folder, `lane-${lane}`));
    let child: ChildProcess | undefined;
    for (let index = next; index < range.to; index = next) {
      next += 1;
      child ??= start(root, range.seed);
      const result = await ask(child, index);
      if ('died' in result) {
        child.kill('SIGKILL');
        child = undefined;
      }
      tell(result);
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: settings.lanes }, (_, lane) => work(lane)));
}

/** Starts a process that may read everything, write in its folder only, and start no other program. */
function start(root: string, seed: number): ChildProcess {
  const program = path.join(import.meta.dirname, 'lane.ts');
  return fork(program, [root, String(seed)], {
    execArgv: [
      '--disable-warning=PERM0006',
      '--permission',
      '--allow-worker',
      '--allow-fs-read=*',
      `--allow-fs-write=${root}`,
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function ask(child: ChildProcess, index: number): Promise<LaneResult> {
  return new Promise((resolve) => {
    const finish = (result: LaneResult): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(result);
    };
    const onMessage = (answer: LaneAnswer): void => finish(answer);
    const onExit = (code: number | null, signal: string | null): void =>
      finish({ index, died: `the process ended with ${String(code ?? signal)}` });
    const timer = setTimeout(() => finish({ index, died: `no answer in ${SILENCE / 1000} s` }), SILENCE);
    child.on('message', onMessage).on('exit', onExit);
    child.send(index);
  });
}
