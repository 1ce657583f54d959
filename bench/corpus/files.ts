import type { Plant } from './plant.ts';
import { writeSource } from './source.ts';
import type { DepartmentYear } from './years.ts';

/** A file of the content root: its path below it and its bytes. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: string | Buffer;
}

/** A planted finding as the key tells it. */
export interface KeyEntry {
  /** `<region>/<department>/<year>`. */
  readonly document: string;
  readonly kind: Plant['kind'];
  /** Path below the content root. */
  readonly file: string;
  /** Line of the words. */
  readonly line?: number;
  /** Anchor of the cell. */
  readonly place?: string;
  readonly printed: string;
  readonly correct: string;
  /** Rules of which at least one must object at this place. */
  readonly rules: readonly string[];
  /** Documents that are compared with a changed cell of this one. */
  readonly alsoIn?: readonly string[];
}

/** A department-year as files, with its words in one piece and what was planted in it. */
export interface Rendered {
  readonly files: readonly ContentFile[];
  readonly words: string;
  readonly key?: KeyEntry;
}

/** Renders a department-year. */
export function renderFiles(document: DepartmentYear): Rendered {
  const { id, department, year, title, tables, before, words, after } = document;
  const folder = `disclosures/${id}`;
  const source = writeSource(document);
  const head = [
    '---',
    'kind: final-accounts',
    `title: ${title}`,
    `department: ${department.name}`,
    `year: ${year}`,
    'source:',
    `  file: ${source.file}`,
    `  sha256: ${source.sha256}`,
    `  bytes: ${source.bytes.length}`,
    '  encoding: utf-8',
    '---',
    '',
    '',
  ].join('\n');
  const body = `${[...before, ...words, ...after].join('\n\n')}\n`;
  const file = `${folder}/index.mdx`;
  return {
    files: [
      { path: file, bytes: head + body },
      ...[...tables.values()].map((table) => ({
        path: `${folder}/tables/${table.id}.json`,
        bytes: `${JSON.stringify(table, null, 2)}\n`,
      })),
      { path: `${folder}/source/${source.file}`, bytes: source.bytes },
    ],
    words: body,
    ...(document.plant ? { key: tellPlant(document, document.plant, file, head) } : {}),
  };
}

function tellPlant(
  { id, department, year, before, words }: DepartmentYear,
  plant: Plant,
  file: string,
  head: string,
): KeyEntry {
  const { kind, paragraph, cell, printed, correct, rules } = plant;
  const told = { document: id, kind, printed, correct, rules };
  if (cell !== undefined) {
    const [table = ''] = cell.split('.');
    const next = `${department.place.slug}/${department.slug}/${year + 1}`;
    return { ...told, file: file.replace('index.mdx', `tables/${table}.json`), place: cell, alsoIn: [next] };
  }
  const above = [...before, ...words.slice(0, paragraph)].join('\n\n');
  return { ...told, file, line: (head + above).split('\n').length + 2 };
}
