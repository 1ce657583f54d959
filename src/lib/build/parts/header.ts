import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import type { PartNumber } from './choose.ts';

/** What a part says of itself: `part.json`. */
export interface PartHeader extends PartNumber {
  readonly version: string;
  /** Digest of what a build of everything would be made from: parts of one site have the same. */
  readonly plan: string;
  readonly documents: number;
  readonly files: number;
}

/** Changes whenever parts are written or read differently. */
export const PART_VERSION = 'mingzhang-part-1';

/** Files of a part beside its folders `site/` and `keep/`. */
export const PART_FILES = {
  header: 'part.json',
  records: 'records.jsonl',
  manifest: 'manifest-sha256.txt',
} as const;

/** Name of the folder of a part. */
export function namePart({ index, count }: PartNumber): string {
  return `part-${index}-of-${count}`;
}

/** The command that makes a part. */
export function sayCommand({ index, count }: PartNumber): string {
  return `npm run build -- --shard ${index}/${count}`;
}

/** A part that lies in the folder of parts. */
export interface FoundPart {
  readonly folder: string;
  readonly header: PartHeader;
}

/**
 * Finds the parts of one site in a folder, in their order. Throws `DisclosureError` when some are missing, or when it was divided
 * in two ways. Whether they are of one content is seen by their `plan`.
 */
export function findParts(parts: string): readonly FoundPart[] {
  const found = listFolders(parts).map((folder) => ({ folder, header: readHeader(folder) }));
  const [first] = found;
  if (!first) {
    throw new DisclosureError({
      what: '没有可合并的部分。',
      place: { file: parts },
      expected: '目录里有 part-1-of-8 这样的文件夹',
      todo: '先用 npm run build -- --shard 1/8 等命令逐份生成，或用 --parts 指定它们所在的目录。',
    });
  }
  const { count } = first.header;
  const other = found.find(({ header }) => header.count !== count);
  if (other) {
    throw new DisclosureError({
      what: '目录里有两种分法的部分，不能合并。',
      place: { file: parts },
      found: `${path.basename(first.folder)}、${path.basename(other.folder)}`,
      expected: '同一次划分的各份',
      todo: '删去不要的那一种，或放在两个目录里分别合并。',
    });
  }
  const byIndex = new Map(found.map((part) => [part.header.index, part]));
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0) {
    throw new DisclosureError({
      what: '还有部分没有生成，不能合并。',
      place: { file: parts },
      found: `缺第 ${shorten(missing.map(String), '、')} 份`,
      expected: `共 ${count} 份`,
      todo: `补做：${shorten(
        missing.map((index) => sayCommand({ index, count })),
        '；',
      )}`,
    });
  }
  return [...byIndex.values()].sort((a, b) => a.header.index - b.header.index);
}

function listFolders(parts: string): string[] {
  if (!existsSync(parts)) return [];
  return readdirSync(parts)
    .filter((name) => /^part-\d+-of-\d+$/.test(name))
    .sort()
    .map((name) => path.join(parts, name));
}

/** The first ten of many. */
function shorten(items: readonly string[], sign: string): string {
  const first = items.slice(0, 10).join(sign);
  return items.length > 10 ? `${first}${sign}……共 ${items.length} 份` : first;
}

/** Parts a site may be divided into: more than there are documents make no sense. */
const MOST_PARTS = 99_999;

function isHeader({ version, index, count, plan, documents, files }: Partial<PartHeader>): boolean {
  const isCount = (value: unknown, most: number): boolean =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
  return (
    version === PART_VERSION &&
    isCount(count, MOST_PARTS) &&
    isCount(index, count ?? 0) &&
    typeof plan === 'string' &&
    isCount(documents, Number.MAX_SAFE_INTEGER) &&
    isCount(files, Number.MAX_SAFE_INTEGER)
  );
}

function readHeader(folder: string): PartHeader {
  const file = path.join(folder, PART_FILES.header);
  try {
    const header = JSON.parse(readFileSync(file, 'utf8')) as PartHeader;
    if (isHeader(header) && namePart(header) === path.basename(folder)) return header;
  } catch {
    // Said below, whatever is wrong with it.
  }
  throw new DisclosureError({
    what: '这一份的说明文件读不出来。',
    place: { file },
    expected: `${PART_VERSION} 的说明，与文件夹名一致`,
    todo: '删去这个文件夹，重新生成这一份。',
  });
}
