import type { DocumentEntry, SectionEntry, TableEntry } from './entry.ts';
import type { GramPlaces } from './gram-file.ts';
import { codeGram, listCodes, listGrams, nameGram } from './grams.ts';
import type { Item } from './item-file.ts';
import { ItemList, type ItemName } from './item-list.ts';
import { parseNumber } from './number.ts';
import { listNames, nameItem } from './names.ts';
import type { Place } from './places.ts';
import { Postings } from './postings.ts';

/** Everything the index files hold, before it is cut into files. */
export interface Collected {
  readonly grams: ReadonlyMap<string, GramPlaces>;
  readonly values: ReadonlyMap<string, readonly Place[]>;
  /** Items with a code first, by code; then the others by name. */
  readonly items: readonly Item[];
}

/** Collects pairs of characters, values and items of all documents, in their order. */
export function collect(documents: readonly DocumentEntry[]): Collected {
  const postings = new Postings();
  const values = new Map<string, Place[]>();
  const items = new ItemList();
  let number = 0;
  for (const [document, { sections }] of documents.entries()) {
    for (const [local, section] of sections.entries()) {
      postings.addSection(number, section);
      const add = (place: Place): void => {
        if (place.number && place.number.digits !== '') push(values, place.number.digits, place);
      };
      listAmounts(section, document, local).forEach(add);
      if (section.table) {
        for (const { place, names } of listCells(section.table, document, local)) {
          add(place);
          for (const name of names) items.add(name, place);
        }
      }
      number += 1;
    }
  }
  const numbered = items.finish();
  for (const { number: item, name, code, isItem } of numbered) {
    const names = isItem ? listNames(name).map(nameGram) : [];
    postings.addItem(item, [...listGrams(name), ...names, ...listCodes(code).map(codeGram)]);
  }
  return { grams: postings.finish(), values, items: numbered };
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
  readonly names: readonly ItemName[];
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

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
