import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeFile } from './files.ts';

/** Installs exact versions of packages into a folder of their own, once; false where that does not work. */
export function installPackages(folder: string, versions: Readonly<Record<string, string>>): boolean {
  const isThere = Object.keys(versions).every((name) => existsSync(path.join(folder, 'node_modules', name)));
  if (isThere) return true;
  mkdirSync(folder, { recursive: true });
  writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  console.error(`安装 ${Object.keys(versions).join('、')}…`);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}
