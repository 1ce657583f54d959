import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addImportCommand } from '../../src/lib/cli/import.ts';
import { createImportProgress } from '../../src/lib/cli/import/progress.ts';
import { CONTENT, DOCUMENTS } from './support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const MAIN = path.resolve(import.meta.dirname, '../../src/lib/cli/main.ts');
let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mingzhang-command-'));
  mkdirSync(path.join(root, 'content'));
  for (const name of ['regions.json', 'departments']) {
    cpSync(path.join(CONTENT, name), path.join(root, 'content', name), { recursive: true });
  }
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Runs the real command in a process of its own, as a user would. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, 'import', '--into', path.join(root, 'content'), ...args],
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}

describe('npm run import', () => {
  test('should end with 0 and a review list in Chinese', async () => {
    const source = path.join(CONTENT, 'disclosures/lusong/kexie/2021/source', DOCUMENTS['lusong/kexie/2021']);
    const { code, out } = await run(source, '--dry-run');
    expect(out).toContain('核对清单：5 项');
    expect(out).toContain('接回跨页段落（1）\n    第 15—16 行');
    expect(code).toBe(0);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['binary', Uint8Array.from({ length: 300 }, (_, index) => index % 7)],
    [
      'truncated',
      Buffer.from(
        '株洲市科学技术协会\n2021年度部门决算\n收入决算表\n金额单位：万元\n项目\t\t合计\n\t合计\t1.00\n',
      ),
    ],
  ])('should end with 1, a message and no folder for a file that is %s', async (name, bytes) => {
    const file = path.join(root, `${name}.txt`);
    writeFileSync(file, bytes);
    const { code, err } = await run(file);
    expect(err).toMatch(/错误：[\s\S]*位置：[\s\S]*处理：/);
    expect(err).not.toContain('    at ');
    expect(code).toBe(1);
    expect(existsSync(path.join(root, 'content/disclosures'))).toBe(false);
  });

  test('should end with 2 for a year that is none', async () => {
    expect((await run('a.txt', '--year', '21')).code).toBe(2);
  });
});

test('should describe its options', () => {
  const program = new Command();
  addImportCommand(program);
  const names = program.commands[0]?.options.map(({ long }) => long);
  expect(names).toEqual([
    '--region',
    '--department',
    '--year',
    '--kind',
    '--into',
    '--dry-run',
    '--update',
    '--prefer',
    '--force',
    '--review',
  ]);
});

describe('createImportProgress(stream, total, ci)', () => {
  function collect(isTTY: boolean, ci: boolean): string {
    let text = '';
    const progress = createImportProgress({ isTTY, write: (part: string) => (text += part) }, 2, ci);
    progress.step('甲');
    progress.step('乙');
    progress.end();
    return text;
  }

  test('should print plain lines where there is no terminal, or in CI', () => {
    expect(collect(false, false)).toBe('[1/2] 甲\n[2/2] 乙\n');
    expect(collect(true, true)).toBe('[1/2] 甲\n[2/2] 乙\n');
  });

  test('should draw one bar on a terminal and clear it', () => {
    const text = collect(true, false);
    expect(text).toContain('██████████░░░░░░░░░░ 1/2 甲');
    expect(text).not.toContain('\n');
    expect(text.endsWith('\r\u001B[K')).toBe(true);
  });
});
