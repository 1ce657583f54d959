import {
  compileNarrative,
  inspectNarrative,
  type Narrative,
  type NarrativeContext,
} from '../../src/lib/markdown/index.ts';
import type { GlossaryTerm } from '../../src/lib/model/index.ts';

/** A standard term for tests. */
export function makeTerm(id: string, term: string, ...aliases: string[]): GlossaryTerm {
  return { id, term, aliases, definition: `${term}的释义。`, source: '《示例法》' };
}

/** A context of 示例市示例局 with two tables and no glossary. */
export function makeContext(changes: Partial<NarrativeContext> = {}): NarrativeContext {
  return {
    file: 'disclosures/shili/shiliju/2021/index.mdx',
    firstLine: 11,
    tables: new Map([
      ['t01', '收入支出决算总表'],
      ['t02', '收入决算表'],
    ]),
    glossary: [],
    glossaryUrl: (id) => `/glossary/#${id}`,
    ...changes,
  };
}

/** Compiles words in the test context. */
export function compile(body: string, changes: Partial<NarrativeContext> = {}): Narrative {
  return compileNarrative(body, makeContext(changes));
}

/** The HTML of the words, tables left out. */
export function renderBody(body: string, changes: Partial<NarrativeContext> = {}): string {
  return joinHtml(compile(body, changes));
}

/** The HTML blocks of a narrative, joined. */
export function joinHtml({ blocks }: Narrative): string {
  return blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('\n');
}

/** The text of HTML: tags off, character references read. */
export function readText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|(lt|gt|amp|quot));/gi, (_whole, hex?: string, name = '') =>
      hex === undefined
        ? ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name as string] ?? '')
        : String.fromCodePoint(Number.parseInt(hex, 16)),
    );
}

/** Line and sentence of each problem with words, in order. */
export function listProblems(
  body: string,
  changes: Partial<NarrativeContext> = {},
): [number | undefined, string][] {
  return inspectNarrative(body, makeContext(changes)).problems.map(({ parts }) => [
    parts.place?.line,
    parts.what,
  ]);
}
