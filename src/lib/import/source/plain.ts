import { decodeText } from '../read/decode.ts';
import { verifyShape } from '../read/limits.ts';
import { verifyName } from '../read/name.ts';
import { readTextBlocks } from '../read/text.ts';
import type { ImportSource, ReadSource } from './read.ts';

/** Reads a plain text. Throws `DisclosureError` for a name, an encoding or a shape that no text of a department has. */
export function readPlainText({ name, bytes }: Pick<ImportSource, 'name' | 'bytes'>): ReadSource {
  verifyName(name);
  const { text, encoding, items } = decodeText(name, bytes);
  verifyShape(name, text);
  const read = readTextBlocks(text);
  return { name, format: 'text', encoding, read: { ...read, items: [...items, ...read.items] } };
}
