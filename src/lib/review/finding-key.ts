import type { Finding } from '../model/index.ts';
import { sha256 } from '../system/index.ts';

/** The name of a finding on the page and in requests: what it says of which place. */
export function nameFinding({ rule, file, line, place, reported, message }: Finding): string {
  const parts = [rule, file, line ?? 0, place ?? '', reported ?? '', message];
  return sha256(JSON.stringify(parts)).slice(0, 32);
}
