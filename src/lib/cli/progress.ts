import { stripVTControlCharacters } from 'node:util';

/** What Astro hands a log destination. */
interface LogMessage {
  readonly label: string | null;
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly message: string;
  readonly newLine: boolean;
}

/** Where progress goes, so that tests can read it. */
export interface ProgressStreams {
  readonly out: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

/** Files between two progress lines where there is no terminal to rewrite a line on. */
const STEP = 500;

/**
 * Astro's log destination: files are counted instead of listed, warnings and errors pass through.
 * A terminal shows one line that counts up; anything else (CI, a file) gets a plain line now and then.
 */
export default function createProgress(
  _options?: unknown,
  { out, err }: ProgressStreams = { out: process.stdout, err: process.stderr },
): { write: (entry: LogMessage) => void } {
  const terminal = out.isTTY === true && !process.env['CI'];
  let files = 0;
  return {
    write({ level, message }) {
      const text = stripVTControlCharacters(message).trim();
      if (level === 'warn' || level === 'error') {
        // These two repeat an error that is thrown as well and reported once, with its place.
        if (/^(?:Caught error rendering|DisclosureError:)/.test(text)) return;
        err.write(`${level === 'warn' ? '警告' : '错误'}：${text}\n`);
      } else if (text.startsWith('├─')) {
        files += 1;
        if (terminal) out.write(`\r生成文件 ${files}`);
        else if (files % STEP === 0) out.write(`已生成文件 ${files}\n`);
      } else if (text.startsWith('✓ Completed') && files > 0 && terminal) {
        out.write('\r\u001B[K');
      }
    },
  };
}
