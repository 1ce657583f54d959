import { gzipSync } from 'fflate';

/** One file of a search index. */
export interface IndexFile {
  /** Path below the index folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Compressed without a time; by a program of its own, because zlib's bytes differ between processors. */
export function compress(path: string, content: Uint8Array): IndexFile {
  return { path, content: gzipSync(content, { level: 6, mtime: 0 }) };
}

/** A value as JSON in bytes. */
export function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
