import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeep } from '../../src/lib/build/engine/keep.ts';
import { isIntact, readRecords, writeRecords } from '../../src/lib/build/engine/store.ts';
import type { TaskRecord } from '../../src/lib/build/engine/task.ts';
import { signFolder } from '../../src/lib/build/inputs/signature.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-store-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const record = (name: string, extra: Partial<TaskRecord> = {}): TaskRecord => ({
  name,
  key: 'k',
  files: [],
  kept: [],
  facts: null,
  ...extra,
});

describe('records', () => {
  it('should be read as they were written, sorted by name', () => {
    const file = path.join(folder, 'a/records.jsonl');
    const all = [record('b', { facts: { 名: '乙\n' } }), record('a', { files: [['x/index.html', 3, 1.25]] })];
    writeRecords(file, new Map(all.map((one) => [one.name, one])));
    expect([...readRecords(file).values()]).toEqual([all[1], all[0]]);
  });

  it('should be none where the file is absent, of another version, and without a line that was cut off', () => {
    const file = path.join(folder, 'records.jsonl');
    expect(readRecords(file).size).toBe(0);
    writeRecords(file, new Map([['a', record('a')]]));
    appendFileSync(file, '{"name":"b","key"');
    expect([...readRecords(file).keys()]).toEqual(['a']);
    appendFileSync(file, '\n{}\n5\nnull\n{"name":"c","key":"k"}\n');
    const whole = '{"name":"d","key":"k","files":[["a",1,2]],"kept":["b"],"facts":null}';
    for (const [from, to] of [
      ['["a",1,2]', 'null'],
      ['["a",1,2]', '["a",1]'],
      ['"b"', '5'],
      [',"facts":null', ''],
    ] as const)
      appendFileSync(file, `${whole.replace(from, to)}\n`);
    expect([...readRecords(file).keys()]).toEqual(['a']);
    writeFileSync(file, `another\n${readFileSync(file, 'utf8')}`);
    expect(readRecords(file).size).toBe(0);
  });

  it('should hold only while every file and everything kept is as it was', () => {
    const site = path.join(folder, 'site');
    mkdirSync(site);
    const keep = openKeep(path.join(folder, 'keep'));
    const file = path.join(site, 'a.html');
    writeFileSync(file, 'abc');
    const { size, mtimeMs } = statSync(file);
    const kept = keep.put({ a: 1 });
    const one = record('a', { files: [['a.html', size, mtimeMs]], kept: [kept] });
    const store = { folder: site, records: new Map(), keep };
    expect(isIntact(one, store)).toBe(true);
    utimesSync(file, 1, 1);
    expect(isIntact(one, store)).toBe(false);
    utimesSync(file, new Date(mtimeMs), new Date(mtimeMs));
    writeFileSync(file, 'abcd');
    expect(isIntact(one, store)).toBe(false);
    // Neither is a link to the very same.
    renameSync(file, `${file}.txt`);
    symlinkSync(`${file}.txt`, file);
    expect(isIntact({ ...one, files: [['a.html', 4, statSync(file).mtimeMs]] }, store)).toBe(false);
    rmSync(file);
    expect(isIntact(one, store)).toBe(false);
    expect(isIntact(record('b', { kept: [kept] }), store)).toBe(true);
    keep.sweep(new Set());
    expect(isIntact(record('b', { kept: [kept] }), store)).toBe(false);
  });
});

describe('openKeep(folder)', () => {
  it('should give back what was put, under a name that is the same for the same', () => {
    const keep = openKeep(folder);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const name = keep.put(value);
        expect(keep.put(value)).toBe(name);
        expect(keep.get(name)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
  });

  it('should name a value by what it says, not by how it is packed: parts are made on many machines', () => {
    const keep = openKeep(folder);
    const name = keep.put({ 甲: '乙'.repeat(500) });
    const file = path.join(folder, name.slice(0, 2), name);
    const text = inflateRawSync(readFileSync(file));
    writeFileSync(file, deflateRawSync(text, { level: 9 }));
    expect(keep.get(name)).toEqual({ 甲: '乙'.repeat(500) });
  });

  it('should refuse what is not as it was put', () => {
    const keep = openKeep(folder);
    const name = keep.put('甲');
    writeFileSync(path.join(folder, name.slice(0, 2), name), 'x');
    expect(() => keep.get(name)).toThrow('缓存文件已损坏');
    // The next build makes it anew, and of an empty file too.
    for (const damage of [
      () => undefined,
      () => writeFileSync(path.join(folder, name.slice(0, 2), name), ''),
    ]) {
      damage();
      expect(keep.has(name)).toBe(false);
      expect(keep.put('甲')).toBe(name);
      expect(keep.get(name)).toBe('甲');
    }
    expect(() => keep.get('0'.repeat(40))).toThrow(/缺失[\s\S]*没有这个文件/);
  });
});

describe('signFolder(folder, now)', () => {
  const later = () => Date.now() + 60_000;

  it('should change with every name, size and time below the folder', () => {
    writeFileSync(path.join(folder, 'a'), '1');
    const signs = [signFolder(folder, later())];
    writeFileSync(path.join(folder, 'b'), '');
    signs.push(signFolder(folder, later()));
    rmSync(path.join(folder, 'b'));
    utimesSync(path.join(folder, 'a'), 5, 5);
    signs.push(signFolder(folder, later()));
    writeFileSync(path.join(folder, 'a'), '12');
    utimesSync(path.join(folder, 'a'), 5, 5);
    signs.push(signFolder(folder, later()));
    expect(signs.every((sign) => sign !== undefined)).toBe(true);
    expect(new Set(signs).size).toBe(4);
    expect(signFolder(folder, later())).toBe(signs[3]);
  });

  it('should not vouch for what was written this very moment: a second write might leave no trace', () => {
    writeFileSync(path.join(folder, 'a'), '1');
    expect(signFolder(folder, Date.now())).toBeUndefined();
  });
});
