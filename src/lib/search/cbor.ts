/**
 * The part of CBOR (RFC 8949) that Pagefind's files use: non-negative integers, text, arrays.
 * Anything else throws, so that a change of Pagefind's format is noticed and not guessed at.
 */
export type CborValue = number | string | readonly CborValue[];

const INTEGER = 0;
const TEXT = 3;
const ARRAY = 4;

/** Reads one value that fills all the bytes. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;

  const readLength = (low: number): number => {
    if (low < 24) return low;
    const size = 2 ** (low - 24);
    if (size > 4) throw new Error(`Expected a CBOR length of at most 4 bytes, not ${low}`);
    const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
    at += size;
    return value;
  };
  const readValue = (): CborValue => {
    const first = view.getUint8(at);
    at += 1;
    const length = readLength(first & 31);
    switch (first >> 5) {
      case INTEGER:
        return length;
      case TEXT:
        at += length;
        return text.decode(bytes.subarray(at - length, at));
      case ARRAY:
        return Array.from({ length }, readValue);
      default:
        throw new Error(`Expected an integer, text or array, not CBOR type ${first >> 5}`);
    }
  };

  const value = readValue();
  if (at !== bytes.length) throw new Error(`Expected one CBOR value, not ${bytes.length - at} more bytes`);
  return value;
}

/** Writes a value in its shortest form. */
export function encodeCbor(value: CborValue): Uint8Array {
  const parts: Uint8Array[] = [];
  const writeHead = (type: number, length: number): void => {
    const size = length < 24 ? 0 : length < 0x100 ? 1 : length < 0x10000 ? 2 : 4;
    const head = new Uint8Array(1 + size);
    const view = new DataView(head.buffer);
    head[0] = (type << 5) | (size === 0 ? length : 24 + Math.log2(size));
    if (size === 1) view.setUint8(1, length);
    if (size === 2) view.setUint16(1, length);
    if (size === 4) view.setUint32(1, length);
    parts.push(head);
  };
  const write = (item: CborValue): void => {
    if (typeof item === 'number') {
      writeHead(INTEGER, item);
    } else if (typeof item === 'string') {
      const bytes = new TextEncoder().encode(item);
      writeHead(TEXT, bytes.length);
      parts.push(bytes);
    } else {
      writeHead(ARRAY, item.length);
      item.forEach(write);
    }
  };
  write(value);
  return Buffer.concat(parts);
}
