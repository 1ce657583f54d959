/** Size of a sector of the compound files written here. */
export const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

/** Writes streams into a compound file, each of 4,096 bytes at least: table first, then directory, then the streams. */
export function toCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams).map(([name, bytes]) => ({ name, bytes: pad(bytes) }));
  const directorySectors = Math.ceil(((entries.length + 1) * 128) / SECTOR);
  const streamSectors = entries.reduce((sum, { bytes }) => sum + bytes.length / SECTOR, 0);
  let tables = 1;
  while (tables * 128 < tables + directorySectors + streamSectors) tables += 1;
  const total = tables + directorySectors + streamSectors;
  const file = new Uint8Array((total + 1) * SECTOR);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, tables, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index += 1)
    view.setUint32(76 + index * 4, index < tables ? index : FREE, true);
  const next = (sector: number, value: number): void => view.setUint32(SECTOR + sector * 4, value, true);
  for (let sector = 0; sector < tables * 128; sector += 1) next(sector, FREE);
  for (let sector = 0; sector < tables; sector += 1) next(sector, TABLE);
  const chain = (first: number, count: number): void => {
    for (let index = 0; index < count; index += 1)
      next(first + index, index === count - 1 ? END : first + index + 1);
  };
  chain(tables, directorySectors);
  const directory = (tables + 1) * SECTOR;
  writeEntry(view, directory, 'Root Entry', 5, END, 0);
  let sector = tables + directorySectors;
  for (const [index, { name, bytes }] of entries.entries()) {
    writeEntry(view, directory + (index + 1) * 128, name, 2, sector, bytes.length);
    file.set(bytes, (sector + 1) * SECTOR);
    chain(sector, bytes.length / SECTOR);
    sector += bytes.length / SECTOR;
  }
  view.setUint32(directory + 76, entries.length === 0 ? FREE : 1, true);
  return file;
}

function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR));
  padded.set(bytes);
  return padded;
}

function writeEntry(
  view: DataView,
  at: number,
  name: string,
  type: number,
  start: number,
  size: number,
): void {
  for (const [index, letter] of [...name].entries())
    view.setUint16(at + index * 2, letter.charCodeAt(0), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  for (const pointer of [68, 72, 76]) view.setUint32(at + pointer, FREE, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}
