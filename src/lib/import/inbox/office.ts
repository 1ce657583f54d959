import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DisclosureError } from '../../model/index.ts';
import { MAX_BYTES } from '../read/size.ts';
import { PROFILE } from './office-profile.ts';
import { runProgram, type RunResult } from './process.ts';

/** Formats that only LibreOffice reads, and what it makes of them. */
const TARGETS: Readonly<Record<string, 'docx' | 'xlsx'>> = {
  doc: 'docx',
  wps: 'docx',
  rtf: 'docx',
  odt: 'docx',
  et: 'xlsx',
  ods: 'xlsx',
  xls: 'xlsx',
};

/** Longest time for one document, in milliseconds. Real ones take 2 to 8 seconds, the first one 15. */
const TIMEOUT = 60_000;

/** A converted document: its new name and its bytes. */
export interface Converted {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Converts a document with LibreOffice to docx or xlsx, in a temporary folder of its own, without macros and without
 * following links; the folder is gone afterwards, whatever happens. `command` is what `findOffice` found. Rejects with
 * `DisclosureError` where it is not installed, takes too long, or makes nothing that can be read.
 */
export async function convertWithOffice(
  command: string | undefined,
  name: string,
  bytes: Uint8Array,
  extension: string,
  timeout = TIMEOUT,
): Promise<Converted> {
  const source = extension.toLowerCase();
  const target = TARGETS[source];
  if (target === undefined) throw refuse(name, '不知道怎样转换的格式', `扩展名 ${extension}`);
  if (command === undefined) throw refuseMissing(name, source);
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-office-'));
  const cleanUp = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const settings = prepare(folder, command, bytes, source, target);
    const result = await runProgram({ ...settings, timeout, cleanUp });
    return {
      name: `${name.replace(/\.[^.]*$/, '')}.${target}`,
      bytes: collect(folder, name, target, result),
    };
  } finally {
    cleanUp();
  }
}

function prepare(folder: string, command: string, bytes: Uint8Array, source: string, target: string) {
  const [profile, work, out] = ['profile', 'work', 'out'].map((name) => path.join(folder, name)) as Three;
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  mkdirSync(work);
  mkdirSync(out);
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  // A name of our own: what departments call their files must not become an option or a pattern.
  const input = path.join(work, `input.${source}`);
  writeFileSync(input, bytes);
  return {
    command,
    args: [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--nologo',
      '--nofirststartwizard',
      '--convert-to',
      target,
      '--outdir',
      out,
      input,
    ],
    cwd: work,
    env: createEnvironment(folder),
    mayGoOn: () => measure(path.join(out, `input.${target}`)) <= MAX_BYTES,
  };
}

type Three = [string, string, string];

/** Only what the program needs: no secret of the user's environment gets into it. */
function createEnvironment(folder: string): Record<string, string> {
  const kept = ['PATH', 'Path', 'SystemRoot', 'windir', 'ProgramFiles', 'LD_LIBRARY_PATH'];
  const env = Object.fromEntries(
    kept.flatMap((key) => {
      const value = process.env[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return {
    ...env,
    HOME: folder,
    TMPDIR: folder,
    TMP: folder,
    TEMP: folder,
    LANG: 'zh_CN.UTF-8',
    SAL_USE_VCLPLUGIN: 'svp',
  };
}

function collect(folder: string, name: string, target: string, result: RunResult): Uint8Array {
  const output = path.join(folder, 'out', `input.${target}`);
  const size = measure(output);
  if (result.kind === 'not-started') throw refuse(name, 'LibreOffice 没有启动', result.reason);
  if (result.kind === 'timeout') throw refuse(name, '在限定的时间里没有转换完', '程序没有响应，已停止');
  const tooLarge = refuse(name, '转换出来的文件太大', `超过 ${MAX_BYTES / 1024 / 1024} MB`);
  if (result.kind === 'stopped') throw tooLarge;
  if (size > MAX_BYTES) throw tooLarge;
  if (size > 0 && result.code === 0) return new Uint8Array(readFileSync(output));
  const found = result.code === 0 ? '没有输出' : `程序退出：${result.signal ?? result.code ?? ''}`;
  throw refuse(name, 'LibreOffice 打不开它，或没有转换出文件', found);
}

/** Size of a plain file; 0 for anything else, links above all. */
function measure(file: string): number {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : 0;
}

function refuse(file: string, what: string, found: string): DisclosureError {
  return new DisclosureError({
    what: `用 LibreOffice 转换时出错：${what}。`,
    place: { file },
    found,
    expected: '能转换成 docx 或 xlsx 的文件',
    todo: '用 Word 或 WPS 打开原件，另存为 docx 或 xlsx，再导入；打不开时请报送部门重新发送。',
  });
}

function refuseMissing(file: string, extension: string): DisclosureError {
  const target = TARGETS[extension] ?? 'docx';
  return new DisclosureError({
    what: `${extension} 文件要先转换才能读取，这台电脑上没有找到 LibreOffice。`,
    place: { file },
    found: '没有安装 LibreOffice，或装在别处',
    expected: `${target} 文件，或装好的 LibreOffice`,
    todo: `用 Word 或 WPS 打开原件，另存为 ${target}，再导入；或者从 zh-cn.libreoffice.org 安装 LibreOffice（免费）后重新导入，装在别处时用环境变量 SOFFICE_PATH 写明 soffice 的位置。`,
  });
}
