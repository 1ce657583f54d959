/*
 * What a page shows, as values: the same from the file, read without a browser, and from the page a browser has drawn.
 * No `node:` here: the script of the archive reads it too.
 */

/** A cell as drawn: its text, with its address in front where it has one. */
export type DrawnCell = string | readonly [address: string, text: string];

/** A table as drawn. */
export interface DrawnTable {
  readonly id: string;
  readonly title: string;
  /** Lines above the table. */
  readonly lines: readonly string[];
  /** Rows of head and body, cells left to right. */
  readonly rows: readonly (readonly DrawnCell[])[];
  /** Notes and statement below the table. */
  readonly notes: readonly string[];
}

/** A document page as drawn: title, identity, key figures and paragraphs, and its tables. */
export interface DrawnPage {
  readonly words: readonly string[];
  readonly tables: readonly DrawnTable[];
}

/** What travels with a document page so that it can check itself: the page as published, and the digests of the manifest. */
export interface PageRecord {
  readonly id: string;
  readonly page: DrawnPage;
  /** SHA-256 of the canonical JSON of `page.words`. */
  readonly words: string;
  /** SHA-256 of the canonical JSON of each of `page.tables`, by id. */
  readonly tables: Readonly<Record<string, string>>;
}

/** A place where two drawings of a table differ. */
export interface Difference {
  /** Address of the cell, or where it stands: 表名、第 3 行第 2 格. */
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
}

/** Every place where a table is drawn differently from what is expected, in reading order. */
export function compareTables(expected: DrawnTable, found: DrawnTable): readonly Difference[] {
  const differences: Difference[] = [];
  const look = (cell: string, left: string | undefined, right: string | undefined): void => {
    if (left !== right) differences.push({ cell, expected: left ?? '没有', found: right ?? '没有' });
  };
  look('表名', expected.title, found.title);
  compareLists('表上说明', expected.lines, found.lines, look);
  for (let row = 0; row < Math.max(expected.rows.length, found.rows.length); row += 1) {
    const [left = [], right = []] = [expected.rows[row], found.rows[row]];
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      const [one, other] = [left[at], right[at]];
      const place = `第 ${row + 1} 行第 ${at + 1} 格`;
      const name = one === undefined ? place : (readAddress(one) ?? place);
      look(name, one && readText(one), other && readText(other));
      if (one !== undefined && other !== undefined)
        look(`${name} 的地址`, readAddress(one) ?? '', readAddress(other) ?? '');
    }
  }
  compareLists('表下注释', expected.notes, found.notes, look);
  return differences;
}

/** The text of a drawn cell. */
export function readText(cell: DrawnCell): string {
  return typeof cell === 'string' ? cell : cell[1];
}

/** The address of a drawn cell; undefined where it has none. */
export function readAddress(cell: DrawnCell): string | undefined {
  return typeof cell === 'string' ? undefined : cell[0];
}

/** Every place where two lists of texts differ. */
export function compareLists(
  name: string,
  expected: readonly string[],
  found: readonly string[],
  look: (place: string, left: string | undefined, right: string | undefined) => void,
): void {
  for (let at = 0; at < Math.max(expected.length, found.length); at += 1)
    look(`${name}第 ${at + 1} 段`, expected[at], found[at]);
}
