import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Builder } from '../../src/lib/build/engine/builder.ts';
import { flattenError, reviveError } from '../../src/lib/build/engine/error.ts';
import { openKeep } from '../../src/lib/build/engine/keep.ts';
import type { Order, Pool } from '../../src/lib/build/engine/pool.ts';
import type { Store } from '../../src/lib/build/engine/store.ts';
import type { Made, Task } from '../../src/lib/build/engine/task.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-builder-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = {
  phase: () => ({ step: () => undefined, end: () => undefined }),
  note: () => undefined,
  warn: () => undefined,
};

/** A pool without threads that writes what it is told and remembers its orders. */
function makePool(
  staged: string,
  fail?: string,
): Pool & { readonly orders: Order[]; readonly prepared: string[] } {
  const orders: Order[] = [];
  const prepared: string[] = [];
  return {
    size: 2,
    orders,
    prepared,
    prepare: (kind) => void prepared.push(kind),
    run: (order) => {
      orders.push(order);
      if (order.inputs.includes(fail)) return Promise.reject(new Error(`no ${fail ?? ''}`));
      return Promise.resolve(
        order.inputs.map((input): Made => {
          mkdirSync(staged, { recursive: true });
          writeFileSync(path.join(staged, String(input)), String(input));
          return { files: [String(input)], facts: { of: input } };
        }),
      );
    },
    rest: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

const task = (name: string, key = 'k', kind: Task['kind'] = 'page'): Task => ({
  name,
  kind,
  key,
  input: name,
});

function open(stores: readonly Store[] = [], fail?: string) {
  const staged = path.join(folder, 'staged');
  const pool = makePool(staged, fail);
  const builder = new Builder({
    pool,
    stores,
    folders: { content: '', current: '', keep: '', drawing: '', staged },
    reporter: silent,
    keep: openKeep(path.join(folder, 'keep')),
  });
  return { pool, builder, staged };
}

describe('Builder', () => {
  const phase = { label: '页', batch: 3 };

  it('should make what is nowhere, and take what was made with the same key', async () => {
    const first = open();
    await first.builder.make(phase, [task('a'), task('b'), task('c')]);
    expect(first.builder.made).toBe(3);
    const store = {
      folder: first.staged,
      records: first.builder.records,
      keep: openKeep(path.join(folder, 'keep')),
    };
    const second = open([store]);
    await second.builder.make(phase, [task('a'), task('b', 'other'), task('d')]);
    expect(second.pool.orders.flatMap(({ inputs }) => inputs)).toEqual(['b', 'd']);
    expect(second.builder.facts('a')).toEqual({ of: 'a' });
    expect([...second.builder.origins.keys()]).toEqual(['a']);
  });

  it('should make again what somebody changed or deleted', async () => {
    const first = open();
    await first.builder.make(phase, [task('a'), task('b')]);
    writeFileSync(path.join(first.staged, 'a'), 'changed by hand');
    const store = {
      folder: first.staged,
      records: first.builder.records,
      keep: openKeep(path.join(folder, 'keep')),
    };
    const second = open([store]);
    await second.builder.make(phase, [task('a'), task('b')]);
    expect(second.pool.orders.flatMap(({ inputs }) => inputs)).toEqual(['a']);
  });

  it('should read nothing again of what a site of its own put aside', async () => {
    const first = open();
    await first.builder.make(phase, [task('a')]);
    const keep = openKeep(path.join(folder, 'keep'));
    const name = keep.put({ of: 'a' });
    const record = first.builder.records.get('a');
    const records = new Map(record ? [['a', { ...record, kept: [name] }]] : []);
    const counted = { ...keep, get: vi.fn((name: string) => keep.get(name)) };
    const store = { folder: first.staged, records, keep: counted };
    const options = { pool: makePool(first.staged), reporter: silent, stores: [store] };
    const folders = { content: '', current: '', keep: '', drawing: '', staged: first.staged };
    await new Builder({ ...options, folders, keep: counted }).make(phase, [task('a')]);
    expect(counted.get).not.toHaveBeenCalled();
    // A part from elsewhere is taken over, under the same name.
    const other = openKeep(path.join(folder, 'other'));
    await new Builder({ ...options, folders, keep: other }).make(phase, [task('a')]);
    expect(other.get(name)).toEqual({ of: 'a' });
  });

  it('should make a thread ready for what follows a few new tasks, and for nothing else', async () => {
    const { builder, pool } = open();
    builder.prepare('shard', phase);
    await builder.make(phase, [task('a')]);
    builder.prepare('shard', phase);
    expect(pool.prepared).toEqual(['shard']);
    await builder.make(
      phase,
      Array.from({ length: 200 }, (_, at) => task(`b${at}`)),
    );
    builder.prepare('catalogue', phase);
    expect(pool.prepared).toEqual(['shard']);
  });

  it('should hand over orders of one kind, none larger than a batch', async () => {
    const { builder, pool } = open();
    const tasks = 'a b c d e f g h i j'
      .split(' ')
      .map((name, at) => task(name, 'k', at < 4 ? 'page' : 'card'));
    await builder.make(phase, tasks);
    expect(pool.orders.every(({ inputs }) => inputs.length <= 3)).toBe(true);
    expect(pool.orders.flatMap(({ inputs }) => inputs).toSorted()).toEqual('a b c d e f g h i j'.split(' '));
    for (const { kind, inputs } of pool.orders) {
      expect(inputs.every((input) => String(input) < 'e' === (kind === 'page'))).toBe(true);
    }
  });

  it('should stop at the first job that fails, with its error', async () => {
    const { builder, pool } = open([], 'b');
    const many = Array.from({ length: 60 }, (_, at) => task(at === 1 ? 'b' : `t${at}`));
    await expect(builder.make({ ...phase, batch: 1 }, many)).rejects.toThrow('no b');
    expect(pool.orders.length).toBeLessThan(20);
  });

  it('should refuse to make what has to come from elsewhere', async () => {
    const { builder, pool } = open();
    const refuse = (missing: readonly Task[]) => new Error(`missing ${missing.length}`);
    await expect(builder.make({ ...phase, refuse }, [task('a')])).rejects.toThrow('missing 1');
    expect(pool.orders).toEqual([]);
  });
});

describe('errors that cross between threads', () => {
  it('should keep their parts, also those of another copy of the class', () => {
    const parts = { what: '坏了。', todo: '改好。', place: { file: 'a.json', line: 3 } };
    const copy = Object.assign(new Error('x'), { name: 'DisclosureError', parts });
    const errors: readonly unknown[] = [new DisclosureError(parts), copy];
    for (const error of errors) {
      const revived = reviveError(structuredClone(flattenError(error)));
      expect(revived).toBeInstanceOf(DisclosureError);
      expect(revived).toMatchObject({ parts });
    }
    expect(reviveError(flattenError(new TypeError('plain'))).message).toBe('plain');
    expect(reviveError(flattenError('text')).message).toBe('text');
  });
});
