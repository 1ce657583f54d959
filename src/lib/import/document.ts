import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { AnyTable, Department, ImportReview, ReportHead, ReviewItem } from '../model/index.ts';
import { parsePrintedNumber } from '../text/index.ts';
import type { Inline, ReadDocument } from './blocks.ts';
import type { Registry } from './identity/department.ts';
import { resolveIdentity, type ImportOptions } from './identity/resolve.ts';
import { splitFront } from './outline/front.ts';
import { buildOutline, type Node } from './outline/nodes.ts';
import { decodeText } from './read/decode.ts';
import { verifyName } from './read/name.ts';
import { verifyShape } from './read/limits.ts';
import { readTextBlocks } from './read/text.ts';
import { locateTables, verifyTitles } from './tables/locate.ts';
import { noteMissingForms } from './tables/missing.ts';
import { nameTables, verifyTable } from './tables/name.ts';
import { readTable } from './tables/read.ts';
import { renderMdx } from './write/mdx.ts';

/** A file to import: its name and its bytes. */
export interface ImportSource {
  /** File name without folder; published under this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A department-year ready to be written. */
export interface ImportedDocument {
  /** `<region>/<department>/<year>`. */
  readonly id: string;
  readonly head: ReportHead;
  /** Files by path inside the department-year's folder, in a fixed order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly review: ImportReview;
  /** The department's file, where the content root has none yet. */
  readonly newDepartment?: Department;
}

/** Imports one text: bytes in, files out. Pure; throws `DisclosureError` for anything a person must mend first. */
export function importDocument(
  source: ImportSource,
  options: ImportOptions,
  registry: Registry,
): ImportedDocument {
  verifyName(source.name);
  const decoded = decodeText(source.name, source.bytes);
  verifyShape(source.name, decoded.text);
  const read = readTextBlocks(decoded.text);
  return assemble(
    source,
    decoded.encoding,
    { ...read, items: [...decoded.items, ...read.items] },
    options,
    registry,
  );
}

/** From blocks to files: the same for every reader. */
function assemble(
  source: ImportSource,
  encoding: ReportHead['source']['encoding'],
  read: ReadDocument,
  options: ImportOptions,
  registry: Registry,
): ImportedDocument {
  const front = splitFront(read.blocks);
  const flow = locateTables(front.body);
  verifyTitles(source.name, flow);
  const identity = resolveIdentity(source.name, { cover: front.cover, flow }, options, registry);
  const ids = nameTables(source.name, flow);
  const outline = buildOutline(
    flow.map((entry) =>
      entry.kind === 'text' ? entry : { kind: 'table', id: ids.get(entry) ?? '', line: entry.line },
    ),
  );
  const items: ReviewItem[] = [...foldContents(read.items, front.items), ...identity.items, ...outline.items];
  const tables: AnyTable[] = [];
  for (const [located, id] of ids) {
    const result = readTable(source.name, id, located, findSection(outline.nodes, id));
    tables.push(verifyTable(source.name, located, result.table));
    items.push(...result.items);
  }
  items.push(...noteMissingForms(identity.kind, identity.year, tables));
  const head: ReportHead = {
    kind: identity.kind,
    title: identity.title,
    ...(identity.titleDerived ? { titleDerived: true } : {}),
    department: identity.department,
    year: identity.year,
    source: {
      file: source.name,
      sha256: createHash('sha256').update(source.bytes).digest('hex'),
      bytes: source.bytes.length,
      encoding,
    },
  };
  const review: ImportReview = { source: source.name, items: sortItems(items) };
  const index = `---\n${stringify(head, { lineWidth: 0 })}---\n\n${renderMdx(front.cover, outline.nodes)}`;
  const files = new Map<string, Uint8Array>([
    ['index.mdx', encode(index)],
    ...tables.map((table) => [`tables/${table.id}.json`, encodeJson(table)] as const),
    ['import-review.json', encodeJson(review)],
    [`source/${source.name}`, source.bytes],
  ]);
  return {
    id: identity.id,
    head,
    files,
    review,
    ...(identity.newDepartment ? { newDepartment: identity.newDepartment } : {}),
  };
}

/** Words of the heading a table stands under, without its number. */
function findSection(nodes: readonly Node[], id: string): string | undefined {
  const place = nodes.findIndex((node) => node.kind === 'table' && node.id === id);
  const heading = nodes.slice(0, place).findLast((node) => node.kind === 'heading');
  if (heading?.kind !== 'heading') return undefined;
  const text = toWords(heading.inlines);
  return text.slice(parsePrintedNumber(text)?.length ?? 0).trim();
}

function toWords(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}

/** Marks dropped inside the contents list go with it: its item gives the source lines in full. */
function foldContents(read: readonly ReviewItem[], front: readonly ReviewItem[]): ReviewItem[] {
  const contents = front.find(({ kind }) => kind === 'dropped-contents');
  if (!contents) return [...read, ...front];
  const inside = ({ line }: ReviewItem) =>
    line >= contents.line && line <= (contents.lastLine ?? contents.line);
  return [...read.filter((item) => !inside(item)), ...front];
}

function sortItems(items: readonly ReviewItem[]): ReviewItem[] {
  return [...items].sort(
    (left, right) => left.line - right.line || left.kind.localeCompare(right.kind, 'en'),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function encodeJson(value: unknown): Uint8Array {
  return encode(`${JSON.stringify(value, null, 2)}\n`);
}
