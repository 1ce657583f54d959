import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import { openKeep } from '../engine/keep.ts';
import { readRecords, type Store } from '../engine/store.ts';
import type { TaskRecord } from '../engine/task.ts';
import { sha256 } from '../../system/index.ts';
import { PART_FILES, sayCommand, type FoundPart } from './header.ts';

/**
 * Opens a part that was made elsewhere. Every file is compared with its digest, and nothing is taken that has none: what was
 * damaged or lost on the way is told by name (`DisclosureError`) and never gets into a site.
 */
export function openPart(part: FoundPart): Store {
  const { folder } = part;
  const known = new Set<string>();
  for (const [digest, file] of readManifest(part)) {
    if (digestFile(path.join(folder, file)) !== digest) throw rejectFile(part, file);
    known.add(file);
  }
  const verify = (file: string): void => {
    if (!known.has(file)) throw rejectFile(part, file);
  };
  verify(PART_FILES.header);
  verify(PART_FILES.records);
  const site = path.join(folder, 'site');
  const records = new Map<string, TaskRecord>();
  for (const [name, record] of readRecords(path.join(folder, PART_FILES.records))) {
    for (const kept of record.kept) verify(`keep/${kept.slice(0, 2)}/${kept}`);
    // A copy from another machine has times of its own; what stands in it was compared above.
    const files = record.files.map(([file]) => {
      verify(`site/${file}`);
      const { size, mtimeMs } = statSync(path.join(site, file));
      return [file, size, mtimeMs] as const;
    });
    records.set(name, { ...record, files });
  }
  const count = [...records.values()].reduce((sum, { files }) => sum + files.length, 0);
  if (count !== part.header.files)
    throw rejectFile(part, PART_FILES.records, `${count} 个文件，说明里是 ${part.header.files} 个`);
  return { folder: site, records, keep: openKeep(path.join(folder, 'keep')) };
}

/** Digests and names as `sha256sum` writes them. A name that leads out of the part is no file of it. */
function readManifest(part: FoundPart): readonly (readonly [string, string])[] {
  const file = path.join(part.folder, PART_FILES.manifest);
  if (!existsSync(file)) throw rejectFile(part, PART_FILES.manifest);
  const lines = readFileSync(file, 'utf8').split('\n');
  // A last line without its end was cut off.
  if (lines.pop() !== '') throw rejectFile(part, PART_FILES.manifest, '文件不完整');
  return lines.map((line) => {
    const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (path.posix.normalize(name) !== name || name.startsWith('../') || path.isAbsolute(name) || name === '')
      throw rejectFile(part, PART_FILES.manifest, line);
    return [digest, name] as const;
  });
}

function digestFile(file: string): string | undefined {
  // A link is no file of the part, wherever it leads.
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? sha256(readFileSync(file)) : undefined;
}

/** `file` is missing, damaged, or not listed; `found` says what stands there otherwise. */
function rejectFile({ folder, header }: FoundPart, file: string, found?: string): DisclosureError {
  const isThere = existsSync(path.join(folder, file));
  return new DisclosureError({
    what: '这一份里有文件缺失或损坏，不能合并。',
    place: { file: path.join(folder, file) },
    found: found ?? (isThere ? '与校验值不符，或没有校验值' : '没有这个文件'),
    expected: `与 ${PART_FILES.manifest} 中的校验值相符`,
    todo: `重新传送，或重新生成：${sayCommand(header)}`,
  });
}
