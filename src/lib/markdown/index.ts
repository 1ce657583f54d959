export { compileNarrative, inspectNarrative, type Inspection } from './compile.ts';
export type {
  Block,
  DefinedTerm,
  FigureMark,
  FigurePlace,
  Heading,
  Narrative,
  NarrativeContext,
  UsedTerm,
} from './types.ts';
