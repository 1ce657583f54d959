/** Where the progress of a count is shown. */
export interface CountStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A count that a person watches. */
export interface Count {
  /** So many more are done; one when left out. */
  step(steps?: number): void;
  /** Takes the bar off the screen. */
  end(): void;
}

/** Cells of the bar. */
const WIDTH = 20;
/** Milliseconds between two drawings of the bar. */
const REDRAW = 80;
/** Plain lines come at least this many steps apart, and at most twenty of them. */
const LINE_EVERY = 100;

/**
 * Shows how far a phase of known length is: number, rate, time left. A terminal shows a bar; anything else (CI, a
 * file) gets a plain line now and then, none for a short phase. `unit` counts what is done, `now` gives milliseconds.
 */
export function startCount(
  phase: string,
  total: number,
  stream: CountStream,
  { unit = '份', ci = Boolean(process.env['CI']), now = () => performance.now() } = {},
): Count {
  const terminal = stream.isTTY === true && !ci;
  const every = Math.max(LINE_EVERY, Math.ceil(total / 20));
  const started = now();
  let done = 0;
  let drawn = -Infinity;
  const describe = (time: number): string => {
    const seconds = (time - started) / 1000;
    if (seconds <= 0) return `${phase} ${done}/${total}`;
    const left = Math.ceil(((total - done) * seconds) / done);
    return `${phase} ${done}/${total}，每秒 ${showRate(done / seconds)} ${unit}，约剩 ${showDuration(left)}`;
  };
  return {
    step(steps = 1) {
      const lines = Math.floor(done / every);
      done += steps;
      const time = now();
      if (!terminal) {
        if (Math.floor(done / every) > lines && done < total) stream.write(`${describe(time)}\n`);
      } else if (time - drawn >= REDRAW || done === total) {
        drawn = time;
        const filled = Math.round((done / total) * WIDTH);
        stream.write(`\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${describe(time)}`);
      }
    },
    end() {
      if (terminal && done > 0) stream.write('\r\u001B[K');
    },
  };
}

function showRate(rate: number): string {
  return rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1);
}

function showDuration(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}
