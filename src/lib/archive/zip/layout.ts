/*
 * The one way this program writes a zip. Every byte follows from the names and the packed bytes of the members, so that
 * a checker can write the same bytes again and compare: no time, no system, no comment, no gaps.
 *
 * The directory carries, in a private extra field, the SHA-256 of each member's bytes as packed. Without it a change in
 * deflated bytes could unpack to the same content and stay unseen, and only the very same compressor could tell.
 * Sizes stay below 4 GiB and members below 65,536: the oldest readers open it.
 */

/** What the headers of a member say. */
export interface Member {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** SHA-256 of the packed bytes. */
  readonly seal: Uint8Array;
  /** Where its own header begins. */
  readonly offset: number;
}

export const LOCAL_SIGNATURE = 0x04034b50;
export const ENTRY_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const LOCAL_LENGTH = 30;
export const ENTRY_LENGTH = 46;
export const END_LENGTH = 22;
/** Name of the private extra field, `MZ`. */
export const SEAL_FIELD = 0x5a4d;
export const SEAL_LENGTH = 32;
/** Largest size and number the plain format can hold. */
export const ZIP_MAX_SIZE = 0xfffffffe;
export const ZIP_MAX_MEMBERS = 0xfffe;

/** Zip 2.0, names in UTF-8. */
const VERSION = 20;
/** Made on Unix, so that the permissions below hold. */
const MADE_BY = 0x0300 | VERSION;
const UTF8_NAMES = 0x0800;
/** 1980-01-01 00:00:00, the first moment the format knows: members carry no time of their own. */
const TIME = 0;
const DATE = 0x21;
/** A plain file that everybody may read. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;

/** The header in front of a member's bytes. */
export function layoutLocal(member: Omit<Member, 'seal' | 'offset'>): Buffer {
  const name = Buffer.from(member.name, 'utf8');
  const header = Buffer.alloc(LOCAL_LENGTH);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  writeCommon(header, 4, member, name.length);
  header.writeUInt16LE(0, 28);
  return Buffer.concat([header, name]);
}

/** The line of a member in the directory. */
export function layoutEntry(member: Member): Buffer {
  const name = Buffer.from(member.name, 'utf8');
  const header = Buffer.alloc(ENTRY_LENGTH);
  header.writeUInt32LE(ENTRY_SIGNATURE, 0);
  header.writeUInt16LE(MADE_BY, 4);
  writeCommon(header, 6, member, name.length);
  header.writeUInt16LE(4 + SEAL_LENGTH, 30);
  header.writeUInt32LE(ATTRIBUTES, 38);
  header.writeUInt32LE(member.offset, 42);
  const seal = Buffer.alloc(4);
  seal.writeUInt16LE(SEAL_FIELD, 0);
  seal.writeUInt16LE(SEAL_LENGTH, 2);
  return Buffer.concat([header, name, seal, member.seal]);
}

/** The record that closes the zip. */
export function layoutEnd(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

/** The fields that both headers hold in the same order. */
function writeCommon(
  header: Buffer,
  at: number,
  { method, crc, packedSize, size }: Omit<Member, 'seal' | 'offset'>,
  nameLength: number,
): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(TIME, at + 6);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
