import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect } from 'vitest';
import { DisclosureError } from '../../../src/lib/model/index.ts';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A package of texts, with content types where none are given. */
export function toPackage(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ '[Content_Types].xml': TYPES, ...parts }))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { mtime: new Date('2024-01-01T00:00:00Z') });
}

/** What a hostile zip declares, in place of what is true. */
export interface Lie {
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly offset?: number;
}

/** Writes lies into the directory of a zip, for the entry at `index`. */
export function lie(zip: Uint8Array, index: number, told: Lie): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 22 + 16, true);
  for (let step = 0; step < index; step += 1)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (told.flags !== undefined) view.setUint16(at + 8, told.flags, true);
  if (told.method !== undefined) view.setUint16(at + 10, told.method, true);
  if (told.crc !== undefined) view.setUint32(at + 16, told.crc, true);
  if (told.packedSize !== undefined) view.setUint32(at + 20, told.packedSize, true);
  if (told.size !== undefined) view.setUint32(at + 24, told.size, true);
  if (told.offset !== undefined) view.setUint32(at + 42, told.offset, true);
  return bytes;
}

/** Replaces bytes of the same length everywhere: names as other machines write them. */
export function replaceBytes(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  expect(from.length).toBe(to.length);
  const changed = bytes.slice();
  for (let at = 0; at + from.length <= changed.length; at += 1)
    if (from.every((byte, index) => changed[at + index] === byte)) changed.set(to, at);
  return changed;
}

/** Runs something that may fail, and demands that it fails for people only; gives the message or `''`. */
export function expectCalm(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    return error.message;
  }
}
