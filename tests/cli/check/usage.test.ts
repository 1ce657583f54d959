import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addCheckCommand } from '../../../src/lib/cli/check.ts';
import { translateUsage } from '../../../src/lib/cli/check/usage.ts';

/** What a person sees who gives these arguments. */
function complain(...args: readonly string[]): string {
  const written: string[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: (text) => written.push(text) });
  addCheckCommand(program);
  expect(() => program.parse(['node', 'main', 'check', ...args])).toThrow();
  return written.join('');
}

describe('translateUsage(text)', () => {
  it('should say in Chinese what is wrong with arguments', () => {
    expect(complain('--format', 'htlm')).toBe(
      '错误：选项 --format <格式> 不能写 htlm，只能写以下之一：text, json, sarif, github, html。\n',
    );
    expect(complain('--date', '2026/12/31')).toBe(
      '错误：选项 --date <日期> 不能写 2026/12/31：日期写作 2022-09-01，并且是存在的一天。\n',
    );
    expect(complain('--strick')).toBe('错误：没有 --strick 这个选项。\n是否指 --strict？\n');
    expect(complain('--out')).toBe('错误：选项 --out <文件> 后面缺少内容。\n');
  });

  it('should leave what it does not know as it is', () => {
    expect(translateUsage('error: something new\n')).toBe('错误：something new\n');
  });

  it('should not take signs of an argument for parts of the sentence', () => {
    expect(translateUsage("error: unknown option '--$1$&'")).toBe('错误：没有 --$1$& 这个选项。');
  });
});
