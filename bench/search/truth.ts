import { compareDecimals, parseCell, type Decimal, type Unit } from '../../src/lib/model/index.ts';
import type { DocumentEntry } from '../../src/lib/search/entry.ts';
import { flatten, type PlainSection } from './plain.ts';

/** A place a result may name: page and anchor of a section, or of a cell. */
export type Anchor = string;

/** A number somewhere, with the unit it is printed in. */
interface Printed {
  readonly anchor: Anchor;
  readonly value: Decimal;
  readonly unit: Unit | undefined;
}

/** Rows by what they can be asked for by. */
interface PrintedRow {
  readonly page: string;
  readonly anchor: Anchor;
  readonly code: string;
  readonly label: string;
}

/** Everything there is to find, read without the search: texts from the pages, figures with the model's own arithmetic. */
export interface Truth {
  readonly sections: readonly (PlainSection & { readonly flat: readonly string[] })[];
  readonly cells: readonly Printed[];
  readonly sentences: readonly Printed[];
  readonly rows: readonly PrintedRow[];
}

const POWERS: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** Collects what there is to find. */
export function readTruth(documents: readonly DocumentEntry[], plain: readonly PlainSection[]): Truth {
  const known = new Set(documents.filter(({ year }) => year !== '').map(({ url }) => url));
  const tables = new Set(
    documents.flatMap(({ url, sections }) =>
      sections.flatMap(({ table }) => (table ? [`${url}#${table.id}`] : [])),
    ),
  );
  const cells: Printed[] = [];
  const rows: PrintedRow[] = [];
  for (const { url, sections } of documents) {
    for (const { table } of sections) {
      for (const row of table?.rows ?? []) {
        if (!table) continue;
        const first = row.cells[0];
        const anchor =
          first === undefined ? table.id : `${table.id}.${row.id}.${table.columns[first[0]]?.id ?? ''}`;
        rows.push({ page: url, anchor: `${url}#${anchor}`, code: row.code ?? '', label: row.label });
        for (const [column, print] of row.cells) {
          const cell = parseCell(print);
          const { id = '', unit } = table.columns[column] ?? {};
          if (cell.state !== 'number' || cell.percent) continue;
          cells.push({
            anchor: `${url}#${table.id}.${row.id}.${id}`,
            value: cell,
            unit: unit as Unit | undefined,
          });
        }
      }
    }
  }
  const sentences = plain
    .filter(({ page, id }) => known.has(page) && !tables.has(`${page}#${id}`))
    .flatMap(({ page, id, texts }) =>
      texts.flatMap((text) => scanAmounts(text).map((found) => ({ ...found, anchor: `${page}#${id}` }))),
    );
  return { sections: plain.map((one) => ({ ...one, flat: one.texts.map(flatten) })), cells, sentences, rows };
}

/** Amounts that print their unit, by a plain scan. */
function scanAmounts(text: string): Omit<Printed, 'anchor'>[] {
  return [...text.matchAll(/(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(万元|亿元|元)(?!\/)/gu)].flatMap(
    ([, whole = '', fraction = '', unit]) => {
      const cell = parseCell(whole + fraction);
      return cell.state === 'number' ? [{ value: cell, unit: unit as Unit }] : [];
    },
  );
}

/** Whether two figures are equal: as printed, or in 元 when a unit is asked for. */
export function isEqual(printed: Omit<Printed, 'anchor'>, value: Decimal, unit: Unit | undefined): boolean {
  if (unit === undefined) return compareDecimals(printed.value, value) === 0;
  if (printed.unit === undefined) return false;
  return compareDecimals(toYuan(printed.value, printed.unit), toYuan(value, unit)) === 0;
}

/** The value in 元. */
export function toYuan({ digits, decimals }: Decimal, unit: Unit): Decimal {
  return { digits: digits * 10n ** BigInt(POWERS[unit]), decimals };
}

/** Anchors of the sections that print a text in one block or cell. */
export function findSections({ sections }: Truth, query: string): Set<Anchor> {
  const wanted = flatten(query);
  return new Set(
    sections
      .filter(({ flat }) => flat.some((text) => text.includes(wanted)))
      .map(({ page, id }) => `${page}#${id}`),
  );
}
