import { addCrc } from './crc.ts';
import { ZIP_LIMITS } from './limits.ts';
import { refuseDamaged, refuseShape } from './refuse.ts';

const UTF8_FLAG = 0x800;
/** Extra field in which Info-ZIP keeps the name in UTF-8. */
const UNICODE_NAME = 0x7075;

/** The name of an entry as its directory holds it. */
export interface RawName {
  readonly bytes: Uint8Array;
  readonly flags: number;
  readonly extras: ReadonlyMap<number, Uint8Array>;
}

/**
 * The name of an entry: UTF-8 where the zip says so, or where it cannot be anything else (macOS does not say so), or
 * else GB18030, as Windows in Chinese writes it. Throws `DisclosureError` for a name that leads out of its folder.
 */
export function readName(file: string, raw: RawName): string {
  const name = decodeName(file, raw).replaceAll('\\', '/');
  verifyPath(file, name);
  return name;
}

function decodeName(file: string, { bytes, flags, extras }: RawName): string {
  if (bytes.length > ZIP_LIMITS.name)
    throw refuseShape(
      file,
      '压缩包里有过长的文件名。',
      `${bytes.length} 字节`,
      `不超过 ${ZIP_LIMITS.name} 字节`,
    );
  const unicode = readUnicodeName(bytes, extras.get(UNICODE_NAME));
  const utf8 = unicode ?? tryDecode('utf-8', bytes);
  const certain = unicode !== undefined || (flags & UTF8_FLAG) !== 0;
  // Two-byte Chinese hardly ever makes good UTF-8, and never UTF-8 with Chinese characters in it.
  if (utf8 !== undefined && (certain || !/\P{ASCII}/u.test(utf8) || /\p{Script=Han}/u.test(utf8)))
    return utf8;
  const text = tryDecode('gb18030', bytes) ?? utf8;
  if (text !== undefined) return text;
  throw refuseDamaged(file, '压缩包里有认不出编码的文件名');
}

function readUnicodeName(bytes: Uint8Array, extra: Uint8Array | undefined): string | undefined {
  if (!extra || extra.length < 6 || extra[0] !== 1) return undefined;
  const crc = new DataView(extra.buffer, extra.byteOffset).getUint32(1, true);
  return crc === addCrc(0, bytes) ? tryDecode('utf-8', extra.subarray(5)) : undefined;
}

function tryDecode(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function verifyPath(file: string, name: string): void {
  const steps = name.replace(/\/$/, '').split('/');
  const leaves = steps.some((step) => step === '..' || step === '.' || step === '');
  if (!leaves && !/^[A-Za-z]:|\p{Cc}/u.test(name)) return;
  throw refuseShape(
    file,
    '压缩包里有指向包外的文件名。',
    JSON.stringify(name.slice(0, 120)),
    '包内的相对路径，例如 word/document.xml',
  );
}
