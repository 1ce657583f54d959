import { createHash } from 'node:crypto';
import { findLeaves, type AnyTable, type Row, type Table } from '../../src/lib/model/index.ts';
import type { DepartmentYear } from './years.ts';

type Leaf = ReturnType<typeof findLeaves>[number];

/** The original a department handed in, as a text file: the same words and figures, tables with tabs between cells. */
export interface SourceText {
  readonly file: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Writes the original of a department-year. */
export function writeSource({ id, before, words, after, tables }: DepartmentYear): SourceText {
  const blocks = [...before, ...words, ...after].flatMap((block) => {
    const table = /^<Table id="([^"]+)" \/>$/.exec(block)?.[1];
    if (table !== undefined) return writeTable(tables.get(table));
    if (block.startsWith('<Cover>'))
      return block
        .split('\n')
        .slice(1, -1)
        .map((line) => line.trim());
    return block.replace(/^#+ /, '');
  });
  const bytes = Buffer.from(`${blocks.filter((block) => block !== '').join('\n\n')}\n`, 'utf8');
  return {
    file: `${id.replaceAll('/', '-')}.txt`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function writeTable(table: AnyTable | undefined): string {
  if (table?.kind !== 'table') return '';
  const lines = [
    table.title,
    ...table.caption.map(({ text }) => text),
    table.panels.flatMap(({ columns }) => findLeaves(columns).map(({ label }) => label)).join('\t'),
    ...listRows(table),
    ...table.notes,
    ...(table.statement === undefined ? [] : [table.statement]),
  ];
  return lines.join('\n');
}

/** Panels stand beside each other: the nth rows of all are one line. */
function listRows({ panels }: Table): string[] {
  const longest = Math.max(...panels.map(({ rows }) => rows.length));
  const sides = panels.map(({ columns, rows }) => ({ leaves: findLeaves(columns), rows }));
  return Array.from({ length: longest }, (_, index) =>
    sides.map(({ leaves, rows }) => writeRow(leaves, rows[index])).join('\t'),
  );
}

function writeRow(leaves: readonly Leaf[], row: Row | undefined): string {
  return leaves
    .map(({ id, kind }) => {
      if (kind === 'code') return row?.code ?? '';
      if (kind === 'line') return row?.line ?? '';
      return kind === 'label' ? (row?.label ?? '') : (row?.cells[id] ?? '');
    })
    .join('\t');
}
