import { createHash } from 'node:crypto';
import type { Finding } from '../model/index.ts';

/** The name of a finding on the page and in requests: what it says of which place. */
export function nameFinding({ rule, file, line, place, reported, message }: Finding): string {
  const parts = [rule, file, line ?? 0, place ?? '', reported ?? '', message];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
