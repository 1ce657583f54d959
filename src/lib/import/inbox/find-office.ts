import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Where installers put LibreOffice when it is not on the path. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    '~/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ],
  linux: [
    '/usr/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    '/opt/libreoffice/program/soffice',
    '/snap/bin/libreoffice',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432'].map(
    (folder) => `%${folder}%\\LibreOffice\\program\\soffice.com`,
  ),
};

/** Whether a file can be run; replaced in tests. */
export type CanRun = (file: string) => boolean;

/**
 * Finds LibreOffice: where `SOFFICE_PATH` says, on the path as `soffice` or `libreoffice`, or where installers put it.
 * Its full path; undefined where it is not installed. `SOFFICE_PATH` set to nothing (`""`) means: do not use any.
 */
export function findOffice(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  canRun: CanRun = isProgram,
): string | undefined {
  const named = env['SOFFICE_PATH'];
  if (named !== undefined) return named !== '' && canRun(named) ? named : undefined;
  const paths = platform === 'win32' ? path.win32 : path.posix;
  // The window-less program of Windows is `soffice.com`; `soffice.exe` would return before it is done.
  const names = platform === 'win32' ? ['soffice.com'] : ['soffice', 'libreoffice'];
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(platform === 'win32' ? ';' : ':')
    // A relative folder would run whatever lies beside the files of the inbox.
    .filter((folder) => paths.isAbsolute(folder));
  const onPath = folders.flatMap((folder) => names.map((name) => paths.join(folder, name)));
  return [...onPath, ...(PLACES[platform] ?? []).flatMap((place) => expand(place, env))].find(canRun);
}

/** `~` and `%ProgramFiles%` by the environment; nothing where that is not set. */
function expand(place: string, env: Readonly<Record<string, string | undefined>>): string[] {
  const [, variable] = /^%(.+)%/.exec(place) ?? [];
  const name = variable ?? (place.startsWith('~') ? 'HOME' : undefined);
  if (name === undefined) return [place];
  const value = env[name];
  return value === undefined || value === '' ? [] : [place.replace(/^(?:%.+%|~)/, () => value)];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
