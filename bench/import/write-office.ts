import { packDocx } from '../../tests/import/docx/support.ts';
import { toXls, u16, wide, type Record as BiffRecord } from '../../tests/import/xls/biff.ts';
import { toXlsx } from '../../tests/import/xlsx/workbook.ts';
import type { MadeDocument, Part } from './document.ts';

const escape = (text: string): string => text.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);

/** The document as Word writes it: headings by style, tables with cells. */
export function writeDocx({ parts }: MadeDocument): Uint8Array {
  const paragraph = (text: string, look = ''): string =>
    `<w:p>${look}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  const document = parts.map((part) => {
    if (part.kind === 'text') return paragraph(part.text);
    const rows = part.rows.map(
      (cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`,
    );
    return `${paragraph(part.title)}${paragraph(UNIT)}<w:tbl>${rows.join('')}</w:tbl>`;
  });
  return packDocx({ document: document.join('') });
}

/** A workbook has the words on its first sheet and each table on one of its own. */
function listSheets({ parts }: MadeDocument): { name: string; rows: readonly (readonly string[])[] }[] {
  const tables = parts.filter((part): part is Extract<Part, { kind: 'table' }> => part.kind === 'table');
  const words = parts.flatMap((part) => (part.kind === 'text' ? [[part.text]] : []));
  return [
    { name: '说明', rows: words },
    ...tables.map(({ title, rows }, index) => ({ name: `表${index + 1}`, rows: [[title], [UNIT], ...rows] })),
  ];
}

const NUMBER = /^-?\d+\.\d\d$/u;

/** The document as an xlsx; figures are numbers in a format that prints them so. */
export function writeXlsx(document: MadeDocument): Uint8Array {
  const sheets = listSheets(document).map(({ name, rows }) => {
    const lines = rows.map((cells, row) => {
      const inside = cells.map((text, column) => {
        const place = `r="${nameColumn(column)}${row + 1}"`;
        if (text === '') return `<c ${place} s="1"/>`;
        if (NUMBER.test(text)) return `<c ${place} s="1"><v>${text}</v></c>`;
        return `<c ${place} t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
      });
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    });
    return [name, `<sheetData>${lines.join('')}</sheetData>`] as const;
  });
  return toXlsx({ sheets: Object.fromEntries(sheets), formats: ['0.00'] });
}

/** The document as a workbook of Excel 97, every cell a text. */
export function writeXls(document: MadeDocument): Uint8Array {
  const sheets = listSheets(document).map(({ name, rows }) => ({
    name,
    records: rows.flatMap((cells, row) =>
      cells.flatMap((text, column): BiffRecord[] =>
        text === '' ? [] : [[0x204, [...u16(row, column, 0, text.length), ...wide(text)]]],
      ),
    ),
  }));
  return toXls(8, [], sheets);
}

/** Line that says the unit above a table. */
export const UNIT = '金额单位：万元';

function nameColumn(column: number): string {
  return String.fromCharCode(65 + (column % 26));
}
