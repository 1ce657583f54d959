import { readFileSync } from 'node:fs';
import { resolveSource } from '../content/index.ts';
import { decodeText, type ImportSource, type ReadSource } from '../import/index.ts';
import { DisclosureError, listSources, type ReportHead } from '../model/index.ts';
import { sha256 } from '../system/index.ts';

/** An original as the page shows it beside the result. */
export interface ShownSource {
  readonly name: string;
  /** What its reader understood; absent where it cannot be read any more. */
  readonly read?: ReadSource;
  /** Every line of a plain text, so that those the reader dropped are seen too. */
  readonly lines?: readonly string[];
  readonly problem?: DisclosureError;
}

/** Reads originals through the readers of the import. */
export interface SourceMemory {
  /** The originals of a document, the one with the words first. */
  obtain(id: string, head: ReportHead): Promise<readonly ShownSource[]>;
  /** The bytes of one of them by its position; undefined where there is no such file. */
  load(
    id: string,
    head: ReportHead,
    position: number,
  ): { readonly name: string; readonly bytes: Buffer } | undefined;
}

/** Files kept as read: those of the documents at hand. */
const KEPT = 8;

/** Reads originals, and remembers those asked for last: reading a long PDF takes seconds. */
export function rememberSources(
  root: string,
  read: (source: ImportSource) => Promise<ReadSource>,
): SourceMemory {
  const known = new Map<string, Promise<ShownSource>>();
  const obtainOne = (id: string, head: ReportHead, name: string): Promise<ShownSource> => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(resolveSource(root, id, head, name));
    } catch {
      return Promise.resolve({ name, problem: describeMissing(id, name) });
    }
    const key = `${name}\0${sha256(bytes)}`;
    const shown = known.get(key) ?? readShown(name, bytes, read);
    known.delete(key);
    known.set(key, shown);
    // What could not be read is tried again with the next visit.
    void shown.then(({ problem }) => void (problem && known.delete(key)));
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return shown;
  };
  return {
    obtain: (id, head) => Promise.all(listSources(head).map(({ file }) => obtainOne(id, head, file))),
    load(id, head, position) {
      const file = listSources(head)[position]?.file;
      if (file === undefined) return undefined;
      try {
        return { name: file, bytes: readFileSync(resolveSource(root, id, head, file)) };
      } catch {
        return undefined;
      }
    },
  };
}

async function readShown(
  name: string,
  bytes: Buffer,
  read: (source: ImportSource) => Promise<ReadSource>,
): Promise<ShownSource> {
  try {
    const found = await read({ name, bytes });
    if (found.format !== 'text') return { name, read: found };
    return { name, read: found, lines: decodeText(name, bytes).text.split(/\r\n|\n|\r/) };
  } catch (error) {
    if (error instanceof DisclosureError) return { name, problem: error };
    // A defect of a reader must not hide the result, which is what people came to look at.
    console.error(error);
    return { name, problem: describeDefect(name) };
  }
}

function describeDefect(name: string): DisclosureError {
  return new DisclosureError({
    what: '读这个原件时程序出错，这里只能下载它来对照。',
    place: { file: name },
    todo: '刷新页面再试一次；还不行，请把终端里的信息告诉维护人员。',
  });
}

function describeMissing(id: string, name: string): DisclosureError {
  return new DisclosureError({
    what: '原始文件不在了，只能看结果。',
    place: { file: `disclosures/${id}/source/${name}` },
    todo: '放回部门报送的原文件，再刷新页面。',
  });
}
