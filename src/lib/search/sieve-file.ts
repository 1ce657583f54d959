import { ByteReader, ByteWriter } from './bytes.ts';
import { hashKey, toFileKey } from './grams.ts';

/*
 * Which shards may have a pair of characters, a name, a code or a value, so that rare words load few shards. What is looked
 * for stands there as a slot, a number of 26 bits: another one may have the same, then a shard is asked in vain. None is ever missed.
 */

/** Bits of a slot, and of those the first ones that choose its file. */
const SLOT_BITS = 26;
const FILE_BITS = 12;
/** Slots there are. */
const SLOTS = 2 ** SLOT_BITS;
const LOW = 2 ** (SLOT_BITS - FILE_BITS);

/** The most files slots can be spread over. */
export const MOST_SIEVE_FILES = 2 ** FILE_BITS;

/** The slot of a gram; grams that stand in one file have the same first bits. */
export function gramSlot(gram: string): number {
  return (hashKey(toFileKey(gram)) % MOST_SIEVE_FILES) * LOW + (hashKey(gram) % LOW);
}

/** The slot of the digits of a value. */
export function valueSlot(digits: string): number {
  return hashKey(digits) % SLOTS;
}

/** The file of a slot. */
export function sieveFile(slot: number, files: number): number {
  return Math.floor(slot / (SLOTS / files));
}

/** Writes ascending slots with the shards of each; there are so many shards in all. */
export function writeSieve(
  slots: readonly (readonly [number, readonly number[]])[],
  shards: number,
): Uint8Array {
  const writer = new ByteWriter();
  let before = 0;
  for (const [slot, own] of slots) {
    writer.integer(slot - before);
    before = slot;
    // Most are in one shard or in all of them.
    if (own.length === shards) writer.integer(0);
    else if (own.length === 1) writer.integer(1 + (own[0] ?? 0));
    else {
      writer.integer(shards + 1);
      writer.ascending(own);
    }
  }
  return writer.finish();
}

/** Reads what `writeSieve` wrote. */
export function readSieve(bytes: Uint8Array, shards: number): ReadonlyMap<number, readonly number[]> {
  const reader = new ByteReader(bytes);
  const all = Array.from({ length: shards }, (_, shard) => shard);
  const slots = new Map<number, readonly number[]>();
  let slot = 0;
  while (!reader.done) {
    slot += reader.integer();
    const code = reader.integer();
    slots.set(slot, code === 0 ? all : code <= shards ? [code - 1] : reader.ascending());
  }
  return slots;
}
