import { ECONOMIC_CODES } from './codes/economic.ts';
import type { CodeEntry } from './codes/entry.ts';
import { FUNCTION_CODES_201_207 } from './codes/function-201-207.ts';
import { FUNCTION_CODES_208_234 } from './codes/function-208-234.ts';
import { normaliseLabel } from './labels.ts';

const BY_CODE = new Map<string, CodeEntry[]>();
const CLASS_BY_NAME = new Map<string, string>();
for (const entry of [...FUNCTION_CODES_201_207, ...FUNCTION_CODES_208_234, ...ECONOMIC_CODES]) {
  const [code, name] = entry;
  BY_CODE.set(code, [...(BY_CODE.get(code) ?? []), entry]);
  if (code.length === 3 && code.startsWith('2')) CLASS_BY_NAME.set(normaliseLabel(name), code);
}

/** What the dictionary says about a code and the name printed beside it in a year. */
export type NameVerdict =
  | { readonly verdict: 'known' }
  /** The code is not in the dictionary. */
  | { readonly verdict: 'unlisted' }
  /** A name of this code from other years; `expected` is the year's own. */
  | { readonly verdict: 'outdated'; readonly expected: string }
  /** Not a name of this code. `sure` when the dictionary's names of it are beyond doubt. */
  | { readonly verdict: 'different'; readonly expected: string; readonly sure: boolean };

/** Compares a printed name with the dictionary's names of a code. */
export function checkName(code: string, label: string, year: number): NameVerdict {
  const entries = BY_CODE.get(code);
  if (!entries) return { verdict: 'unlisted' };
  const holds = ([, , facts]: CodeEntry) =>
    year >= (facts?.first ?? -Infinity) && year <= (facts?.last ?? Infinity);
  const wanted = normaliseLabel(label);
  const same = entries.filter(([, name]) => normaliseLabel(name) === wanted);
  const expected = (entries.find(holds) ?? entries[0])?.[1] ?? '';
  if (same.some(holds)) return { verdict: 'known' };
  const [found] = same;
  if (found) {
    // A new name in an old year is a reprint more often than an error; only superseded names are objected to.
    const superseded = found[2]?.source !== 'unverified' && year > (found[2]?.last ?? Infinity);
    return superseded ? { verdict: 'outdated', expected } : { verdict: 'known' };
  }
  const sure = code.length === 3 && entries.every(([, , facts]) => facts?.source !== 'unverified');
  return { verdict: 'different', expected, sure };
}

/** The three-digit functional code of a class name of any year, as 公开01 and 公开04 print it; undefined if unknown. */
export function findClassCode(label: string): string | undefined {
  return CLASS_BY_NAME.get(normaliseLabel(label));
}

/** Every name a code has had. */
export function listNames(code: string): readonly string[] {
  return (BY_CODE.get(code) ?? []).map(([, name]) => name);
}
