import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addBuildCommands } from '../../src/lib/cli/build.ts';
import { addCheckCommand } from '../../src/lib/cli/check.ts';
import { addImportCommand } from '../../src/lib/cli/import.ts';
import { speakChinese, translateUsage } from '../../src/lib/cli/usage.ts';

/** What a person sees who gives these arguments. */
async function complain(...args: readonly string[]): Promise<string> {
  const written: string[] = [];
  const output = {
    writeErr: (text: string) => void written.push(text),
    writeOut: (text: string) => void written.push(text),
  };
  const program = speakChinese(new Command('mingzhang').exitOverride().configureOutput(output));
  addImportCommand(program);
  addCheckCommand(program);
  addBuildCommands(program);
  await expect(program.parseAsync(['node', 'main', ...args])).rejects.toThrow();
  return written.join('');
}

describe('translateUsage(text)', () => {
  it.each([
    [
      'check --format htlm',
      '错误：选项 --format <格式> 不能写 htlm，只能写以下之一：text, json, sarif, github, html。',
    ],
    [
      'check --date 2026/12/31',
      '错误：选项 --date <日期> 不能写 2026/12/31：日期写作 2022-09-01，并且是存在的一天。',
    ],
    ['check --strick', '错误：没有 --strick 这个选项。\n是否指 --strict？'],
    ['check --out', '错误：选项 --out <文件> 后面缺少内容。'],
    ['import', '错误：缺少参数：文件或文件夹。'],
    ['import a --updat', '错误：没有 --updat 这个选项。\n是否指 --update？'],
    ['import a --year 21', '错误：选项 --year <年度> 不能写 21：年度是四位数字，例如 2021。'],
    ['import a --prefer me', '错误：选项 --prefer <哪一方> 不能写 me，只能写以下之一：edited, fresh。'],
    ['build a b', '错误：命令 build 后面不能再写别的：a, b。'],
    ['start --port x', '错误：选项 --port <端口> 不能写 x：端口是 0 到 65535 的整数。'],
    ['imprt a', '错误：没有 imprt 这个命令。\n是否指 import？'],
  ])('should say in Chinese what is wrong with: %s', async (line, expected) => {
    expect(await complain(...line.split(' '))).toBe(`${expected}\n`);
  });

  it.each([[['help']], ...['import', 'check', 'build', 'start', 'dev'].map((name) => [[name, '--help']])])(
    'should help in Chinese: %s',
    async (args) => {
      const help = await complain(...args);
      expect(help).toMatch(/^用法：[\s\S]*\n选项：\n[\s\S]*显示这份说明/);
      expect(help).not.toMatch(
        /Usage|Arguments:|Options:|Commands:|display help|choices|default|\[options|\[command/,
      );
    },
  );

  it('should name the choices and the standard of an option once', async () => {
    expect(await complain('check', '--help')).toContain(
      '输出格式（text、json、sarif、github、html；默认 text）',
    );
    expect((await complain('import', '--help')).match(/edited/g)).toHaveLength(1);
    expect(await complain('start', '--help')).toContain('预览用的端口（默认 4321）');
  });

  it('should leave what it does not know as it is', () => {
    expect(translateUsage('error: something new\n')).toBe('错误：something new\n');
  });

  it('should not take signs of an argument for parts of the sentence', () => {
    expect(translateUsage("error: unknown option '--$1$&'")).toBe('错误：没有 --$1$& 这个选项。');
  });
});
