import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';

/** A browser that can be started, and the folder of shared libraries it brings along, if any. */
export interface FoundChromium {
  readonly executable: string;
  readonly libraries?: string;
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Finds a Chromium: the one `CHROMIUM_PATH` names, else one on the search path, else the one inside the
 * npm package `@sparticuz/chromium`, which needs neither a download nor root. Throws when `CHROMIUM_PATH` is wrong.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<FoundChromium> {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names no executable file: ${named}`);
    return { executable: named };
  }
  const executable = findOnPath(env['PATH'] ?? '');
  return executable ? { executable } : unpackChromium(path.resolve('node_modules/.cache/mingzhang-chromium'));
}

function findOnPath(searchPath: string): string | undefined {
  return searchPath
    .split(path.delimiter)
    .flatMap((folder) => SYSTEM_NAMES.map((name) => path.join(folder, name)))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the packaged browser, its software renderer and the system libraries a bare machine lacks, once per
 * version. It is renamed into place when complete, so that a broken or parallel run never leaves half a browser.
 */
async function unpackChromium(cache: string): Promise<FoundChromium> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = path.dirname(path.dirname(entry));
  const { version } = createRequire(import.meta.url)(path.join(packageFolder, 'package.json')) as {
    version: string;
  };
  const folder = path.join(cache, version);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const work = mkdtempSync(path.join(cache, 'unpack-'));
    try {
      await inflateInto(work, path.join(packageFolder, 'bin'));
      if (!existsSync(folder)) renameSync(work, folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return { executable: path.join(folder, 'chromium'), libraries: path.join(folder, 'al2023', 'lib') };
}

/** The package always unpacks into the temporary folder, so that folder is moved while it works. */
async function inflateInto(work: string, bin: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = work;
  try {
    for (const file of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      const output = await inflate(path.join(bin, file));
      if (!output.startsWith(work)) throw new Error(`${file} was unpacked into ${output}, not below ${work}`);
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
