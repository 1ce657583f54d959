import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import { openKeep } from '../engine/keep.ts';
import { readRecords, type Store } from '../engine/store.ts';
import type { TaskRecord } from '../engine/task.ts';
import { PART_FILES, type FoundPart } from './header.ts';

/**
 * Opens a part that was made elsewhere. Every file is compared with its digest: what was damaged or lost on the way is told by
 * name (`DisclosureError`) and never gets into a site.
 */
export function openPart({ folder, header }: FoundPart): Store {
  const lines = readFileSync(path.join(folder, PART_FILES.manifest), 'utf8').split('\n').filter(Boolean);
  for (const line of lines) {
    const [, digest = '', file = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (digestFile(path.join(folder, file)) !== digest) throw rejectFile(folder, file, header);
  }
  const site = path.join(folder, 'site');
  const records = new Map<string, TaskRecord>();
  for (const [name, record] of readRecords(path.join(folder, PART_FILES.records))) {
    // A copy from another machine has times of its own; what stands in it was compared above.
    const files = record.files.map(([file]) => {
      const found = statSync(path.join(site, file), { throwIfNoEntry: false });
      if (!found) throw rejectFile(folder, `site/${file}`, header);
      return [file, found.size, found.mtimeMs] as const;
    });
    records.set(name, { ...record, files });
  }
  return { folder: site, records, keep: openKeep(path.join(folder, 'keep')) };
}

function digestFile(file: string): string | undefined {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}

function rejectFile(folder: string, file: string, { index, count }: FoundPart['header']): DisclosureError {
  return new DisclosureError({
    what: '这一份里有文件缺失或损坏，不能合并。',
    place: { file: path.join(folder, file) },
    found: existsSync(path.join(folder, file)) ? '与校验值不符' : '没有这个文件',
    expected: `与 ${PART_FILES.manifest} 中的校验值相符`,
    todo: `重新传送，或重新生成：npm run build -- --shard ${index}/${count}`,
  });
}
