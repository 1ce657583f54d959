import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startCount } from '../../../src/lib/cli/progress.ts';
import { check, startPortal, writeDocument } from '../../checks/portal.ts';

/** What is shown while `total` steps of `milliseconds` each are counted. */
function watch(total: number, milliseconds: number, options: { isTTY?: boolean; ci?: boolean }): string {
  let text = '';
  let time = 0;
  const stream = { isTTY: options.isTTY ?? false, write: (part: string) => (text += part) };
  const count = startCount('检查文档', total, stream, { ci: options.ci ?? false, now: () => time });
  for (let done = 0; done < total; done += 1) {
    time += milliseconds;
    count.step();
  }
  count.end();
  return text;
}

describe('startCount(phase, total, stream)', () => {
  it('should write plain lines with rate and time left where there is no terminal', () => {
    const lines = watch(1000, 10, {}).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('检查文档 100/1000，每秒 100 份，约剩 9 秒');
    expect(lines[8]).toBe('检查文档 900/1000，每秒 100 份，约剩 1 秒');
    expect(watch(1000, 10, { isTTY: true, ci: true })).toBe(lines.join('\n'));
  });

  it('should keep quiet in a short phase and write few lines in a very long one', () => {
    expect(watch(99, 10, {})).toBe('');
    expect(watch(100_000, 1, {}).split('\n')).toHaveLength(20);
    expect(watch(1000, 2500, {})).toMatch(/^检查文档 100\/1000，每秒 0\.4 份，约剩 37 分 30 秒\n/);
  });

  it('should draw a bar on a terminal, not at every step, and take it away', () => {
    const drawn = watch(1000, 10, { isTTY: true }).split('\r\u001B[K');
    expect(drawn[0]).toBe('');
    expect(drawn.length).toBeLessThan(200);
    expect(drawn[1]).toMatch(/^░{20} 检查文档 1\/1000/);
    expect(drawn.at(-2)).toBe(`${'█'.repeat(20)} 检查文档 1000/1000，每秒 100 份，约剩 0 秒`);
    expect(drawn.at(-1)).toBe('');
  });

  it('should not divide by a clock that stands still', () => {
    expect(watch(100, 0, { isTTY: true })).not.toMatch(/NaN|Infinity/);
  });
});

describe('a check of many documents', () => {
  beforeEach(startPortal);

  it('should show how far it is', { timeout: 60_000 }, () => {
    const written = vi.fn();
    for (let number = 1; number <= 1000; number += 1) {
      const body = number === 500 ? '[甲](#s9)\n\n<Table id="t02" />\n' : '## 一、甲\n\n<Table id="t02" />\n';
      writeDocument(`shili/ju${String(number).padStart(4, '0')}/2021`, body);
    }
    const { text } = check([], {}, { err: { isTTY: false, write: written } });
    const lines = written.mock.calls.map(([line]) => line as string);
    expect(lines).toHaveLength(10);
    expect(lines[2]).toMatch(/^检查文档 300\/1001，每秒 \d+(?:\.\d)? 份，约剩 \d+ 秒\n$/);
    expect(text).toContain('共检查 1001 份文档');
    // The document with the link that leads nowhere is worse than those of departments nobody registered.
    expect(text).toMatch(/^shili\/ju0500\/2021（2 个错误/);
  });
});
