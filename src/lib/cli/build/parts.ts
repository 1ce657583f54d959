import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { PartNumber } from '../../build/index.ts';

/** Reads `2/8`: the second of eight parts. Throws an error for people who mistyped it. */
export function parsePart(text: string): PartNumber {
  const [, index = '', count = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const part = { index: Number(index), count: Number(count) };
  if (index === '' || part.index < 1 || part.index > part.count) {
    throw new InvalidArgumentError('写成 i/n，例如 2/8：八份中的第二份，从 1 数起。');
  }
  return part;
}

/** Folder the parts lie in: as said, else `parts` below the project. */
export function resolveParts(root: string, folder: string | undefined): string {
  return path.resolve(root, folder || 'parts');
}
