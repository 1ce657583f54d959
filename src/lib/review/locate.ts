import {
  listSources,
  parseAnchor,
  type AnyTable,
  type Finding,
  type ReportHead,
  type ReviewItem,
} from '../model/index.ts';
import type { Chunk } from './edit/words.ts';

/** What of a document a place can be looked for in. */
export interface ResultPlaces {
  readonly head: ReportHead;
  readonly tables: ReadonlyMap<string, AnyTable>;
  readonly chunks: readonly Chunk[];
}

/** Characters by which a paragraph is found again; fewer say nothing. */
const SEEN = { most: 24, least: 4 } as const;

/** Where on the page the result of a review item stands: the id of an element; undefined where nothing stands for it. */
export function locateItem(item: ReviewItem, places: ResultPlaces): string | undefined {
  const { head, tables, chunks } = places;
  const cell = item.cell === undefined ? undefined : locateAnchor(item.cell, tables);
  if (cell !== undefined) return cell;
  const words = squeeze(item.text);
  if (item.kind === 'derived') {
    if (words !== '' && words === squeeze(head.title)) return 'head-title';
    if (words !== '' && words === squeeze(head.department)) return 'head-department';
  }
  const file = item.file ?? head.source.file;
  const table = [...tables.values()].find(({ source }) => {
    if (!source) return false;
    const own = 'file' in source && source.file !== undefined ? source.file : head.source.file;
    return own === file && source.line <= item.line && item.line <= source.lastLine;
  });
  if (table) return `table-${table.id}`;
  // Of a table that two files print, only one print is the result: the other is told by its title.
  const twin =
    item.file === undefined
      ? undefined
      : [...tables.values()].find(({ title }) => words !== '' && squeeze(title) === words);
  if (twin) return `table-${twin.id}`;
  return locateWords(item.text, chunks);
}

/** The stretch of the words that says a text; one that runs over several is where its first line stands. */
function locateWords(text: string, chunks: ResultPlaces['chunks']): string | undefined {
  for (const line of [text, ...text.split('\n')]) {
    const part = squeeze(line).slice(0, SEEN.most);
    if (part.length < SEEN.least) continue;
    const at = chunks.findIndex((chunk) => squeeze(toWords(chunk.text)).includes(part));
    if (at !== -1) return nameChunk(at);
  }
  return undefined;
}

/** Where on the page a finding stands: its cell, its table, its line of the words. */
export function locateFinding(finding: Finding, places: ResultPlaces): string | undefined {
  const place = (finding.place ?? '').replace(/^#/, '');
  const cell = locateAnchor(place, places.tables);
  if (cell !== undefined) return cell;
  const [, table = ''] = /^([a-z0-9-]+)(?:\.|$)/.exec(place) ?? [];
  if (places.tables.has(table)) return `table-${table}`;
  const { line } = finding;
  if (line !== undefined && finding.file.endsWith('/index.mdx')) {
    const at = places.chunks.findLastIndex((chunk) => chunk.line <= line);
    return at === -1 ? 'head' : nameChunk(at);
  }
  const [, file] = /\/tables\/([^/]+)\.json$/.exec(finding.file) ?? [];
  return file !== undefined && places.tables.has(file) ? `table-${file}` : undefined;
}

/** Where in the originals the figure of a finding stands. */
export interface SourceSpan {
  /** Position of the file among the originals, from 0. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Name of the row, by which its line is found among those of the table. */
  readonly row: string;
}

/** The lines of the original from which the table of a place was read; undefined for what was read from no table. */
export function locateInSource(target: string, { head, tables }: ResultPlaces): SourceSpan | undefined {
  const address = parseAnchor(target);
  const table = tables.get(address?.table ?? target.replace(/^table-/, ''));
  if (!table?.source) return undefined;
  const file = 'file' in table.source ? table.source.file : undefined;
  const at = file === undefined ? 0 : listSources(head).findIndex((one) => one.file === file);
  const rows = table.kind === 'table' ? table.panels.flatMap((panel) => panel.rows) : [];
  const row = rows.find(({ id }) => id === address?.row)?.label ?? '';
  return { at: Math.max(0, at), from: table.source.line, to: table.source.lastLine, row };
}

/** The id of a stretch of the words on the page. */
export function nameChunk(index: number): string {
  return `w-${index}`;
}

function locateAnchor(anchor: string, tables: ResultPlaces['tables']): string | undefined {
  const address = parseAnchor(anchor);
  const table = address && tables.get(address.table);
  if (!table) return undefined;
  if (table.kind === 'performance') return anchor.replace(/^#/, '');
  const known = table.panels.some(({ rows }) => rows.some(({ id }) => id === address.row));
  return known ? anchor.replace(/^#/, '') : `table-${table.id}`;
}

/** Markdown without its marks, near enough to compare words by. */
function toWords(markdown: string): string {
  return markdown
    .replace(/^#{1,6} /, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll('**', '');
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('**', '');
}
