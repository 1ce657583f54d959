import { describe, expect, it } from 'vitest';
import { tellPerson, tellProgram } from '../../src/lib/cli/build/reporter.ts';

/** A stream that remembers, and a clock that a test moves. */
function open(isTTY: boolean) {
  const written = { out: '', err: '' };
  const clock = { now: 0 };
  const streams = {
    out: { isTTY, write: (text: string) => (written.out += text) },
    err: { write: (text: string) => (written.err += text) },
  };
  return { written, clock, streams };
}

describe('tellPerson(streams)', () => {
  it('should draw a bar on a terminal and take it off again', () => {
    const { written, streams } = open(true);
    const phase = tellPerson(streams, false).phase('生成文档', { total: 4, same: 6, unit: '份' });
    phase.step(3);
    phase.step(1);
    phase.end();
    expect(written.out).toContain('生成文档：4 份（6 份没有变化）\n');
    expect(written.out).toMatch(/█{20} 生成文档 4\/4，每秒 \S+ 份，约剩 0 秒/);
    expect(written.out.endsWith('\r\u001B[K')).toBe(true);
  });

  it('should write plain lines, and few of them, elsewhere', () => {
    const { written, streams } = open(true);
    const phase = tellPerson(streams, true).phase('生成文档', { total: 1000, same: 0, unit: '份' });
    for (let step = 0; step < 100; step += 1) phase.step(10);
    phase.end();
    expect(written.out).not.toContain('\r');
    const lines = written.out.trim().split('\n');
    expect(lines[0]).toBe('生成文档：1000 份');
    expect(lines).toHaveLength(10);
    expect(lines[1]).toMatch(/^生成文档 100\/1000，每秒 \d+ 份，约剩 \d+ 秒$/);
  });

  it('should say nothing of a phase in which nothing is to be done, and pass warnings on', () => {
    const { written, streams } = open(false);
    const reporter = tellPerson(streams);
    reporter.phase('画分享图', { total: 0, same: 9 }).end();
    reporter.warn('缺字');
    expect(written).toEqual({ out: '', err: '警告：缺字\n' });
  });
});

describe('tellProgram(streams)', () => {
  it('should write one object a line, with count, rate and seconds left', () => {
    const { written, clock, streams } = open(false);
    const reporter = tellProgram(streams, () => clock.now);
    const phase = reporter.phase('生成文档', { total: 10, same: 5 });
    phase.step(1);
    clock.now = 2000;
    phase.step(3);
    clock.now = 4000;
    phase.step(6);
    phase.end();
    reporter.warn('缺字');
    const lines = written.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines[0]).toEqual({ phase: '生成文档', done: 0, total: 10, same: 5 });
    expect(lines[1]).toMatchObject({ done: 4, seconds: 2, perSecond: 2, secondsLeft: 3 });
    expect(lines.at(-2)).toMatchObject({ done: 10, total: 10, seconds: 4, perSecond: 2.5, secondsLeft: 0 });
    expect(lines.at(-1)).toEqual({ warning: '缺字' });
  });
});
