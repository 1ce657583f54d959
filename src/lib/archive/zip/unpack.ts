import { crc32, inflateRawSync } from 'node:zlib';
import type { ByteFile } from './bytes.ts';
import type { Declared } from './directory.ts';
import { ZIP_LIMITS } from './limits.ts';

/** The bytes of a member as packed and as they come out; `content` is absent where they cannot be unpacked as declared. */
export interface Unpacked {
  readonly packed: Buffer;
  readonly content?: Buffer;
  /** Why there is no content, in Chinese. */
  readonly reason?: string;
}

/** Unpacks a member; never more than it declares. Its bytes begin at `data`. */
export function unpack(file: ByteFile, member: Declared): Unpacked {
  if (Math.max(member.size, member.packedSize) > ZIP_LIMITS.member)
    return { packed: Buffer.alloc(0), reason: '头里写的大小不对' };
  const packed = file.read(member.data, member.packedSize);
  if (packed.length < member.packedSize) return { packed, reason: '数据不完整' };
  const content =
    member.method === 0 ? packed : member.method === 8 ? inflate(packed, member.size) : undefined;
  if (!content) return { packed, reason: member.method === 8 ? '压缩数据损坏' : '压缩方式不认识' };
  if (content.length !== member.size) return { packed, reason: '解压后大小不符' };
  if (crc32(content) !== member.crc) return { packed, reason: '校验和（CRC-32）不符' };
  return { packed, content };
}

function inflate(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
