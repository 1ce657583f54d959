import { createHash } from 'node:crypto';

/** SHA-256 of texts in order, hexadecimal; the texts are kept apart. */
export function digestTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest('hex');
}

/** SHA-256 of bytes, or of a text in UTF-8, hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
