import { inflateSync } from 'node:zlib';

/**
 * Unpacks a WOFF 1.0 font into the SFNT file it was made from: fontconfig reads only the latter.
 * Throws when the bytes are not WOFF 1.0 or a table does not have its declared length.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Expected a WOFF 1.0 font');
  const tables = readDirectory(woff).sort((left, right) => (left.tag < right.tag ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(tables.length, 4);
  const entrySelector = Math.floor(Math.log2(tables.length));
  const searchRange = 16 * 2 ** entrySelector;
  directory.writeUInt16BE(searchRange, 6);
  directory.writeUInt16BE(entrySelector, 8);
  directory.writeUInt16BE(16 * tables.length - searchRange, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, table] of tables.entries()) {
    const entry = 12 + 16 * index;
    directory.write(table.tag, entry, 'latin1');
    directory.writeUInt32BE(table.checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.data.length, entry + 12);
    const padding = Buffer.alloc((4 - (table.data.length % 4)) % 4);
    parts.push(table.data, padding);
    offset += table.data.length + padding.length;
  }
  return Buffer.concat(parts);
}

interface FontTable {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Buffer;
}

function readDirectory(woff: Buffer): FontTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + 20 * index;
    const tag = woff.toString('latin1', entry, entry + 4);
    const start = woff.readUInt32BE(entry + 4);
    const stored = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    const data = stored.length < length ? inflateSync(stored) : stored;
    if (data.length !== length) throw new Error(`Font table ${tag} has ${data.length} bytes, not ${length}`);
    return { tag, checksum: woff.readUInt32BE(entry + 16), data };
  });
}
