import type { Site } from '../../model/index.ts';
import { buildGlossaryPage, glossaryUrl, type NamedDocument, type PlannedTerm } from '../../site/index.ts';
import type { Made } from '../engine/task.ts';
import type { Tools } from '../engine/tools.ts';

/** What the glossary (名词解释) shows. */
export interface GlossaryInput {
  readonly site: Site;
  readonly terms: readonly PlannedTerm[];
  /** Names in `Keep` of the documents it names, by id. */
  readonly documents: Readonly<Record<string, string>>;
}

/** What search needs of the glossary page. */
export interface GlossaryFacts {
  /** Name of its search entry in `Keep`. */
  readonly entry: string;
}

/** Draws the glossary. */
export async function run(
  inputs: readonly GlossaryInput[],
  tools: Tools,
): Promise<readonly Made<GlossaryFacts>[]> {
  const made: Made<GlossaryFacts>[] = [];
  for (const { site, terms, documents } of inputs) {
    const known = new Map<string, NamedDocument>();
    const read = (id: string): NamedDocument => {
      const found = known.get(id) ?? (tools.keep.get(documents[id] ?? '') as NamedDocument);
      known.set(id, found);
      return found;
    };
    const html = await tools.draw(glossaryUrl(), { site, page: buildGlossaryPage(site, terms, read) });
    const file = 'glossary/index.html';
    tools.write(file, html);
    const [found] = await tools.readPages([{ file, html }]);
    const entry = tools.keep.put(found);
    made.push({ files: [file], kept: [entry], facts: { entry } });
  }
  return made;
}
