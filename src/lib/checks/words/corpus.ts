import { findLeaves } from '../../model/index.ts';
import type { PerformanceSheet, Sheet } from '../accounts/subject.ts';
import { listIndicators } from '../performance/form.ts';
import type { NarrativeView, ReadParagraph } from '../narrative/subject.ts';
import { placeWords } from './place.ts';

/** A piece of text of the document: a paragraph, or one text of a table. */
export interface Passage {
  readonly text: string;
  readonly file: string;
  readonly line?: number;
  /** The paragraph, for words. */
  readonly paragraph?: ReadParagraph;
  /** Permanent name of a place in it; `print` is what is meant, fit to be shown. */
  readonly placeOf: (print: string) => string;
}

/** Words found in a passage. */
export interface Hit {
  readonly passage: Passage;
  /** Offset in the passage. */
  readonly offset: number;
  /** As printed; `match[0]`. */
  readonly print: string;
  readonly match: RegExpExecArray;
}

/** A cell that holds an amount and nothing else: too short for a number that tells of a person. */
const FIGURE = /^[\d.,%-]{0,10}$/;

interface Corpus {
  readonly text: string;
  readonly starts: readonly number[];
  readonly passages: readonly Passage[];
}

const WORDS = new WeakMap<NarrativeView, Corpus>();
const TABLES = new WeakMap<NarrativeView, Corpus>();

/**
 * Everything the words (`tables`: the labels, notes and cells of tables and forms) say that matches. The pattern is global
 * and never crosses a line break. `sign` is a word every match holds: few documents have it, and it is quickly looked for.
 */
export function findAll(
  view: NarrativeView,
  pattern: RegExp,
  where: 'words' | 'tables',
  sign = '',
): readonly Hit[] {
  const corpus = where === 'words' ? readWords(view) : readTables(view);
  if (!corpus.text.includes(sign)) return [];
  const hits: Hit[] = [];
  for (const match of corpus.text.matchAll(pattern)) {
    const index = findPassage(corpus.starts, match.index);
    const passage = corpus.passages[index];
    if (!passage) continue;
    hits.push({ passage, offset: match.index - (corpus.starts[index] ?? 0), print: match[0], match });
  }
  return hits;
}

/** The passages are long and few, or short and many: the text is searched once, and a hit finds its passage by halving. */
function findPassage(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readWords(view: NarrativeView): Corpus {
  const known = WORDS.get(view);
  if (known) return known;
  const corpus = toCorpus(
    view.paragraphs.map((paragraph): Passage => ({
      text: paragraph.text,
      file: view.file,
      line: paragraph.line,
      paragraph,
      placeOf: (print) => placeWords(paragraph, print),
    })),
  );
  WORDS.set(view, corpus);
  return corpus;
}

function readTables(view: NarrativeView): Corpus {
  const known = TABLES.get(view);
  if (known) return known;
  const { sheets, performance } = view.accounts;
  const corpus = toCorpus([...sheets.flatMap(readSheet), ...performance.flatMap(readForm)]);
  TABLES.set(view, corpus);
  return corpus;
}

function toCorpus(passages: readonly Passage[]): Corpus {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of passages) {
    starts.push(at);
    at += text.length + 1;
  }
  return { text: passages.map(({ text }) => text).join('\n'), starts, passages };
}

function readSheet({ table, file }: Sheet): readonly Passage[] {
  const at = (text: string | undefined, place: string): Passage[] =>
    text ? [{ text, file, placeOf: () => place }] : [];
  const around = [table.title, ...table.caption.map(({ text }) => text), ...table.notes, table.statement];
  return [
    ...around.flatMap((text) => at(text, table.id)),
    ...table.panels.flatMap((panel) => {
      const leaves = findLeaves(panel.columns);
      return [
        ...leaves.flatMap(({ label }) => at(label, table.id)),
        ...panel.rows.flatMap((row) => [
          ...at(row.label, `${table.id}.${row.id}`),
          ...leaves.flatMap(({ id }) => {
            const print = row.cells[id];
            return print === undefined || FIGURE.test(print) ? [] : at(print, `${table.id}.${row.id}.${id}`);
          }),
        ]),
      ];
    }),
  ];
}

function readForm(sheet: PerformanceSheet): readonly Passage[] {
  const { table, file } = sheet;
  const at = (text: string, place: string): Passage[] =>
    text === '' ? [] : [{ text, file, placeOf: () => place }];
  return [
    ...[
      table.title,
      table.department.value,
      ...table.caption.map(({ text }) => text),
      ...table.notes,
    ].flatMap((text) => at(text, table.id)),
    ...[table.goals.expected.text, table.goals.actual.text].flatMap((text) => at(text, `${table.id}.goals`)),
    ...listIndicators(sheet).flatMap(({ id, label, target, actual, deviation }) =>
      [label, target, actual, deviation].flatMap((text) => at(text, `${table.id}.${id}`)),
    ),
  ];
}
