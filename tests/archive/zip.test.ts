import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { layoutEnd, layoutEntry, layoutLocal } from '../../src/lib/archive/zip/layout.ts';
import { checkZip, mapZip, openBytes, verifyNames, writeZip } from '../../src/lib/archive/zip/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = {
  '存档/说明.txt': Buffer.from('照原文，一位不差。'.repeat(50)),
  '存档/空.txt': Buffer.alloc(0),
  '存档/data/a b.bin': Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919) % 251)),
};

async function write(name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeZip(
    file,
    Object.entries(FILES).map(([member, bytes]) => ({ name: member, read: () => bytes })),
  );
  return file;
}

/** What a check says of bytes. */
function check(bytes: Uint8Array, name = 'bytes.zip') {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const opened = openBytes(file);
  try {
    const map = mapZip(opened);
    return { ...checkZip(opened, map), own: map.own };
  } finally {
    opened.close();
  }
}

test('should write what another program reads, names in Chinese and empty files too', async () => {
  const read = unzipSync(readFileSync(await write('one.zip')));
  expect(Object.keys(read)).toEqual(Object.keys(FILES));
  for (const [name, bytes] of Object.entries(FILES))
    expect(Buffer.from(read[name] ?? []).equals(bytes)).toBe(true);
});

test('should write the same bytes each time', async () => {
  expect(readFileSync(await write('one.zip')).equals(readFileSync(await write('two.zip')))).toBe(true);
});

test('should find nothing wrong with its own zip, and every byte that is another', async () => {
  const intact = readFileSync(await write('one.zip'));
  expect(check(intact)).toMatchObject({ own: true, faults: [] });
  for (let at = 0; at < intact.length; at += 1) {
    const bytes = Buffer.from(intact);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    let count: number;
    try {
      count = check(bytes).faults.length;
    } catch {
      count = 1;
    }
    expect(count, `byte ${at}`).toBeGreaterThan(0);
  }
});

test('should notice bytes before, between and behind the members, and a file that is cut off', async () => {
  const intact = readFileSync(await write('one.zip'));
  expect(check(Buffer.concat([intact, Buffer.from('x')])).faults).not.toEqual([]);
  for (const length of [0, 10, intact.length - 30, intact.length - 1]) {
    expect(() => {
      const { faults } = check(intact.subarray(0, length));
      if (faults.length > 0) throw new Error('faults');
    }, String(length)).toThrow();
  }
  expect(check(Buffer.concat([Buffer.from('x'), intact])).faults).not.toEqual([]);
});

test('should read zips of other programs without foretelling their bytes', () => {
  const { own, faults, members } = check(zipSync({ 'a/说明.txt': Buffer.from('文'.repeat(100)) }));
  expect({ own, faults, names: members.map(({ name }) => name) }).toEqual({
    own: false,
    faults: [],
    names: ['a/说明.txt'],
  });
});

test('should refuse names that lead out, in any spelling, and names that stand twice', () => {
  for (const name of [
    '../x',
    'a/../../x',
    '/etc/passwd',
    'C:\\x',
    'a\\..\\x',
    'C:x',
    'a/\0x',
    'a//b',
    './a',
  ]) {
    expect(() => verifyNames('x.zip', [name]), name).toThrow('指向外面');
  }
  expect(() => verifyNames('x.zip', ['data/A.txt', 'data/a.TXT'])).toThrow('两个同名');
});

/** A zip by hand: one member with headers that lie. */
function craft(lie: {
  size?: number;
  packed?: Buffer;
  mode?: number;
  copies?: number;
  flags?: number;
}): Buffer {
  const data = lie.packed ?? Buffer.from('x'.repeat(100));
  const member = {
    name: 'a.txt',
    method: lie.packed ? 8 : 0,
    crc: 0,
    packedSize: data.length,
    size: lie.size ?? data.length,
    seal: Buffer.alloc(32),
    offset: 0,
  };
  const local = layoutLocal(member);
  const plain = layoutEntry(member);
  plain.writeUInt16LE(lie.flags ?? 0x0800, 8);
  plain.writeUInt16LE(lie.mode ?? 0o100644, 40);
  // Without the private field: as another program would have written it.
  plain.writeUInt16LE(0, 30);
  const entry = plain.subarray(0, 46 + member.name.length);
  const entries = Array.from({ length: lie.copies ?? 1 }, () => entry);
  const length = entry.length * entries.length;
  return Buffer.concat([
    local,
    data,
    ...entries,
    layoutEnd(entries.length, length, local.length + data.length),
  ]);
}

test('should refuse bombs, links, passwords and members that share bytes before it unpacks anything', () => {
  expect(() => check(craft({ size: 300 * 1024 * 1024 }))).toThrow('解开后太大');
  expect(() => check(craft({ size: 200 * 1024 * 1024, packed: Buffer.alloc(1000) }))).toThrow('压缩率');
  expect(() => check(craft({ mode: 0o120777 }))).toThrow('指向别处的链接');
  expect(() => check(craft({ flags: 0x0801 }))).toThrow('加了密');
  expect(() => check(craft({ copies: 3 }))).toThrow('互相重叠');
});

test('should never unpack more than a member declares', () => {
  const packed = Buffer.from(unzipToRaw(Buffer.alloc(5 * 1024 * 1024)));
  const { faults } = check(craft({ size: 100, packed }));
  expect(faults).toMatchObject([{ member: 'a.txt', part: '数据' }]);
});

/** Deflated bytes as they lie in a zip. */
function unzipToRaw(bytes: Buffer): Uint8Array {
  const zip = Buffer.from(zipSync({ a: bytes }));
  const data = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  return zip.subarray(data, data + zip.readUInt32LE(18));
}
