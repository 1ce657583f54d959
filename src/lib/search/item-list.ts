import type { Item } from './item-file.ts';
import { fold } from './marks.ts';
import type { Place } from './places.ts';

/** What a cell can be asked for by: its row, its column, its table. */
export interface ItemName {
  readonly name: string;
  readonly code: string;
  readonly kind: 'row' | 'column' | 'table';
  /** Whether it names what the money is for, and not only a way to look at it (决算数, 收入决算表). */
  readonly isItem: boolean;
}

/** An item with what only the index is made from. */
export interface NumberedItem extends Item {
  readonly isItem: boolean;
}

/** Gathers cells under their names. Which cells a name has does not depend on the other documents: they may be in another shard. */
export class ItemList {
  readonly #items = new Map<string, { name: string; code: string; isItem: boolean; cells: Place[] }>();
  /** Items by their names as printed, so that each is folded once. */
  readonly #printed = new Map<string, Place[]>();

  add({ name, code, kind, isItem }: ItemName, cell: Place): void {
    const printed = `${code}\u0000${name}\u0000${kind}${isItem ? 1 : 0}`;
    const known = this.#printed.get(printed);
    if (known) {
      known.push(cell);
      return;
    }
    const key = `${code}\u0000${fold(name).text}\u0000${kind}${isItem ? 1 : 0}`;
    const item = this.#items.get(key) ?? { name, code, isItem, cells: [] };
    item.cells.push(cell);
    this.#items.set(key, item);
    this.#printed.set(printed, item.cells);
  }

  /** Coded items first, by code and name; then the others by name. */
  finish(): NumberedItem[] {
    const rank = (key: string): string => (key.startsWith('\u0000') ? `\uFFFF${key}` : key);
    return [...this.#items]
      .sort(([left], [right]) => (rank(left) < rank(right) ? -1 : 1))
      .map(([, item], number) => ({ ...item, number }));
  }
}
