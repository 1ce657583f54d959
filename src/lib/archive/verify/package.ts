import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import { checkZip, mapZip, openBytes, unpack, verifyNames, type ByteFile } from '../zip/index.ts';
import { describeFault } from './fault.ts';
import { dropPrefix, findPrefix, readKnownNames } from './names.ts';
import type { Problem } from './problem.ts';

/** An archive that was opened for reading, zip or folder alike. Paths are those below its top folder. */
export interface OpenPackage {
  readonly names: readonly string[];
  /** Size and digest of a file; the digest is absent where it cannot be read. */
  find(name: string): { readonly size: number; readonly sha256?: string } | undefined;
  /** The bytes of a file; undefined where it is missing, cannot be read, or is too large to be what is asked for. */
  read(name: string, limit?: number): Buffer | undefined;
  /** What is wrong with its form already. */
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  /** SHA-256 of the whole file. */
  readonly sha256?: string;
  close(): void;
}

/** Largest file that is read as a text or a page. */
const MAX_TEXT = 64 * 1024 * 1024;
/** Bytes hashed at once. */
const STEP = 4 * 1024 * 1024;

/** How a phase is counted for whoever watches. */
export type Counter = (phase: string, total: number) => { step(): void; end(): void };

/** Opens a zip or a folder for reading only. Throws `DisclosureError` for what is neither, broken beyond reading, or an attack. */
export function openPackage(file: string, count: Counter): OpenPackage {
  if (!existsSync(file)) {
    throw new DisclosureError({
      what: '没有这个存档。',
      place: { file },
      expected: '存档的 zip 文件，或解压出来的文件夹',
      todo: '核对路径；路径里有空格时用引号括起来。',
    });
  }
  return statSync(file).isDirectory() ? openFolder(findTop(file), count) : openZip(file, count);
}

function openZip(file: string, count: Counter): OpenPackage {
  const bytes = openBytes(file);
  const map = mapZip(bytes);
  const counter = count('读取压缩包', (map.listed ?? map.chained ?? []).length);
  const known = readKnownNames(bytes, map);
  const { members, faults } = checkZip(bytes, map, {
    isKnown: (name) => known.has(name),
    onMember: () => counter.step(),
  });
  counter.end();
  verifyNames(
    file,
    members.map(({ name }) => name),
  );
  const files = members.filter(({ name }) => !name.endsWith('/'));
  const top = findPrefix(files.map(({ name }) => name));
  const inside = new Map(files.map((member) => [dropPrefix(member.name, top), member]));
  return {
    names: [...inside.keys()].sort(),
    find: (name) => inside.get(name),
    read: (name, limit = MAX_TEXT) => {
      const member = inside.get(name);
      return member?.sha256 && member.size <= limit ? unpack(bytes, member.declared).content : undefined;
    },
    problems: faults.map((fault) => describeFault(fault, (name) => dropPrefix(name, top))),
    notices: map.own
      ? []
      : [
          '这个 zip 不是本程序写出的形式，像是重新压缩过：压缩包自身的结构没有逐字节核对，里面的文件照常核对。',
        ],
    sha256: hashFile(bytes),
    close: () => bytes.close(),
  };
}

function openFolder(folder: string, count: Counter): OpenPackage {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const sizes = new Map<string, number>();
  for (const entry of entries) {
    const full = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, full).split(path.sep).join('/');
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) {
      throw new DisclosureError({
        what: '存档里有不是普通文件的东西。',
        place: { file: full },
        found: entry.isSymbolicLink() ? '指向别处的链接' : '特殊文件',
        expected: '只有普通文件和文件夹',
        todo: '为安全起见没有读取。请检查这个存档的来历。',
      });
    }
    sizes.set(name, lstatSync(full).size);
  }
  const counter = count('读取文件', sizes.size);
  const files = new Map<string, { size: number; sha256: string }>();
  for (const [name, size] of sizes) {
    const bytes = openBytes(path.join(folder, name));
    try {
      files.set(name, { size, sha256: hashFile(bytes) });
    } finally {
      bytes.close();
    }
    counter.step();
  }
  counter.end();
  return {
    names: [...files.keys()].sort(),
    find: (name) => files.get(name),
    read: (name, limit = MAX_TEXT) =>
      (files.get(name)?.size ?? Infinity) > limit ? undefined : readFileSync(path.join(folder, name)),
    problems: [],
    notices: [],
    close: () => undefined,
  };
}

/** A folder that holds nothing but the folder of an archive stands for it. */
function findTop(folder: string): string {
  if (['bagit.txt', 'datapackage.json'].some((name) => existsSync(path.join(folder, name)))) return folder;
  const [only, ...more] = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return only && more.length === 0 ? path.join(folder, only.name) : folder;
}

function hashFile(bytes: ByteFile): string {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.size; at += STEP) hash.update(bytes.read(at, STEP));
  return hash.digest('hex');
}
