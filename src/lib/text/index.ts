export {
  isDefinitionsHeading,
  readDefinitions,
  type Definition,
  type DefinitionParagraph,
} from './definitions.ts';
export { normaliseTerm } from './fold.ts';
export {
  parseChineseNumeral,
  parsePrintedNumber,
  renderSectionAnchor,
  toAnchorStep,
  type PrintedNumber,
} from './numbering.ts';
export { buildTermIndex, findTerms, type Term, type TermIndex, type TermMatch } from './terms.ts';
