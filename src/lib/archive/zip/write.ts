import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { DisclosureError } from '../../model/index.ts';
import { layoutEnd, layoutEntry, layoutLocal, ZIP_MAX_MEMBERS, ZIP_MAX_SIZE, type Member } from './layout.ts';

/** Best size. fflate is plain JavaScript: unlike the compressor of the system it packs alike on every machine. */
const LEVEL = 9;
/** Members below this size in bytes are stored: packing saves nothing worth having. */
const SMALL = 64;

/** A file to put into a zip. */
export interface ZipSource {
  /** Its path inside the zip. */
  readonly name: string;
  /** Its bytes, asked for once, when it is written. */
  readonly read: () => Uint8Array;
  /** Stored as it is, because it is packed already. */
  readonly stored?: boolean;
}

/**
 * Writes a zip beside its place and puts it there in one step when it is complete: whoever stops the program finds the
 * old file or none, never a half. Members stand in the order given. Returns size and SHA-256 of the file.
 */
export async function writeZip(
  file: string,
  sources: Iterable<ZipSource>,
  onMember: () => void = () => undefined,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const building = nameBuilding(file);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(building, { force: true });
  const target = openSync(building, 'wx');
  const drop = (): void => rmSync(building, { force: true });
  // Whoever ends the process on Ctrl-C does not unwind it.
  process.once('exit', drop);
  try {
    const hash = createHash('sha256');
    let position = 0;
    const put = (bytes: Uint8Array): void => {
      for (let done = 0; done < bytes.length;) done += writeSync(target, bytes, done);
      hash.update(bytes);
      position += bytes.length;
      if (position > ZIP_MAX_SIZE) throw refuseSize(file, `超过 ${(position / 2 ** 30).toFixed(1)} GB`);
    };
    const members: Member[] = [];
    for (const source of sources) {
      const { packed, ...member } = pack(source, position);
      put(layoutLocal(member));
      put(packed);
      members.push(member);
      if (members.length > ZIP_MAX_MEMBERS) throw refuseSize(file, `超过 ${ZIP_MAX_MEMBERS} 个文件`);
      onMember();
      // Progress can be drawn and Ctrl-C is heard.
      if (members.length % 16 === 0) await breathe();
    }
    const start = position;
    for (const member of members) put(layoutEntry(member));
    put(layoutEnd(members.length, position - start, start));
    // On the disk before it takes the place of another: a power cut leaves no empty file.
    fsyncSync(target);
    renameSync(building, file);
    return { bytes: position, sha256: hash.digest('hex') };
  } finally {
    closeSync(target);
    drop();
    process.off('exit', drop);
  }
}

/** Where a zip is written before it is complete. */
export function nameBuilding(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.building`);
}

function pack({ name, read, stored = false }: ZipSource, offset: number): Member & { packed: Uint8Array } {
  const bytes = read();
  const deflated = stored || bytes.length < SMALL ? bytes : deflateSync(bytes, { level: LEVEL });
  const packed = deflated.length < bytes.length ? deflated : bytes;
  return {
    name,
    method: packed === bytes ? 0 : 8,
    crc: crc32(bytes),
    packedSize: packed.length,
    size: bytes.length,
    seal: createHash('sha256').update(packed).digest(),
    offset,
    packed,
  };
}

function refuseSize(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '存档太大，一个 zip 放不下。',
    place: { file },
    found,
    expected: `一个 zip 不超过 4 GB、${ZIP_MAX_MEMBERS} 个文件，任何年代的解压软件都能打开`,
    todo: '分地区或分年度存档（--region、--year）。',
  });
}
