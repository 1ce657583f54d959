import type { NarrativeView, ReadParagraph } from '../narrative/subject.ts';

/** Whether nothing stands between two neighbouring paragraphs but a blank line. A table of the words takes lines of its own. */
export function standsNext(before: ReadParagraph, after: ReadParagraph): boolean {
  const lines = before.text.split('\n').length;
  return after.line - before.line <= lines + 1;
}

/** The paragraph or heading after one. */
export function nextOf(view: NarrativeView, paragraph: ReadParagraph): ReadParagraph | undefined {
  return view.paragraphs[paragraph.index + 1];
}
