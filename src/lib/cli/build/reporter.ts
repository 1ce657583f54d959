import type { Reporter } from '../../build/index.ts';
import { startCount, type CountStream } from '../progress.ts';

/** Where progress goes, so that tests can read it. */
export interface ReportStreams {
  readonly out: CountStream;
  readonly err: { write(text: string): unknown };
}

/** Tells a person: a bar on a terminal, plain lines elsewhere; a phase in which nothing is to be done says nothing. */
export function tellPerson({ out, err }: ReportStreams, ci?: boolean): Reporter {
  return {
    phase(label, { total, same, unit = '个' }) {
      if (total > 0)
        out.write(`${label}：${total} ${unit}${same > 0 ? `（${same} ${unit}没有变化）` : ''}\n`);
      return startCount(label, total, out, { unit, ...(ci === undefined ? {} : { ci }) });
    },
    note: (text) => void out.write(`${text}…\n`),
    warn: (text) => void err.write(`警告：${text}\n`),
  };
}

/** Milliseconds between two lines of one phase. */
const EVERY = 500;

/** Tells a program: one JSON object a line, with the phase, tasks done and to do, tasks a second and seconds left. */
export function tellProgram(
  { out }: Pick<ReportStreams, 'out'>,
  now: () => number = () => performance.now(),
): Reporter {
  const say = (value: object): void => void out.write(`${JSON.stringify(value)}\n`);
  return {
    phase(label, { total, same }) {
      const started = now();
      let done = 0;
      let said = started;
      const tell = (): void => {
        const seconds = (now() - started) / 1000;
        const rate = seconds > 0 ? done / seconds : 0;
        const left = rate > 0 ? (total - done) / rate : undefined;
        say({
          phase: label,
          done,
          total,
          same,
          seconds: round(seconds),
          perSecond: round(rate),
          ...(left === undefined ? {} : { secondsLeft: round(left) }),
        });
      };
      say({ phase: label, done, total, same });
      return {
        step(count) {
          done += count;
          if (now() - said < EVERY) return;
          said = now();
          tell();
        },
        end: () => (total > 0 ? tell() : undefined),
      };
    },
    note: (text) => say({ note: text }),
    warn: (text) => say({ warning: text }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
