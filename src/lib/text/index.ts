export { verifyClaims } from './claims.ts';
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
export { findSectionAnchor, type Paragraph, type SectionHeading } from './paragraph.ts';
export {
  listFigures,
  parseItem,
  readFigures,
  readProse,
  renderFigure,
  renderStatement,
  type AmountFigure,
  type CountFigure,
  type Direction,
  type Figure,
  type ItemNames,
  type Mention,
  type PercentFigure,
  type Prose,
  type ProseContext,
  type Role,
  type ScoreFigure,
  type Statement,
  type StatementKind,
  type Verdict,
} from './prose/index.ts';
export { buildTermIndex, findTerms, type Term, type TermIndex, type TermMatch } from './terms.ts';
