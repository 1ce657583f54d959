export type { ContentsEntry } from './contents.ts';
export { listCardPaths, readCard } from './cards.ts';
export type { PreparedCard } from '../publish/card/index.ts';
export { buildDocumentPage, type DocumentBlock, type DocumentPage, type NamedLink } from './document-page.ts';
export { buildFrame, type Crumb, type Frame, type FrameInput, type Meta } from './frame.ts';
export { buildFixedPage, type FixedPage } from './fixed-pages.ts';
export {
  buildGlossaryPage,
  type GlossaryEntry,
  type GlossaryPage,
  type PrintedDefinition,
} from './glossary-page.ts';
export { indexEntrySchema, type IndexEntry, type KeyFigure, type ListedReport } from './index-entry.ts';
export { findKeyFigures } from './key-figures.ts';
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
export { loadPortal, type Portal } from './lists.ts';
export { renderNotes } from './notes-file.ts';
export type { PageNotes } from './notes.ts';
export { reportIndexLoader } from './loader.ts';
export {
  listDepartmentPaths,
  listDocumentPaths,
  listRegionPaths,
  listSourcePaths,
  readSource,
} from './paths.ts';
export { buildRulePage, listRulePaths, type RulePage } from './rule-page.ts';
export type { ListedRule, RuleFamily } from './rule-view.ts';
export { buildRulesPage, type RulesPage } from './rules-page.ts';
export { buildSearchFilters, buildSearchList, type SearchList } from './search-page.ts';
export { buildTableView, type TableView } from './table-view.ts';
export { layoutPerformance, layoutTable, type Grid, type GridCell, type GridRow } from './tables/index.ts';
export * from './urls.ts';
