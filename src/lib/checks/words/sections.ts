import type { NarrativeView, ReadParagraph } from '../narrative/subject.ts';
import type { Topic } from '../narrative/topic.ts';

/** What the words say about a subject: the heading that opens it, and its paragraphs as one text. */
export interface WordsSection {
  /** The heading, or the first paragraph where no heading names the subject. */
  readonly start: ReadParagraph;
  readonly paragraphs: readonly ReadParagraph[];
  /** Without blanks, widths folded: （ is (, ％ is %, ， is a comma. A paragraph a line. */
  readonly text: string;
}

/** Several rules ask for the same section (“三公”经费): it is folded once. */
const SECTIONS = new WeakMap<NarrativeView, Map<string, WordsSection | undefined>>();

/** How many paragraphs are read on from one that names a subject without a heading. */
const READ_ON = 3;

/** Words for comparing: widths folded, without blanks; line breaks stay. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').replace(/[^\S\n]+/g, '');
}

/** Whether the document is the accounts of a department (部门决算). A report on performance is asked for nothing of theirs. */
export function isAccounts(view: NarrativeView): boolean {
  return view.head.kind === 'final-accounts';
}

/** Whether the document explains its accounts in words (部门决算情况说明). */
export function hasExplanation({ paragraphs }: NarrativeView): boolean {
  return paragraphs.some(({ kind, area }) => kind === 'words' && area === 'accounts');
}

/**
 * What the document says about some topics, annexed reports aside. Where no heading has the topic, the paragraphs
 * under headings of no known topic that match `mention` and the few after each. Undefined where there is nothing; a heading without words has a text of ''.
 */
export function findSection(
  view: NarrativeView,
  topics: readonly Topic[],
  mention?: RegExp,
): WordsSection | undefined {
  const key = `${topics.join(' ')} ${mention?.source ?? ''}`;
  let known = SECTIONS.get(view);
  if (!known) SECTIONS.set(view, (known = new Map<string, WordsSection | undefined>()));
  if (!known.has(key)) known.set(key, readSection(view, topics, mention));
  return known.get(key);
}

function readSection(
  view: NarrativeView,
  topics: readonly Topic[],
  mention: RegExp | undefined,
): WordsSection | undefined {
  const own = view.paragraphs.filter(({ area, kind }) => area !== 'report' && kind !== 'cover');
  const about = own.filter(({ topic }) => topics.includes(topic));
  const [start] = about;
  if (start) return toSection(start, about);
  if (!mention) return undefined;
  const found = new Set<ReadParagraph>();
  for (const [index, paragraph] of own.entries()) {
    if (paragraph.kind !== 'words' || paragraph.topic !== 'other') continue;
    if (!mention.test(foldWords(paragraph.text))) continue;
    for (const next of own.slice(index, index + 1 + READ_ON)) {
      if (next.kind === 'heading') break;
      found.add(next);
    }
  }
  const [first] = found;
  return first && toSection(first, [...found]);
}

function toSection(start: ReadParagraph, paragraphs: readonly ReadParagraph[]): WordsSection {
  const words = paragraphs.filter(({ kind }) => kind === 'words');
  // （二）公用经费49.36万元, as a heading, tells what it says.
  const told = paragraphs.filter(
    ({ kind, figures }) => kind === 'words' || figures.some((figure) => figure.kind === 'amount'),
  );
  return { start, paragraphs: words, text: foldWords(told.map(({ text }) => text).join('\n')) };
}
