import { VFile } from 'vfile';
import type { DisclosureError } from '../model/index.ts';
import { renderBlocks } from './blocks.ts';
import { pipeline } from './pipeline.ts';
import { startState, type NarrativeState } from './state.ts';
import { isNestedTooDeep, toNestingError, toSyntaxError } from './syntax-error.ts';
import { isSyntaxMessage } from './syntax-message.ts';
import type { Narrative, NarrativeContext } from './types.ts';

/** The compiled words, or everything that keeps them from being compiled. */
export type Inspection =
  | { readonly narrative: Narrative; readonly problems: readonly [] }
  | { readonly narrative?: undefined; readonly problems: readonly DisclosureError[] };

/**
 * Compiles the words of a document (MDX without its head): ready HTML and table places in reading order, the contents list,
 * the terms that are linked and defined. The words are reproduced verbatim.
 * Throws `DisclosureError` with file and line for anything but words, `<Table>` and `<Cover>`.
 */
export function compileNarrative(body: string, context: NarrativeContext): Narrative {
  const { narrative, problems } = inspectNarrative(body, context);
  if (narrative) return narrative;
  throw problems[0] ?? new Error('Expected a narrative or a problem');
}

/** Like `compileNarrative`, but reports every problem instead of throwing the first. */
export function inspectNarrative(body: string, context: NarrativeContext): Inspection {
  const state = startState(body, context);
  const file = new VFile({ value: body, path: context.file, data: { narrative: state } });
  const blocks = runPipeline(file, state);
  const { headings, paragraphs, terms, defined, links, findings, figures, characters, problems } = state;
  if (!blocks || problems.length > 0) return { problems: sortByLine(problems) };
  return {
    narrative: {
      blocks,
      headings,
      paragraphs,
      terms,
      defined,
      links,
      findings,
      figures,
      characters,
    },
    problems: [],
  };
}

/** The blocks of the page; undefined when the words cannot be read at all, with the reason among the problems. */
function runPipeline(file: VFile, state: NarrativeState): Narrative['blocks'] | undefined {
  try {
    return renderBlocks(pipeline.runSync(pipeline.parse(file), file));
  } catch (error) {
    if (isNestedTooDeep(error)) state.problems.push(toNestingError(state));
    else if (isSyntaxMessage(error)) state.problems.push(toSyntaxError(error, state));
    else throw error;
    return undefined;
  }
}

function sortByLine(problems: readonly DisclosureError[]): readonly DisclosureError[] {
  const line = ({ parts }: DisclosureError) => parts.place?.line ?? 0;
  return problems.toSorted((left, right) => line(left) - line(right));
}
