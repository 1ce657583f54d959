import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Outcome } from '../../../src/lib/cli/import/batch.ts';
import { runImport, type ImportCommandOptions } from '../../../src/lib/cli/import.ts';
import { summariseFailures } from '../../../src/lib/cli/import/report.ts';
import { createDirectReader, type ReaderPool } from '../../../src/lib/import/index.ts';
import { DisclosureError } from '../../../src/lib/model/index.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../../src/content');

/** A committed file made with another tool, below tests/import/fixtures. */
export function readFixture(name: string): Uint8Array {
  return readFileSync(path.resolve(import.meta.dirname, '../../import/fixtures', name));
}

/** What a person sees who runs the command, and what it leaves behind. */
export interface Run {
  readonly out: string;
  readonly err: string;
  readonly outcomes: readonly Outcome[];
  /** The message the command ends with; empty where it ends with exit code 0. */
  readonly error: string;
}

/** A temporary folder with an inbox and a content root of its own. */
export interface Workshop {
  readonly folder: string;
  /** The content root. */
  readonly root: string;
  /** Path of a file of the inbox. */
  readonly at: (name: string) => string;
  /** Lays files into the inbox and gives their paths. */
  readonly lay: (files: Readonly<Record<string, string | Uint8Array>>) => string[];
  /** Imports files of the inbox; the whole inbox where none is named. */
  readonly run: (names?: readonly string[], options?: ImportCommandOptions) => Promise<Run>;
  /** Every file of the content root by its path, as text. */
  readonly snapshot: () => Record<string, string>;
  readonly clear: () => void;
}

/** Makes a workshop with the regions and departments of this repository, and regions that a test needs. */
export function openWorkshop(regions: Readonly<Record<string, object>> = {}): Workshop {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'mingzhang-import-')));
  const root = path.join(folder, 'content');
  mkdirSync(path.join(folder, 'inbox'));
  cpSync(path.join(CONTENT, 'departments'), path.join(root, 'departments'), { recursive: true });
  const own = JSON.parse(readFileSync(path.join(CONTENT, 'regions.json'), 'utf8')) as object;
  writeFileSync(path.join(root, 'regions.json'), JSON.stringify({ ...own, ...regions }));
  const at = (name: string): string => path.join(folder, 'inbox', name);
  return {
    folder,
    root,
    at,
    lay: (files) =>
      Object.entries(files).map(([name, content]) => {
        mkdirSync(path.dirname(at(name)), { recursive: true });
        writeFileSync(at(name), content);
        return at(name);
      }),
    run: (names, options = {}) => runIn(root, names?.map(at) ?? [at('.')], options),
    snapshot: () => snapshot(root),
    clear: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the command in this process. */
export async function runIn(
  root: string,
  paths: readonly string[],
  options: ImportCommandOptions,
  pool: ReaderPool = createDirectReader(),
): Promise<Run> {
  let [out, err] = ['', ''];
  const streams = {
    out: { write: (text: string) => (out += text) },
    err: { write: (text: string) => (err += text) },
    pool,
  };
  try {
    const outcomes = await runImport(paths, { into: root, ...options }, streams);
    return { out, err, outcomes, error: summariseFailures(outcomes)?.message ?? '' };
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    return { out, err, outcomes: [], error: error.message };
  }
}

/** Every file below a folder by its path, as text; links are not followed. */
export function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder, '').map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]),
  );
}

function listFiles(folder: string, inside: string): string[] {
  const entries = readdirSync(path.join(folder, inside), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const name = path.posix.join(inside, entry.name);
      if (entry.isDirectory()) return listFiles(folder, name);
      return entry.isFile() ? [name] : [];
    })
    .sort();
}

/** A Word file of paragraphs; a list of rows is a table. */
export async function writeDocx(
  parts: readonly (string | readonly (readonly string[])[])[],
): Promise<Uint8Array> {
  const children = parts.map((part) =>
    typeof part === 'string'
      ? new Paragraph(part)
      : new Table({
          rows: part.map(
            (row) =>
              new TableRow({
                children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
              }),
          ),
        }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A plain text that is certain to be recognised. */
export function toText(department: string, title: string, words = '示例文字。'): string {
  return `${department}\n\n${title}\n\n一、基本情况\n\n${words}\n`;
}
