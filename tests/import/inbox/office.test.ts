import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { convertForeign, convertWithOffice, findOffice } from '../../../src/lib/import/inbox/index.ts';
import { openPackage } from '../../../src/lib/import/read/package/index.ts';
import { DisclosureError } from '../../../src/lib/model/index.ts';
import { makeFolder } from './support.ts';

const office = findOffice(process.env, process.platform);
const rtf = new TextEncoder().encode('{\\rtf1\\ansi\\uc1 \\u31034?\\u20363?\\u23616? 1,234.50\\par}');

describe('findOffice(env, platform)', () => {
  const only = (place: string) => (file: string) => file === place;

  test('should believe SOFFICE_PATH, then the path, then the usual places', () => {
    expect(findOffice({ SOFFICE_PATH: '/x/soffice', PATH: '/a' }, 'linux', () => true)).toBe('/x/soffice');
    expect(
      findOffice({ SOFFICE_PATH: '/x/soffice', PATH: '/a' }, 'linux', only('/a/soffice')),
    ).toBeUndefined();
    expect(findOffice({ SOFFICE_PATH: '' }, 'linux', () => true)).toBeUndefined();
    expect(findOffice({ PATH: '/a:/b' }, 'linux', only('/b/libreoffice'))).toBe('/b/libreoffice');
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(findOffice({ PATH: '/a' }, 'darwin', only(mac))).toBe(mac);
    const windows = 'D:\\Programs\\LibreOffice\\program\\soffice.com';
    expect(findOffice({ ProgramFiles: 'D:\\Programs', Path: 'C:\\a;C:\\b' }, 'win32', only(windows))).toBe(
      windows,
    );
    expect(findOffice({ Path: 'C:\\a;C:\\b' }, 'win32', only('C:\\b\\soffice.com'))).toBe(
      'C:\\b\\soffice.com',
    );
  });

  test('should run nothing that lies beside the files of an inbox', () => {
    expect(findOffice({ PATH: '.:bin::/a' }, 'linux', (file) => !path.isAbsolute(file))).toBeUndefined();
    expect(findOffice({}, 'linux', () => false)).toBeUndefined();
  });
});

/** Runs a conversion that must fail for people. */
async function fail(conversion: Promise<unknown>): Promise<string> {
  const error = await conversion.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DisclosureError);
  return (error as DisclosureError).message;
}

// Temporary folders of these tests only: others may run conversions at the same time.
let temporary = '';
beforeAll(() => {
  temporary = makeFolder();
  vi.stubEnv('TMPDIR', temporary);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('mingzhang-office-'));

describe.skipIf(process.platform === 'win32')('convertWithOffice with a program that misbehaves', () => {
  let folder = '';
  beforeAll(() => {
    folder = makeFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A program in place of LibreOffice; `$out` is the file it should write. */
  function pretend(name: string, script: string): string {
    const file = path.join(folder, name);
    const head =
      'out=""; while [ $# -gt 0 ]; do [ "$1" = --outdir ] && out="$2/input.docx"; last="$1"; shift; done';
    writeFileSync(file, `#!/bin/sh\n${head}\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const convert = (command: string, timeout?: number) =>
    convertWithOffice(command, '决算.doc', rtf, 'doc', timeout);

  test('should hand on what it wrote, and leave nothing', async () => {
    const command = pretend('good', 'cat "$last" > "$out"; echo "$last" > "$(dirname "$0")/seen"');
    expect(await convert(command)).toEqual({ name: '决算.docx', bytes: rtf });
    const seen = readFileSync(path.join(folder, 'seen'), 'utf8').trim();
    expect(path.basename(seen)).toBe('input.doc');
    expect(existsSync(path.dirname(path.dirname(seen)))).toBe(false);
  });

  test('should end a program that hangs, with all it started', async () => {
    const command = pretend('hang', '(sleep 60 & echo $! > "$(dirname "$0")/child"; wait) & wait');
    expect(await fail(convert(command, 1_000))).toContain('在限定的时间里没有转换完');
    const child = Number(readFileSync(path.join(folder, 'child'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);
  }, 20_000);

  test('should end what a program leaves running behind it', async () => {
    const command = pretend('fork', 'sleep 60 & echo $! > "$(dirname "$0")/orphan"; echo x > "$out"');
    await convert(command);
    const child = Number(readFileSync(path.join(folder, 'orphan'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);
  }, 20_000);

  test.each([
    ['crash', 'kill -SEGV $$', '程序退出：SIGSEGV'],
    ['error', 'echo x > "$out"; exit 3', '程序退出：3'],
    ['nothing', 'exit 0', '没有输出'],
    ['empty', ': > "$out"', '没有输出'],
    ['elsewhere', 'echo x > "$out.other"; echo x > "$(dirname "$0")/other.docx"', '没有输出'],
    ['link', 'ln -s /etc/hostname "$out"', '没有输出'],
    ['huge', 'dd if=/dev/zero of="$out" bs=1 count=1 seek=200000000 2>/dev/null', '超过 100 MB'],
    [
      'huge and slow',
      'dd if=/dev/zero of="$out" bs=1 count=1 seek=200000000 2>/dev/null; sleep 60',
      '超过 100 MB',
    ],
    ['noisy', 'yes | head -c 5000000; yes | head -c 5000000 >&2', '没有输出'],
  ])(
    'should say what went wrong: %s',
    async (name, script, found) => {
      expect(await fail(convert(pretend(name.replaceAll(' ', '-'), script)))).toContain(found);
    },
    20_000,
  );

  test('should say that a program cannot be started', async () => {
    expect(await fail(convert(path.join(folder, 'missing')))).toContain('没有启动');
    expect(leftBehind()).toEqual([]);
  });

  test('should hand the environment of the user to nobody', async () => {
    process.env['SECRET_OF_USER'] = 'geheim';
    await convert(pretend('env', 'env > "$out"')).then(({ bytes }) => {
      const text = new TextDecoder().decode(bytes);
      expect(text).not.toContain('geheim');
      expect(text).toMatch(/^HOME=.*mingzhang-office-/m);
    });
    delete process.env['SECRET_OF_USER'];
  });
});

describe('convertForeign(source)', () => {
  test('should say how to do without LibreOffice', async () => {
    const message = await fail(convertForeign({ name: '决算.doc', bytes: rtf }, { command: undefined }));
    expect(message).toContain('没有找到 LibreOffice');
    expect(message).toContain('另存为 docx');
  });

  test('should hand on what needs no conversion', async () => {
    const source = { name: '决算.txt', bytes: new TextEncoder().encode('决算') };
    expect(await convertForeign(source, { command: undefined })).toBe(source);
  });

  test.skipIf(office === undefined)(
    'should convert with LibreOffice, the original kept',
    async () => {
      const source = { name: '2023年 决算.rtf', bytes: rtf };
      const { converted, ...rest } = await convertForeign(source);
      expect(rest).toEqual(source);
      expect(converted?.name).toBe('2023年 决算.docx');
      const pack = openPackage('a.docx', converted?.bytes ?? new Uint8Array());
      const text = new TextDecoder().decode(pack.readBytes('word/document.xml')).replace(/<[^>]*>/g, '');
      expect(text).toContain('示例局 1,234.50');
      expect(leftBehind()).toEqual([]);
    },
    90_000,
  );
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    // Ended ones that nobody has waited for still have a number.
    return process.platform !== 'linux' || readFileSync(`/proc/${id}/stat`, 'utf8').split(' ')[2] !== 'Z';
  } catch {
    return false;
  }
}
