export { compileNarrative, inspectNarrative, type Inspection } from './compile.ts';
export type { Block, DefinedTerm, Heading, Narrative, NarrativeContext, UsedTerm } from './types.ts';
