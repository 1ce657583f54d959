import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../../src/lib/cli/check.ts';
import { DisclosureError } from '../../../src/lib/model/index.ts';
import { check, locate, startPortal } from '../../checks/portal.ts';

let root = '';
beforeEach(() => {
  const stop = startPortal();
  root = locate('');
  // The report lies beside the content, as in a project.
  mkdirSync(locate('project/public'), { recursive: true });
  return stop;
});

/** Checks with the project as working directory: what was written to the terminal. */
function run(options: Partial<CheckOptions>): { out: string; err: string } {
  let err = '';
  const cwd = locate('project');
  const { text } = check([], options, { cwd, err: { write: (part: string) => (err += part) } });
  return { out: text, err };
}

describe('check --out', () => {
  it('should write the report for signature to its own file and say where', () => {
    expect(run({ format: 'html' })).toEqual({ out: '', err: '检查报告：检查报告.html\n' });
    expect(readFileSync(locate('project/检查报告.html'), 'utf8')).toMatch(
      /^<!doctype html>[\s\S]*<\/html>\n$/,
    );
    expect(readdirSync(locate('project'))).toEqual(['public', '检查报告.html']);
  });

  it('should write any format to the file that is named, over an older one and into new folders', () => {
    writeFileSync(locate('project/check.json'), '旧');
    run({ format: 'json', out: 'check.json' });
    const text = readFileSync(locate('project/check.json'), 'utf8');
    expect(text).toBe(run({ format: 'json' }).out);
    expect(run({ format: 'sarif', out: 'reports/今天/check.sarif' })).toEqual({
      out: '',
      err: '检查报告：reports/今天/check.sarif\n',
    });
    expect(readdirSync(locate('project/reports/今天'))).toEqual(['check.sarif']);
  });

  it('should refuse to lie where it would be published', () => {
    symlinkSync(locate('project/public'), locate('project/link'));
    for (const out of [
      '../dist/report.html',
      '../dist',
      'public/report.html',
      'link/report.html',
      'public/../public/deep/report.html',
      '../disclosures/shili/shiliju/2021/source/report.html',
    ]) {
      expect(() => run({ format: 'html', out }), out).toThrow(DisclosureError);
      expect(existsSync(path.join(root, 'project', out)) && out !== '../dist', out).toBe(false);
    }
    expect(() => run({ format: 'text', out: 'public/a.txt' })).toThrow(/检查报告不公开/);
  });

  it('should say what to do when the name is no file or the disk refuses, and leave nothing behind', () => {
    expect(() => run({ format: 'text', out: '' })).toThrow(/一个文件名/);
    expect(() => run({ format: 'text', out: 'public' })).toThrow(/一个文件名/);
    writeFileSync(locate('project/file'), '原样');
    expect(() => run({ format: 'text', out: 'file/report.txt' })).toThrow(/写不进去[\s\S]*处理：/);
    expect(readFileSync(locate('project/file'), 'utf8')).toBe('原样');
    expect(readdirSync(locate('project'))).toEqual(['file', 'public']);
  });
});
