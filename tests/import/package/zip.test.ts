import { execFileSync } from 'node:child_process';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { listZip } from '../../../src/lib/import/read/package/index.ts';
import { expectCalm, lie, replaceBytes, toPackage } from './support.ts';

const FILE = '报送.zip';
const zip = zipSync({ 'a.txt': strToU8('甲'.repeat(500)), 'b/c.txt': [strToU8('1,234.56'), { level: 0 }] });

/** A zip that Python wrote, where Python is. */
const elsewhere = tryPython(`
import io, sys, zipfile
out = io.BytesIO()
with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('部门/', '')
    z.writestr('部门/决算.txt', '一般公共预算 1.00' * 100)
    with z.open('流.txt', 'w', force_zip64=True) as f: f.write('2.50'.encode())
    z.comment = b'made elsewhere'
sys.stdout.buffer.write(out.getvalue())`);

describe('listZip(file, bytes)', () => {
  test('should give every file with its bytes, deflated or stored', () => {
    const list = listZip(FILE, zip);
    expect(list.map(({ name, size }) => [name, size])).toEqual([
      ['a.txt', 1500],
      ['b/c.txt', 8],
    ]);
    expect(list.map((entry) => new TextDecoder().decode(entry.read()))).toEqual([
      '甲'.repeat(500),
      '1,234.56',
    ]);
  });

  test('should read names in UTF-8 with and without its flag, and in GB18030', () => {
    const [name, gbk] = ['决算公开.txt', Uint8Array.of(0xbe, 0xf6, 0xcb, 0xe3, 0xb9, 0xab, 0xbf, 0xaa)];
    const flagged = zipSync({ [name]: strToU8('x') });
    expect(listZip(FILE, flagged)[0]?.name).toBe(name);
    expect(listZip(FILE, lie(flagged, 0, { flags: 0 }))[0]?.name).toBe(name);
    const windows = replaceBytes(zipSync({ 'ABCDEFGH.txt': strToU8('x') }), strToU8('ABCDEFGH'), gbk);
    expect(listZip(FILE, windows)[0]?.name).toBe(name);
  });

  test.skipIf(!elsewhere)(
    'should read what another program zipped, with long numbers, without its folders',
    () => {
      const list = listZip(FILE, elsewhere ?? new Uint8Array());
      expect(list.map((entry) => [entry.name, new TextDecoder().decode(entry.read()).slice(-4)])).toEqual([
        ['部门/决算.txt', '1.00'],
        ['流.txt', '2.50'],
      ]);
    },
  );

  test.each(['../a.txt', 'x/../../a.txt', '/etc/passwd', 'C:/a.txt', '..\\a.txt', 'a//b', './a'])(
    'should refuse the name %j',
    (name) => {
      expect(() => listZip(FILE, zipSync({ [name]: strToU8('x') }))).toThrow('指向包外的文件名');
    },
  );

  test('should refuse sizes before inflating anything', () => {
    expect(() => listZip(FILE, lie(zip, 0, { size: 1024 ** 3 }))).toThrow('压缩包解开后太大');
    expect(() => listZip(FILE, lie(zip, 0, { size: 100 * 1024 ** 2 }))).toThrow('压缩率高得不正常');
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    expect(() => listZip(FILE, zipSync(many, { level: 0 }))).toThrow('压缩包里的文件太多');
  });

  test('should stop where more or less comes out than declared, or something else', () => {
    const bomb = zipSync({ 'a.txt': [new Uint8Array(10 * 1024 ** 2), { level: 1 }] });
    const start = performance.now();
    expect(() => listZip(FILE, lie(bomb, 0, { size: 1000 }))[0]?.read()).toThrow('解压后比目录里写的大');
    expect(performance.now() - start).toBeLessThan(2000);
    expect(() => listZip(FILE, lie(zip, 0, { size: 1501 }))[0]?.read()).toThrow('解压后比目录里写的小');
    expect(() => listZip(FILE, lie(zip, 1, { crc: 1 }))[1]?.read()).toThrow('校验和不符');
    expect(() =>
      listZip(FILE, replaceBytes(zip, strToU8('1,234.56'), strToU8('1,284.56')))[1]?.read(),
    ).toThrow('校验和不符');
  });

  test('should refuse entries that share bytes or a name, and entries under lock', () => {
    expect(() => listZip(FILE, lie(zip, 1, { offset: 0 }))).toThrow('互相重叠');
    expect(() => listZip(FILE, lie(zip, 0, { packedSize: 200 }))).toThrow('互相重叠');
    const twins = replaceBytes(zipSync({ a1: strToU8('x'), a2: strToU8('y') }), strToU8('a2'), strToU8('a1'));
    expect(() => listZip(FILE, twins)).toThrow('两个同名的文件');
    expect(() => listZip(FILE, lie(zip, 0, { flags: 1 }))).toThrow('打开密码');
    expect(() => listZip(FILE, lie(zip, 0, { method: 9 }))[0]?.read()).toThrow('不认识的压缩方式');
  });

  test('should say of a zip cut anywhere that it is cut', () => {
    for (let part = 0; part < 20; part += 1) {
      const cut = zip.subarray(0, Math.floor((zip.length * part) / 20));
      expect(() => listZip(FILE, cut)).toThrow('文件损坏或没有传完整');
    }
  });

  test('should survive every byte of its headers and its directory turned', () => {
    const small = toPackage({ 'a.txt': '1,234.56' });
    for (let at = 0; at < small.length; at += 1) {
      for (const mask of [0x01, 0x80, 0xff]) {
        const bytes = small.slice();
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        expectCalm(() => {
          for (const entry of listZip(FILE, bytes)) {
            const text = new TextDecoder().decode(entry.read());
            if (entry.name === 'a.txt') expect(text).toBe('1,234.56');
          }
        });
      }
    }
  });

  test('should refuse a name that was changed in the directory only', () => {
    const bytes = zip.slice();
    bytes[Buffer.from(bytes.buffer).lastIndexOf('a.txt')] = 'z'.charCodeAt(0);
    expect(() => listZip(FILE, bytes)).toThrow('文件名与文件自己的不符');
  });
});

function tryPython(script: string): Uint8Array | undefined {
  try {
    return new Uint8Array(execFileSync('python3', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
