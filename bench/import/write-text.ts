import type { MadeDocument } from './document.ts';
import { UNIT } from './write-office.ts';

/** A table with more panels than two stands in a text as no program prints it, and is left out there. */
const WIDEST = 8;

/** The document as a plain text, tables as lines with tabs. */
export function writeTxt({ parts }: MadeDocument): Uint8Array {
  const lines = parts.flatMap((part) => {
    if (part.kind === 'text') return [part.text, ''];
    const width = Math.max(...part.rows.map((cells) => cells.length));
    return width > WIDEST ? [] : [part.title, UNIT, ...part.rows.map((cells) => cells.join('\t')), ''];
  });
  return new TextEncoder().encode(lines.join('\n'));
}

/** The document as a web page. */
export function writeHtml({ title, parts }: MadeDocument): Uint8Array {
  const body = parts.map((part) => {
    if (part.kind === 'text')
      return part.level === undefined
        ? `<p>${part.text}</p>`
        : `<h${part.level}>${part.text}</h${part.level}>`;
    const rows = part.rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`);
    return `<p>${part.title}</p><p>${UNIT}</p><table>${rows.join('\n')}</table>`;
  });
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body.join('\n')}</body></html>`;
  return new TextEncoder().encode(page);
}
