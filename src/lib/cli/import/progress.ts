/** Where progress is shown: a terminal gets a bar, anything else plain lines. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Counts steps of work for a person to see. */
export interface Progress {
  /** Says what is being worked on now. */
  step(what: string): void;
  /** Clears the bar. */
  end(): void;
}

const WIDTH = 20;

/** Shows `total` steps: a bar that is redrawn on a terminal, a line a step elsewhere (CI, a pipe). */
export function createImportProgress(
  stream: ProgressStream,
  total: number,
  ci = process.env['CI'] !== undefined,
): Progress {
  const bar = stream.isTTY === true && !ci;
  let done = 0;
  return {
    step(what) {
      done += 1;
      if (!bar) {
        stream.write(`[${String(done)}/${String(total)}] ${what}\n`);
        return;
      }
      const filled = Math.round((done / total) * WIDTH);
      stream.write(
        `\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(done)}/${String(total)} ${what}`,
      );
    },
    end() {
      if (bar) stream.write('\r\u001B[K');
    },
  };
}
