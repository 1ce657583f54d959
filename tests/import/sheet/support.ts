import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadDocument } from '../../../src/lib/import/index.ts';

/** A committed file made with another tool; see the README beside it. */
export function readFixture(name: string): Uint8Array {
  return readFileSync(path.resolve(import.meta.dirname, '../fixtures', name));
}

/** A real file of the genre, outside of the repository. */
export function locateSample(name: string): string {
  return path.resolve(import.meta.dirname, '../../../../shared/samples', name);
}

/** A document in lines that a person can check: `C7+2x1 text` for a cell, `?` after what is doubtful. */
export function show(document: ReadDocument): string[] {
  return document.blocks.flatMap((block) => {
    const sheet = document.places?.[block.line - 1]?.sheet ?? '';
    if (block.kind === 'text') {
      const words = block.inlines.map(({ text }) => text).join('');
      return [`${sheet}${block.spaced ? ' ' : ''}> ${words}`];
    }
    if (block.kind === 'rows') return [];
    const rows = block.rows.map(({ cells }) =>
      cells
        .map(({ name = '', across, down, text, doubt }) => {
          const size = across === 1 && down === 1 ? '' : `+${across}x${down}`;
          return `${name}${size} ${text.replaceAll('\n', '⏎')}${doubt ? '?' : ''}`;
        })
        .join(' | '),
    );
    return [`${sheet}: ${block.width}`, ...rows];
  });
}

/** Items as lines: kind, message, and the text quoted. */
export function showItems({ items }: ReadDocument): string[] {
  return items.map(({ kind, message, text }) => `${kind}: ${message}${text === '' ? '' : ` “${text}”`}`);
}

/** The printed text of every cell by sheet and name. */
export function listCells(document: ReadDocument): Map<string, string> {
  const cells = new Map<string, string>();
  for (const block of document.blocks) {
    if (block.kind !== 'grid') continue;
    for (const { line, cells: row } of block.rows) {
      const sheet = document.places?.[line - 1]?.sheet ?? '';
      for (const { name = '', text } of row) cells.set(`${sheet}!${name}`, text);
    }
  }
  return cells;
}

/** Whether places do not overlap, lines are told one by one, and every item points at a line there is. */
export function findFaults({ blocks, items, places = [] }: ReadDocument): string[] {
  const faults: string[] = [];
  let line = 1;
  for (const block of blocks) {
    if (block.line !== line) faults.push(`block begins at ${block.line}, not ${line}`);
    if (block.kind === 'grid') {
      const taken = new Set<string>();
      for (const [index, row] of block.rows.entries()) {
        if (row.line !== line + index) faults.push(`row ${row.line}`);
        for (const cell of row.cells)
          for (let down = 0; down < cell.down; down += 1)
            for (let across = 0; across < cell.across; across += 1) {
              const place = `${index + down}/${cell.column + across}`;
              if (taken.has(place)) faults.push(`two cells at ${place}`);
              if (cell.column + across >= block.width || index + down >= block.rows.length)
                faults.push(`${cell.name ?? ''} leads out of the grid`);
              taken.add(place);
            }
      }
    }
    line = block.lastLine + 1;
  }
  if (line - 1 !== places.length) faults.push(`${places.length} places for ${line - 1} lines`);
  for (const item of items)
    if (item.line < 1 || item.line > places.length) faults.push(`item at ${item.line}`);
  return faults;
}
