import { afterEach, describe, expect, it, vi } from 'vitest';
import createProgress from '../../src/lib/cli/progress.ts';

type Entry = Parameters<ReturnType<typeof createProgress>['write']>[0];

/** What is written for the entries, on a terminal or to a file. */
function collect(entries: readonly Partial<Entry>[], isTTY: boolean): { out: string; err: string } {
  const written = { out: '', err: '' };
  const progress = createProgress(undefined, {
    out: { isTTY, write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text) },
  });
  for (const entry of entries)
    progress.write({ label: null, level: 'info', message: '', newLine: true, ...entry });
  return written;
}

const files = (count: number): Partial<Entry>[] =>
  Array.from({ length: count }, (_, index) => ({
    message: `  \u001B[34m├─\u001B[39m page${index}/index.html`,
  }));

afterEach(() => vi.unstubAllEnvs());

describe('the log of a build', () => {
  it('should count on one line on a terminal', () => {
    vi.stubEnv('CI', '');
    const { out } = collect([...files(2), { message: '\u001B[32m✓ Completed in 1s.' }], true);
    expect(out).toBe('\r生成文件 1\r生成文件 2\r\u001B[K');
  });

  it('should write plain lines, and few of them, elsewhere', () => {
    expect(collect(files(1200), false).out).toBe('已生成文件 500\n已生成文件 1000\n');
    vi.stubEnv('CI', 'true');
    expect(collect(files(3), true).out).toBe('');
  });

  it('should pass warnings and errors on, except those that are reported with their place', () => {
    const entries: Partial<Entry>[] = [
      { level: 'warn', message: '\u001B[33mcareful\u001B[39m' },
      { level: 'error', message: 'broken' },
      { level: 'error', message: 'Caught error rendering /a/: DisclosureError: 坏了' },
      { level: 'error', message: 'DisclosureError: 坏了\n    at somewhere' },
      { level: 'info', message: 'chatter' },
    ];
    expect(collect(entries, false)).toEqual({ out: '', err: '警告：careful\n错误：broken\n' });
  });
});
