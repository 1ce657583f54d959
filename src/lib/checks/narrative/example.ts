import { renderSectionAnchor, toAnchorStep, type Paragraph, type SectionHeading } from '../../text/index.ts';
import type { AccountTables } from '../accounts/index.ts';
import { exampleTables } from '../accounts/example/department.ts';
import { viewNarrative, type NarrativeSource, type NarrativeView } from './subject.ts';

/** What an example changes about the document around its words. */
export interface ExampleAround {
  /** The tables; those of `exampleTables()` where absent. */
  readonly tables?: AccountTables;
  readonly kind?: NarrativeSource['head']['kind'];
}

/** Words for the examples of rules: lines that begin with ## are headings, every other line is a paragraph. */
export function exampleNarrative(words: string, around: ExampleAround = {}): NarrativeView {
  const accounts = around.tables ?? exampleTables();
  const { year, department } = accounts.head;
  const kind = around.kind ?? 'final-accounts';
  const head = { kind, year, department, title: `${year}年度${department}部门决算` };
  return viewNarrative({ id: accounts.id, head, paragraphs: readExample(words) }, accounts);
}

/** The paragraphs of such words, lines counted from 1. */
export function readExample(words: string): readonly Paragraph[] {
  let section: readonly SectionHeading[] = [];
  return words.split('\n').flatMap((raw, index): Paragraph[] => {
    const text = raw.trim();
    const line = index + 1;
    if (text === '') return [];
    const [, marks = '', title = ''] = /^(#{2,6})\s+(.*)$/.exec(text) ?? [];
    if (marks === '') return [{ kind: 'words', line, text, section }];
    const above = section.filter(({ depth }) => depth < marks.length);
    const steps = [...above.map((one) => one.text), title].map((one) => toAnchorStep(one));
    const heading = { depth: marks.length, anchor: renderSectionAnchor(steps), text: title };
    section = [...above, heading];
    return [{ kind: 'heading', line, text: title, section: above, heading }];
  });
}
