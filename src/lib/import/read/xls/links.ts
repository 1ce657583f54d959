import type { Cursor } from './cursor.ts';
import type { ExternalSheets } from './formula.ts';

/** Length that marks the table of the workbook itself, and that of functions of add-ins. */
const OWN_BOOK = 0x0401;
const ADD_IN = 0x3a01;
/** First character of an encoded name (BIFF5) that leads to a sheet of the workbook itself. */
const OWN_SHEETS = [0x02, 0x03, 0x04];

/** Collects which references lead out of the workbook. */
export interface Links extends ExternalSheets {
  addBook(cursor: Cursor): void;
  addSheets(cursor: Cursor): void;
}

/** Links of a workbook: BIFF8 has a table of books and one of references, BIFF5 a record for each sheet. */
export function createLinks(isUnicode: boolean): Links {
  const books: boolean[] = [];
  const references: boolean[] = [];
  return {
    addBook(cursor) {
      cursor.skip(2);
      const length = cursor.uint16();
      books.push(length !== OWN_BOOK && length !== ADD_IN);
    },
    addSheets(cursor) {
      if (!isUnicode) {
        cursor.skip(1);
        references.push(!OWN_SHEETS.includes(cursor.byte()));
        return;
      }
      for (let left = cursor.uint16(); left > 0 && !cursor.isAtEnd; left -= 1) {
        references.push(books[cursor.uint16()] === true);
        cursor.skip(4);
      }
    },
    isExternal(index) {
      // BIFF5 counts from one, and names sheets of its own by numbers below zero.
      if (!isUnicode) return index < 0x8000 && references[index - 1] === true;
      return references[index] === true;
    },
  };
}
