import { readFileSync } from 'node:fs';
import { DISCLOSURES, readReportHead, resolveSource } from '../../content/index.ts';
import { DisclosureError, listSources, type GlossaryTerm, type Report } from '../../model/index.ts';
import {
  buildDocumentPage,
  buildNotes,
  documentUrl,
  findKeyFigures,
  listTerms,
  reviewReport,
  summariseTerms,
  type KeyFigure,
  type NamedDocument,
  type Surroundings,
  type TermSummary,
} from '../../site/index.ts';
import type { Made } from '../engine/task.ts';
import { digestDocument, digestTables } from '../inputs/document.ts';
import type { Tools } from '../engine/tools.ts';

/** A document whose page is to be made. */
export interface DocumentInput {
  readonly id: string;
  /** Digest of its folder as it was looked at: its page is remembered as the page of that. */
  readonly digest: string;
  /** The document of the year before, where it is published, and the digest of its tables. */
  readonly before?: { readonly id: string; readonly tables: string } | undefined;
  /** The standard terms it may mention. */
  readonly glossary: readonly GlossaryTerm[];
  readonly surroundings: Surroundings;
  /** Other names of its department, for search. */
  readonly aliases: readonly string[];
  /** Nothing is put aside for search. */
  readonly pagesOnly: boolean;
}

/** What later tasks need of a document. */
export interface DocumentFacts {
  readonly figures: readonly KeyFigure[];
  readonly terms: TermSummary;
  /** Name of its search entry in `Keep`; empty where only pages are made. */
  readonly entry: string;
  /** Name of its `NamedDocument` in `Keep`. */
  readonly named: string;
}

/** Makes the pages of documents, their notes, their original files, and what search and glossary need of them. */
export async function run(
  inputs: readonly DocumentInput[],
  tools: Tools,
): Promise<readonly Made<DocumentFacts>[]> {
  const drawn: Drawn[] = [];
  for (const input of inputs) drawn.push(await drawDocument(input, tools));
  const searched = drawn.filter(({ input }) => !input.pagesOnly);
  const entries = await tools.readPages(
    searched.map(({ input, html, report }) => ({
      file: `${input.id}/index.html`,
      html,
      facts: { tables: report.tables, aliases: input.aliases },
    })),
  );
  const byUrl = new Map(entries.map((entry) => [entry.url.replace(/^\/|\/$/g, ''), entry]));
  return drawn.map(({ input: { id }, files, report, named }) => {
    const found = byUrl.get(id);
    const entry = found ? tools.keep.put(found) : '';
    const name = tools.keep.put(named);
    return {
      files,
      kept: [...(found ? [entry] : []), name],
      facts: { figures: findKeyFigures(report.tables), terms: summariseTerms(named), entry, named: name },
    };
  });
}

interface Drawn {
  readonly input: DocumentInput;
  readonly html: string;
  readonly report: Report;
  readonly named: NamedDocument;
  readonly files: readonly string[];
}

async function drawDocument(input: DocumentInput, { content, draw, write }: Tools): Promise<Drawn> {
  const { id, before, glossary, surroundings } = input;
  const reviewed = reviewReport({ root: content, id, before: before?.id, glossary });
  const { report, narrative } = reviewed;
  const page = buildDocumentPage(reviewed, surroundings);
  const html = await draw(documentUrl(id), { site: surroundings.site, page });
  const sources = listSources(report.head).map(({ file }) => file);
  const clash = sources.find((file) => /^(?:index\.html|card\.png|notes\.json)$/i.test(file));
  if (clash !== undefined) throw rejectSourceName(id, clash);
  write(`${id}/index.html`, html);
  write(`${id}/notes.json`, JSON.stringify(buildNotes(reviewed)));
  for (const file of sources)
    write(`${id}/${file}`, readFileSync(resolveSource(content, id, report.head, file)));
  if (digestDocument(content, id, report.head).digest !== input.digest) throw rejectEdit(id);
  if (before && digestTables(content, before.id, readReportHead(content, before.id)) !== before.tables)
    throw rejectEdit(before.id);
  return {
    input,
    html,
    report,
    named: { title: report.head.title, ...listTerms(narrative) },
    files: ['index.html', 'notes.json', ...sources].map((file) => `${id}/${file}`),
  };
}

/** A page is remembered with what its document held when the build began: it must not be made from anything else. */
function rejectEdit(id: string): DisclosureError {
  return new DisclosureError({
    what: '生成期间有人改动了文档。',
    place: { file: `${DISCLOSURES}/${id}` },
    found: '与生成开始时不同',
    expected: '生成结束以前不改动',
    todo: '改完之后再运行一次。原来的网站没有变化。',
  });
}

function rejectSourceName(id: string, file: string): DisclosureError {
  return new DisclosureError({
    what: '原始文件的名称与网页自身的文件冲突。',
    place: { file: `${DISCLOSURES}/${id}/index.mdx`, field: 'source.file' },
    found: file,
    expected: '不是 index.html、card.png 或 notes.json',
    todo: '给原始文件换一个名称，重新导入。',
  });
}
