export { compileReport } from './compile.ts';
export type { ContentsEntry } from './contents.ts';
export { buildDocumentPage, type DocumentBlock, type DocumentPage } from './document-page.ts';
export { buildFixedPage, type FixedPage } from './fixed-pages.ts';
export { buildFrame, type Crumb, type Frame, type FrameInput, type Meta } from './frame.ts';
export {
  buildGlossaryPage,
  type GlossaryEntry,
  type GlossaryPage,
  type NamedDocument,
  type PrintedDefinition,
} from './glossary-page.ts';
export { planGlossary, summariseTerms, type PlannedTerm, type TermSummary } from './glossary-plan.ts';
export { findKeyFigures } from './key-figures.ts';
export type { DocumentTerms, KeyFigure, ListedReport } from './listed.ts';
export {
  buildDepartmentPage,
  buildHomePage,
  buildRegionPage,
  type DepartmentItem,
  type DepartmentPage,
  type KindGroup,
  type HomePage,
  type ListItem,
  type RegionItem,
  type RegionPage,
} from './list-pages.ts';
export { buildNotes, type PageNotes } from './notes.ts';
export { hasDocuments, makePortal, type Portal, type PortalParts } from './portal.ts';
export { findYearBefore, reviewReport, type ReviewedReport, type ReviewInput } from './review.ts';
export { buildRulePage, listRuleIds, type RulePage } from './rule-page.ts';
export type { ListedRule, RuleFamily } from './rule-view.ts';
export { buildRulesPage, type RulesPage } from './rules-page.ts';
export { buildSearchPage, type SearchList, type SearchPage } from './search-page.ts';
export { describeCard } from './share-card.ts';
export { findSurroundings, type NamedLink, type Surroundings } from './surroundings.ts';
export { buildTableView, type TableView } from './table-view.ts';
export { layoutPerformance, layoutTable, type Grid, type GridCell, type GridRow } from './tables/index.ts';
export { findCandidateTerms, listTerms } from './terms.ts';
export * from './urls.ts';
