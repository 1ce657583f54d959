import { stringify } from 'yaml';
import type {
  AnyTable,
  Department,
  ImportReview,
  ReportHead,
  ReviewItem,
  SourceFile,
} from '../model/index.ts';
import { parsePrintedNumber } from '../text/index.ts';
import { sha256 } from '../system/index.ts';
import { toText, type Inline } from './blocks.ts';
import type { Registry } from './identity/department.ts';
import { resolveIdentity, type ImportOptions } from './identity/resolve.ts';
import { splitFront } from './outline/front.ts';
import { buildOutline, type Node } from './outline/nodes.ts';
import { attachTables } from './source/attached.ts';
import { joinSources, type JoinedSources } from './source/join.ts';
import { readSource, type ImportSource, type ReadSource } from './source/read.ts';
import { locateTables, verifyTitles } from './tables/locate.ts';
import { noteMissingForms } from './tables/missing.ts';
import { nameTables, verifyTable } from './tables/name.ts';
import { readTable } from './tables/read.ts';
import { verifyFilled } from './tables/template.ts';
import { renderMdx } from './write/mdx.ts';

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

/** A file that was read, and the file itself. */
export interface SourcePart {
  readonly source: ImportSource;
  readonly read: ReadSource;
}

/**
 * Imports the files of one department-year: bytes in, files out. Pure; rejects with `DisclosureError` for anything a
 * person must mend first.
 */
export async function importDocument(
  sources: ImportSource | readonly ImportSource[],
  options: ImportOptions,
  registry: Registry,
): Promise<ImportedDocument> {
  const parts: SourcePart[] = [];
  for (const source of [sources].flat()) parts.push({ source, read: await readSource(source) });
  return assembleDocument(parts, options, registry);
}

/** From files that were read to a document: the same for every format. Throws `DisclosureError`. */
export function assembleDocument(
  sources: readonly SourcePart[],
  options: ImportOptions,
  registry: Registry,
): ImportedDocument {
  const joined = joinSources(sources.map(({ read }) => read));
  return joined.explain(() => assembleJoined(joined, sources, options, registry));
}

function assembleJoined(
  joined: JoinedSources,
  sources: readonly SourcePart[],
  options: ImportOptions,
  registry: Registry,
): ImportedDocument {
  const [main, ...others] = joined.parts;
  if (!main) throw new Error('Expected at least one file');
  const front = splitFront(main.blocks);
  const attached = attachTables(
    { ...main, flow: locateTables(front.body) },
    others.map((part) => {
      // The cover and the contents of another original are those of the first.
      const body = part.isSecond ? splitFront(part.blocks).body : part.blocks;
      return { ...part, flow: locateTables(body) };
    }),
  );
  const { flow } = attached;
  verifyTitles(main.name, flow);
  const ids = nameTables(main.name, flow);
  const outline = buildOutline(
    flow.map((entry) =>
      entry.kind === 'text' ? entry : { kind: 'table', id: ids.get(entry) ?? '', line: entry.line },
    ),
    front.contents,
  );
  const items: ReviewItem[] = [
    ...foldContents(joined.items, front.items),
    ...attached.items,
    ...outline.items,
  ];
  const tables: AnyTable[] = [];
  for (const [located, id] of ids) {
    const result = readTable(main.name, id, located, findSection(outline.nodes, id));
    const table = verifyTable(main.name, located, result.table);
    const { line, lastLine } = located;
    tables.push(table.kind === 'table' ? { ...table, source: joined.locate(line, lastLine) } : table);
    items.push(...result.items);
  }
  // A template names no department, so whoever sends one should hear what it is, and not what it lacks.
  verifyFilled(
    main.name,
    tables,
    [...front.cover, ...flow.filter((entry) => entry.kind === 'text')].map(toText),
  );
  const identity = resolveIdentity(main.name, { cover: front.cover, flow }, options, registry);
  items.push(...identity.items);
  items.push(...noteMissingForms(identity.kind, identity.year, tables));
  const [first, ...more] = joined.parts.map(({ name }) => describeSource(sources, name));
  const head: ReportHead = {
    kind: identity.kind,
    title: identity.title,
    ...(identity.titleDerived ? { titleDerived: true } : {}),
    department: identity.department,
    year: identity.year,
    source: first as SourceFile,
    ...(more.length === 0 ? {} : { attachments: more }),
  };
  const review: ImportReview = { source: main.name, items: sortItems(items.map(joined.settle), joined) };
  const index = `---\n${stringify(head, { lineWidth: 0 })}---\n\n${renderMdx(front.cover, outline.nodes)}`;
  const files = new Map<string, Uint8Array>([
    ['index.mdx', encode(index)],
    ...tables.map((table) => [`tables/${table.id}.json`, encodeJson(table)] as const),
    ['import-review.json', encodeJson(review)],
    ...sources.map(({ source }) => [`source/${source.name}`, source.bytes] as const),
  ]);
  return {
    id: identity.id,
    head,
    files,
    review,
    ...(identity.newDepartment ? { newDepartment: identity.newDepartment } : {}),
  };
}

function describeSource(sources: readonly SourcePart[], name: string): SourceFile {
  const found = sources.find(({ source }) => source.name === name);
  if (!found) throw new Error(`Expected a file named ${name}`);
  const { bytes } = found.source;
  const { encoding } = found.read;
  return {
    file: name,
    sha256: sha256(bytes),
    bytes: bytes.length,
    ...(encoding === undefined ? {} : { encoding }),
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

/** By file, then by line, then by kind. */
function sortItems(items: readonly ReviewItem[], { parts }: JoinedSources): ReviewItem[] {
  const rank = ({ file }: ReviewItem) => parts.findIndex(({ name }) => name === file);
  return [...items].sort(
    (left, right) =>
      rank(left) - rank(right) || left.line - right.line || left.kind.localeCompare(right.kind, 'en'),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function encodeJson(value: unknown): Uint8Array {
  return encode(`${JSON.stringify(value, null, 2)}\n`);
}
