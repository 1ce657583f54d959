import type { ByteFile } from './bytes.ts';
import { readEnd, walkDirectory, walkMembers, type Declared, type End } from './directory.ts';
import { refuseBroken } from './fault.ts';
import { verifyShape } from './hostile.ts';
import { END_LENGTH, LOCAL_LENGTH } from './layout.ts';

/** The structure of a zip, as far as it can be followed. */
export interface ZipMap {
  readonly end: End;
  /** Where the directory begins, as its own chain or that of the members proves. */
  readonly start: number;
  /** Members as the directory lists them, and as their own headers do; one of the two may be broken. */
  readonly listed?: readonly Declared[] | undefined;
  readonly chained?: readonly Declared[] | undefined;
  /** Written by this program: every byte of it can be foretold. */
  readonly own: boolean;
}

/**
 * Finds the members of a zip. What the directory says and what stands in front of each member are two independent
 * accounts: where one is damaged the other still tells which member is concerned. Throws `DisclosureError` where
 * both are, and for a zip that is an attack.
 */
export function mapZip(file: ByteFile): ZipMap {
  const end = readEnd(file) ?? assumeEnd(file);
  for (const start of new Set([end.start, end.at - end.length])) {
    const listed = walkDirectory(file, start, end.at);
    const chained = walkMembers(file, start);
    if (!listed && !chained) continue;
    const own = (listed ?? []).some(({ seal }) => seal) || (!listed && chained !== undefined);
    // In our own zips nothing stands between the name and the bytes: lengths that were changed do not mislead.
    const placed = own ? listed?.map((member) => ({ ...member, data: placeData(member) })) : listed;
    if (!own && !placed) continue;
    // A size changed in one account must not pass for an attack where the other shows what is there.
    verifyShape(file.path, (own ? chained : undefined) ?? placed ?? [], start);
    return { end, start, listed: placed, chained, own };
  }
  const at = { from: 0, to: file.size, part: '结构' };
  throw refuseBroken(file.path, [at], '文件头和目录都对不上，像是只传了一部分或不是 zip');
}

function placeData({ offset, name }: Declared): number {
  return offset + LOCAL_LENGTH + name.length;
}

/** Our own zips end with the closing record: where its mark is damaged it still stands there. */
function assumeEnd(file: ByteFile): End {
  const at = file.size - END_LENGTH;
  if (at < 0) throw refuseBroken(file.path, [], `只有 ${file.size} 字节`);
  const bytes = file.read(at, END_LENGTH);
  return {
    at,
    count: bytes.readUInt16LE(10),
    length: bytes.readUInt32LE(12),
    start: bytes.readUInt32LE(16),
  };
}
