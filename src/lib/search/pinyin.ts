/** How the names of a portal are read: what the file of readings holds. */
export interface Readings {
  /** Every Chinese character of the names, and for each its readings, `/` between them. */
  readonly characters: string;
  readonly readings: readonly string[];
  readonly region: readonly string[];
  /** Departments, each with its other names (别名). */
  readonly department: readonly (readonly string[])[];
  /** Terms and items. */
  readonly terms: readonly string[];
}

/** How well letters fit a name; 0 not at all. From its start better than from inside, without gaps better than with. */
export type Fit = 0 | 1 | 2 | 3 | 4;

/** Compares letters with names by their sound. */
export class PinyinMatcher {
  readonly #readings: ReadonlyMap<string, readonly string[]>;

  constructor({ characters, readings }: Pick<Readings, 'characters' | 'readings'>) {
    this.#readings = new Map(
      [...characters].map((character, index) => [character, readings[index]?.split('/') ?? []]),
    );
  }

  /**
   * Letters fit a name when they spell its characters one after another, each by its first letter or in full, the last perhaps cut
   * short: `zzskx`, `zhuzhou`, `zzkexie`. Syllables in full may leave characters out, as short names do: `zhuzhoukexie`.
   */
  fit(letters: string, name: string): Fit {
    const sounds = [...name].flatMap((character) => {
      const readings = this.#readings.get(character);
      if (readings) return [readings];
      return /[\p{L}\p{N}]/u.test(character) ? [[character.toLowerCase()]] : [];
    });
    if (spells(letters, sounds, 0, false)) return 4;
    if (sounds.some((_, at) => at > 0 && spells(letters, sounds, at, false))) return 3;
    if (spells(letters, sounds, 0, true)) return 2;
    return sounds.some((_, at) => at > 0 && spells(letters, sounds, at, true)) ? 1 : 0;
  }
}

function spells(letters: string, sounds: readonly (readonly string[])[], at: number, gaps: boolean): boolean {
  if (letters === '') return true;
  const readings = sounds[at];
  if (!readings) return false;
  for (const reading of readings) {
    if (letters.startsWith(reading) && spellsOn(letters.slice(reading.length), sounds, at + 1, gaps))
      return true;
    if (reading.startsWith(letters) && (!gaps || letters === reading)) return true;
    if (gaps) continue;
    // zh, ch and sh count as first letters too.
    for (const initial of new Set([reading.slice(0, 1), /^[zcs]h/.exec(reading)?.[0] ?? '']))
      if (
        initial !== '' &&
        letters.startsWith(initial) &&
        spells(letters.slice(initial.length), sounds, at + 1, false)
      )
        return true;
  }
  return false;
}

/** Goes on behind a syllable; with gaps, at any later character. */
function spellsOn(rest: string, sounds: readonly (readonly string[])[], at: number, gaps: boolean): boolean {
  if (rest === '' || !gaps) return spells(rest, sounds, at, gaps);
  return sounds.some((_, index) => index >= at && spells(rest, sounds, index, true));
}

/** The names that letters spell, those that fit best first, short ones before long ones. */
export function findNames(letters: string, names: readonly string[], matcher: PinyinMatcher): string[] {
  const folded = letters
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '')
    .replaceAll('ü', 'v');
  if (!/^[a-z]{2,40}$/.test(folded)) return [];
  const found = [...new Set(names)].map((name) => ({ name, fit: matcher.fit(folded, name) }));
  const best = Math.max(0, ...found.map(({ fit }) => fit));
  return found
    .filter(({ fit }) => fit > 0 && (fit >= 3 || fit === best))
    .sort((a, b) => b.fit - a.fit || a.name.length - b.name.length)
    .map(({ name }) => name);
}

/** The names that letters spell: departments, each by its full name whichever of its names was spelled, and regions, then terms. */
export function spellNames(letters: string, readings: Readings): string[] {
  const matcher = new PinyinMatcher(readings);
  const { region, department, terms } = readings;
  const full = new Map(
    department.flatMap(([name = '', ...aliases]) => aliases.map((alias) => [alias, name])),
  );
  const places = findNames(letters, [...department.flat(), ...region], matcher).map(
    (name) => full.get(name) ?? name,
  );
  return [...new Set([...places, ...findNames(letters, terms, matcher)])];
}
