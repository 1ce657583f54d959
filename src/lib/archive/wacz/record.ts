import { gzipSync } from 'fflate';
import { sha256 } from '../../system/index.ts';

/** A thing that a web archive holds: where it stood, what a server would have said of it, its bytes. */
export interface Capture {
  readonly url: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** A capture as a record of a WARC file. */
export interface PackedRecord {
  /** A gzip member of its own, so that it can be read from the middle of the file. */
  readonly packed: Uint8Array;
  /** `sha256:` and the digest of the bytes. */
  readonly digest: string;
}

/** Packs a capture as a response record of WARC 1.1. No clock: the date is the one given, the id follows from the content. */
export function packResponse({ url, mime, bytes }: Capture, date: string): PackedRecord {
  const head = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: ${mime}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  const block = Buffer.concat([head, bytes]);
  const digest = `sha256:${sha256(bytes)}`;
  const fields = [
    ['WARC-Type', 'response'],
    ['WARC-Record-ID', toId(`${url} ${digest}`)],
    ['WARC-Date', date],
    ['WARC-Target-URI', url],
    ['WARC-Payload-Digest', digest],
    ['WARC-Block-Digest', `sha256:${sha256(block)}`],
    ['Content-Type', 'application/http; msgtype=response'],
  ] as const;
  return { packed: packRecord(fields, block), digest };
}

/** Packs the record that opens a WARC file and says where its content comes from. */
export function packInfo(file: string, software: string, description: string, date: string): Uint8Array {
  const block = Buffer.from(
    `software: ${software}\r\nformat: WARC File Format 1.1\r\ndescription: ${description}\r\n`,
  );
  return packRecord(
    [
      ['WARC-Type', 'warcinfo'],
      ['WARC-Record-ID', toId(`${file} ${sha256(block)}`)],
      ['WARC-Date', date],
      ['WARC-Filename', file],
      ['WARC-Block-Digest', `sha256:${sha256(block)}`],
      ['Content-Type', 'application/warc-fields'],
    ],
    block,
  );
}

function packRecord(fields: readonly (readonly [string, string])[], block: Uint8Array): Uint8Array {
  const all = [...fields, ['Content-Length', String(block.length)] as const];
  const head = `WARC/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]), { level: 9, mtime: 0 });
}

/** An id that is always the same for the same content: a UUID of version 8, its bits taken from a digest. */
function toId(seed: string): string {
  const digits = sha256(seed);
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join('-')}>`;
}
