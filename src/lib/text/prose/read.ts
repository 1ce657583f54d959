import type { ProseContext, Reading } from './context.ts';
import { readFigures } from './figures/read.ts';
import type { Figure } from './figures/types.ts';
import type { Mention } from './mention.ts';
import { readSentences } from './pieces.ts';
import { findHeading, parseItem } from './relations/item.ts';
import { RELATIONS } from './relations/registry.ts';
import { readValues } from './relations/value.ts';
import type { Statement } from './statement.ts';
import { toSubject } from './subject.ts';
import { walk } from './walk.ts';

/** A paragraph read: its figures, what each tells of what, and the relations between them. */
export interface Prose {
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
}

/** Reads a paragraph of 决算 or 绩效 prose. Statements come in the order of the text; operands index `figures`. */
export function readProse(text: string, context: ProseContext = {}): Prose {
  const figures = readFigures(text, context.unit === undefined ? {} : { unit: context.unit });
  const sentences = readSentences(text, figures);
  const { mentions, groups } = walk(sentences, figures, findTopic(text, context));
  const reading: Reading = { text, figures, sentences, mentions, groups, context };
  const related = RELATIONS.flatMap((relation): readonly Statement[] => relation.read(reading));
  const statements = [...related, ...readValues(mentions, related)];
  return { figures, mentions, statements: statements.sort((a, b) => a.offset - b.offset || a.end - b.end) };
}

/** The statements of a paragraph; operands index `readFigures(text, context)`. */
export function readStatements(text: string, context: ProseContext = {}): readonly Statement[] {
  return readProse(text, context).statements;
}

/** Reads the paragraphs of one section in order, each with those before it as context. */
export function readParagraphs(paragraphs: readonly string[], context: ProseContext = {}): readonly Prose[] {
  return paragraphs.map((text, index) => {
    const previous = [...(context.previous ?? []), ...paragraphs.slice(Math.max(0, index - 3), index)].filter(
      (one) => one.trim() !== '',
    );
    return readProse(text, { ...context, previous });
  });
}

/** What a clause without a subject is about: the item of the heading before it. */
function findTopic(text: string, context: ProseContext): string {
  const names = parseItem(text) ?? findHeading({ context });
  return names ? toSubject(names.item ?? names.section ?? '') : '';
}
