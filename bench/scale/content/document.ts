import { readReport } from '../../../src/lib/content/index.ts';
import { REPORT_KINDS, type AnyTable } from '../../../src/lib/model/index.ts';
import type { Corpus } from './corpus.ts';

/** One department-year on its way to another tool. */
export interface PlainDocument {
  /** `<region>/<department>/<year>`: also the path of its page. */
  readonly id: string;
  /** What the tools call front matter. */
  readonly head: Readonly<Record<string, string | number>>;
  /** The words before the tables, between the marks of `Cover`, and behind them. */
  readonly cover: string;
  readonly before: string;
  readonly after: string;
  /** In the order in which they are printed. */
  readonly tables: readonly AnyTable[];
}

/** The marks of the tables, which stand in one run. */
const TABLES = /(?:<Table id="[^"]+" \/>\s*)+/g;
const COVER = /^<Cover>\n([^]*?)<\/Cover>\n/;

/** Reads one document of a corpus and takes its words apart where a tool needs marks of its own. */
export function readDocument(corpus: Corpus, id: string): PlainDocument {
  const { head, body, tables, region, departmentSlug } = readReport(corpus.content, id);
  const cover = COVER.exec(body.trimStart());
  const words = body.trimStart().slice(cover?.[0].length ?? 0);
  const runs = words.match(TABLES) ?? [];
  const [before = '', after = ''] = words.split(TABLES);
  const named = [...(runs[0] ?? '').matchAll(/id="([^"]+)"/g)].map((match) => match[1] ?? '');
  const placed = named.map((name) => tables.get(name)).filter((table) => table !== undefined);
  if (runs.length !== 1 || placed.length < named.length || placed.length < tables.size)
    throw new Error(`${id}: its tables do not stand in one run`);
  return {
    id,
    head: {
      title: head.title,
      year: head.year,
      kind: REPORT_KINDS[head.kind],
      region,
      regionName: corpus.regions.get(region)?.name ?? region,
      department: departmentSlug,
      departmentName: head.department,
      file: head.source.file,
      bytes: head.source.bytes,
      sha256: head.source.sha256,
    },
    cover: unindent(cover?.[1] ?? ''),
    before: before.trim(),
    after: after.trim(),
    tables: placed,
  };
}

function unindent(text: string): string {
  return text.replace(/^ +/gm, '').trim();
}
