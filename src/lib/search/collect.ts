import type { DocumentEntry, SectionEntry, TableEntry } from './entry.ts';
import type { GramPlaces } from './gram-file.ts';
import { chapterGram, codeGram, listCodes, listGrams, nameGram, sizeGram, tableGram } from './grams.ts';
import type { Item } from './item-file.ts';
import { fold } from './marks.ts';
import { measureSize, parseNumber, shift, UNIT_POWERS } from './number.ts';
import { listNames, nameItem } from './names.ts';
import type { Place } from './places.ts';

/** Everything the index files hold, before it is cut into files. */
export interface Collected {
  readonly grams: ReadonlyMap<string, GramPlaces>;
  readonly values: ReadonlyMap<string, readonly Place[]>;
  /** Items with a code first, by code; then the others by name. */
  readonly items: readonly Item[];
}

/** Collects pairs of characters, values and items of all documents, in their order. */
export function collect(documents: readonly DocumentEntry[]): Collected {
  const grams = new Map<string, { sections: number[]; items: number[] }>();
  const values = new Map<string, Place[]>();
  const items = new Map<string, { name: string; code: string; isItem: boolean; cells: Place[] }>();
  let number = 0;
  for (const [document, { sections }] of documents.entries()) {
    for (const [local, section] of sections.entries()) {
      for (const [gram, inHeading] of gatherGrams(section))
        reach(grams, gram).sections.push(2 * number + (inHeading ? 1 : 0));
      const add = (place: Place): void => {
        if (place.number && place.number.digits !== '') push(values, place.number.digits, place);
      };
      listAmounts(section, document, local).forEach(add);
      if (section.table) {
        for (const { place, names } of listCells(section.table, document, local)) {
          add(place);
          for (const { name, code, kind, isItem } of names) {
            const key = `${code}\u0000${fold(name).text}\u0000${kind}`;
            const item = items.get(key) ?? { name, code, isItem: false, cells: [] };
            item.isItem ||= isItem;
            item.cells.push(place);
            items.set(key, item);
          }
        }
      }
      number += 1;
    }
  }
  const numbered = numberItems(items);
  for (const { number: item, name, code, isItem } of numbered) {
    const names = isItem ? listNames(name).map(nameGram) : [];
    const codes = listCodes(code).map(codeGram);
    for (const gram of [...listGrams(name), ...names, ...codes]) reach(grams, gram).items.push(item);
  }
  return { grams, values, items: numbered };
}

/** Coded items first, by code and name; then the others by name. */
function numberItems(items: ReadonlyMap<string, Omit<NumberedItem, 'number'>>): NumberedItem[] {
  const rank = (key: string): string => (key.startsWith('\u0000') ? `\uFFFF${key}` : key);
  return [...items]
    .sort(([left], [right]) => (rank(left) < rank(right) ? -1 : 1))
    .map(([, item], number) => ({ ...item, number }));
}

/** The grams of a section; true for those of its heading. */
function gatherGrams(section: SectionEntry): Map<string, boolean> {
  const grams = new Map<string, boolean>();
  for (const paragraph of section.paragraphs) for (const gram of listGrams(paragraph)) grams.set(gram, false);
  for (const gram of listGrams(section.heading)) grams.set(gram, true);
  if (section.chapter !== '') grams.set(chapterGram(section.chapter), false);
  if (section.table) grams.set(tableGram(section.table.name), false);
  for (const [, , , print, unit] of section.amounts) {
    const exact = parseNumber(print);
    if (!exact) continue;
    grams.set(sizeGram(measureSize(exact), false), false);
    if (unit !== '') grams.set(sizeGram(measureSize(shift(exact, UNIT_POWERS[unit])), true), false);
  }
  return grams;
}

function listAmounts({ amounts }: SectionEntry, document: number, section: number): Place[] {
  return amounts.map(([, , , print, unit], column) => ({
    document,
    section,
    row: -1,
    column,
    number: parseNumber(print),
    unit: unit === '' ? undefined : unit,
  }));
}

interface NamedCell {
  readonly place: Place;
  /** What the cell can be asked for by: its row, its column, its table. */
  readonly names: readonly {
    readonly name: string;
    readonly code: string;
    readonly kind: 'row' | 'column' | 'table';
    /** Whether it names what the money is for, and not only a way to look at it (决算数, 收入决算表). */
    readonly isItem: boolean;
  }[];
}

/** An item with what only the index is made from. */
interface NumberedItem extends Item {
  readonly isItem: boolean;
}

function listCells(table: TableEntry, document: number, section: number): NamedCell[] {
  // In a table of one row, such as that of the “三公”经费, the columns are the items.
  const areColumnsItems = table.rows.length === 1;
  return table.rows.flatMap(({ code = '', label, cells }, row): NamedCell[] => {
    const rowName = nameItem(label);
    const ofRow: NamedCell['names'] =
      rowName === '' && code === '' ? [] : [{ name: rowName, code, kind: 'row', isItem: true }];
    const figures = cells.flatMap(([column, print]): NamedCell[] => {
      const number = parseNumber(print);
      const { label: head = '', unit } = table.columns[column] ?? {};
      const names: NamedCell['names'] = [
        ...ofRow,
        { name: head, code: '', kind: 'column', isItem: areColumnsItems },
        { name: table.name, code: '', kind: 'table', isItem: false },
      ];
      return number ? [{ place: { document, section, row, column, number, unit }, names }] : [];
    });
    // A row without a figure is still a row that people ask for by its name.
    if (figures.length > 0) return figures;
    const [[column] = [0]] = cells;
    return [{ place: { document, section, row, column, number: undefined, unit: undefined }, names: ofRow }];
  });
}

function reach(
  grams: Map<string, { sections: number[]; items: number[] }>,
  gram: string,
): { sections: number[]; items: number[] } {
  const known = grams.get(gram) ?? { sections: [], items: [] };
  grams.set(gram, known);
  return known;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
