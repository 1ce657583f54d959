export { accountFigures, countCoverage, type FigureNote, type Standing } from './coverage.ts';
export { NARRATIVE_RULES } from './registry.ts';
export type { NarrativeRule } from './rule.ts';
export { viewNarrative, type NarrativeSource, type NarrativeView, type ReadParagraph } from './subject.ts';
