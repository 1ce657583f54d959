import { pinyin } from 'pinyin-pro';
import type { Readings } from './pinyin.ts';

/** A word that can be asked for by its sound. */
export interface NamedTerm {
  readonly name: string;
}

/**
 * Every reading (读音) of every character that stands in the names of departments, regions and terms. Where the program knows a
 * word, the reading in that word comes first; the others stay, because people type them.
 */
export function makeReadings(
  { region, department }: Pick<Readings, 'region' | 'department'>,
  terms: readonly NamedTerm[],
): Readings {
  const names = [...new Set(terms.map(({ name }) => name))].filter((name) => /\p{Script=Han}/u.test(name));
  const readings = new Map<string, Set<string>>();
  for (const name of [...region, ...department.flat(), ...names]) {
    const characters = [...name];
    const inWord = pinyin(name, { toneType: 'none', type: 'array', v: true });
    for (const [index, character] of characters.entries()) {
      if (!/\p{Script=Han}/u.test(character)) continue;
      const known = readings.get(character) ?? new Set<string>();
      const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
      for (const reading of [inWord[index] ?? '', ...all]) if (/^[a-z]+$/.test(reading)) known.add(reading);
      readings.set(character, known);
    }
  }
  const characters = [...readings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    characters: characters.map(([character]) => character).join(''),
    readings: characters.map(([, list]) => [...list].sort().join('/')),
    region,
    department,
    terms: names,
  };
}
