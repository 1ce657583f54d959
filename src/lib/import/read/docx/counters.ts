import { formatNumber } from './formats.ts';
import type { List, ListLevel } from './lists.ts';
import type { ListPlace } from './styles.ts';
import { toSymbol } from './symbols.ts';

/** What Word prints before the words of a numbered paragraph. */
export interface Label {
  /** Number (一、) or bullet (●). */
  readonly text: string;
  readonly bullet: boolean;
  /** What parts it from the words: `tab`, `space`, `nothing`. */
  readonly gap: string;
  /** False where the format is none that is known, so that plain digits stand in. */
  readonly known: boolean;
}

/** Counts the automatic numbers (自动编号) of a document in reading order. */
export class ListCounters {
  private readonly lists: ReadonlyMap<string, List>;
  /** Definition → numbers reached, by level. */
  private readonly reached = new Map<string, Map<number, number>>();
  /** Lists and levels whose own start was used already. */
  private readonly started = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.lists = lists;
  }

  /** Counts a paragraph and gives its label; undefined where it has no number. */
  count(place: ListPlace): Label | undefined {
    const list = place.id === undefined ? undefined : this.lists.get(place.id);
    if (!list || place.id === undefined) return undefined;
    const index = findIndex(list, place);
    const level = list.levels.get(index);
    if (!level) return undefined;
    const counts = this.step(place.id, list, index, level);
    if (level.format === 'bullet') {
      const text = Array.from(
        level.text,
        (sign) => toSymbol(level.font, sign) ?? (isPrivate(sign) ? '•' : sign),
      );
      return { text: text.join('') || '•', bullet: true, gap: level.gap, known: true };
    }
    let known = true;
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = list.levels.get(at);
      const value = counts.get(at) ?? own?.start ?? 1;
      const printed = formatNumber(
        level.legal && at !== index ? 'decimal' : (own?.format ?? 'decimal'),
        value,
      );
      known &&= printed.known;
      return printed.text;
    });
    return text === '' ? undefined : { text, bullet: false, gap: level.gap, known };
  }

  /** Moves the count of a level on; levels inside begin again. */
  private step(id: string, list: List, index: number, level: ListLevel): ReadonlyMap<number, number> {
    const counts = this.reached.get(list.definition) ?? new Map<number, number>();
    this.reached.set(list.definition, counts);
    const own = list.starts.get(index);
    const key = `${id} ${index}`;
    const last = counts.get(index);
    if (own !== undefined && !this.started.has(key)) counts.set(index, own);
    else counts.set(index, last === undefined ? (own ?? level.start) : last + 1);
    this.started.add(key);
    for (const [inner, { restart }] of list.levels) {
      if (inner <= index || restart === 0) continue;
      if (restart === undefined || index < restart) counts.delete(inner);
    }
    return counts;
  }
}

/** Private characters mean something in one symbol font only. */
function isPrivate(sign: string): boolean {
  return /\p{Co}/u.test(sign);
}

/** A style names its list, and the list names the level of the style. */
function findIndex(list: List, { level, style }: ListPlace): number {
  if (style !== undefined) {
    for (const [index, own] of list.levels) if (own.style === style) return index;
  }
  return level ?? 0;
}
