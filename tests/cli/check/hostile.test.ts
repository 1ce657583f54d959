import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import { DisclosureError } from '../../../src/lib/model/index.ts';
import { check, list, locate, startPortal, write } from '../../checks/portal.ts';

const ID = 'shili/shiliju/2021';
const FOLDER = `disclosures/${ID}`;

beforeEach(startPortal);

describe('files that cannot be read', () => {
  /** What is said of the document, with what stood there. */
  function say(): string {
    const { errors, text } = check();
    expect(errors).toBeGreaterThan(0);
    return text;
  }

  it('should say that a folder stands in place of a file', () => {
    rmSync(locate(`${FOLDER}/index.mdx`));
    mkdirSync(locate(`${FOLDER}/index.mdx`));
    mkdirSync(locate(`${FOLDER}/review.json`));
    expect(say()).toMatch(/内容文件读不出来。[\s\S]*实际：这是一个文件夹/);
  });

  it('should say that links lead nowhere or in a circle', () => {
    symlinkSync('nowhere', locate(`${FOLDER}/tables/t03.json`));
    symlinkSync('t04.json', locate(`${FOLDER}/tables/t04.json`));
    symlinkSync('..', locate(`disclosures/round`));
    expect(list()[ID]).toEqual([
      ['schema', 'tables/t03.json', undefined, undefined],
      ['schema', 'tables/t04.json', undefined, undefined],
    ]);
  });

  it('should name the line that is no UTF-8, and lose no character in silence', () => {
    const whole = readFileSync(locate(`${FOLDER}/index.mdx`));
    writeFileSync(
      locate(`${FOLDER}/index.mdx`),
      Buffer.concat([whole, Buffer.from('\n乙\ncaf\xE9\n', 'latin1')]),
    );
    const text = say();
    expect(text).toContain('文件不是 UTF-8 编码。');
    expect(text).toMatch(/index\.mdx:\d+/);
  });

  it.each([
    ['a reference to itself', 'kind: &all [*all]\n'],
    [
      'references that stand for a text without end',
      Array.from('abcdefgh', (name, at) => {
        const before = at === 0 ? '1' : `*${'abcdefgh'.charAt(at - 1)}`;
        return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]\n`;
      }).join(''),
    ],
    ['a reference to nothing', 'kind: *nothing\n'],
  ])('should refuse a head with %s', (_, head) => {
    write(`${FOLDER}/index.mdx`, `---\n${head}---\n甲\n`);
    expect(say()).toMatch(/index\.mdx:\d+[\s\S]*(?:引用|不符合格式)/);
  });

  it('should end where lists stand in lists a hundred thousand times over', () => {
    write(`${FOLDER}/review.json`, '['.repeat(100_000) + ']'.repeat(100_000));
    expect(list()[ID]).toEqual([['schema', 'review.json', 1, '0']]);
  });

  it('should end where quotations stand in quotations thousands of times over', () => {
    const index = readFileSync(locate(`${FOLDER}/index.mdx`), 'utf8');
    write(`${FOLDER}/index.mdx`, `${index}\n${'> '.repeat(20_000)}甲\n`);
    expect(say()).toContain('正文的标记一层套一层，读不完。');
  });
});

describe('names written by others', () => {
  it('should show an argument on one line and without signs that steer the terminal', () => {
    const name = 'a\u001B[31m\n::error::\u202Eb';
    expect(() => check([name])).toThrow(DisclosureError);
    expect(() => check([name])).toThrow('实际：a [31m ::error::b\n');
  });
});

describe('places a report cannot take', () => {
  it('should leave the content as it is, by its name and through a link', () => {
    const site = readFileSync(locate('site.json'), 'utf8');
    symlinkSync(locate('site.json'), locate('report.txt'));
    for (const out of [
      'site.json',
      'regions.json',
      'report.txt',
      'glossary/report.txt',
      'departments/x/y.txt',
    ]) {
      expect(() => check([], { out }), out).toThrow(/不能盖住门户的内容/);
    }
    expect(readFileSync(locate('site.json'), 'utf8')).toBe(site);
    expect(readdirSync(locate('departments'))).toEqual(['shili']);
  });

  it('should write what a link leads to, and leave the link', () => {
    write('kept/old.txt', '旧');
    symlinkSync('kept/old.txt', locate('latest.txt'));
    symlinkSync('kept/new.txt', locate('next.txt'));
    check([], { out: 'latest.txt' });
    check([], { out: 'next.txt' });
    expect(lstatSync(locate('latest.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(locate('kept/old.txt'), 'utf8')).toContain('共检查 1 份文档');
    expect(readFileSync(locate('kept/new.txt'), 'utf8')).toContain('共检查 1 份文档');
    expect(readdirSync(locate('kept'))).toEqual(['new.txt', 'old.txt']);
  });

  it('should say that links go round in a circle', () => {
    symlinkSync('second', locate('first'));
    symlinkSync('first', locate('second'));
    expect(() => check([], { out: 'first' })).toThrow(/绕成了圈/);
    expect(lstatSync(locate('first')).isSymbolicLink()).toBe(true);
  });

  it('should never put a file in the place of what is none', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(locate('socket'), resolve));
    try {
      expect(() => check([], { out: 'socket' })).toThrow(/检查报告写不进去/);
      expect(lstatSync(locate('socket')).isSocket()).toBe(true);
    } finally {
      server.close();
    }
  });

  it('should say in Chinese why a name is refused, and leave nothing behind', () => {
    const before = readdirSync(locate(''));
    expect(() => check([], { out: `${'长'.repeat(100)}.txt` })).toThrow(/实际：文件名太长/);
    expect(() => check([], { out: 'site.json/report.txt' })).toThrow(DisclosureError);
    expect(readdirSync(locate(''))).toEqual(before);
  });
});
