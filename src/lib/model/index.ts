export {
  findCell,
  parseAnchor,
  renderAnchor,
  renderCitation,
  type CellAddress,
  type FoundCell,
} from './address.ts';
export {
  UNITS,
  addDecimals,
  agreesWithSum,
  compareDecimals,
  parseCell,
  printDecimal,
  rescale,
  subtractDecimals,
  toInterval,
  type BlankCell,
  type Cell,
  type Decimal,
  type Interval,
  type NumberCell,
  type TextCell,
  type Unit,
} from './amount.ts';
export { DisclosureError, renderErrorParts, renderPlace, type ErrorParts, type ErrorPlace } from './error.ts';
export { findingSchema, SEVERITIES, VERDICTS, type Coverage, type Finding } from './finding.ts';
export * from './forms/index.ts';
export { performanceFormSchema, type Indicator, type PerformanceForm } from './performance.ts';
export {
  departmentSchema,
  glossaryTermSchema,
  regionSchema,
  regionsSchema,
  siteSchema,
  type Department,
  type GlossaryTerm,
  type Region,
  type Site,
} from './portal.ts';
export {
  REPORT_KINDS,
  REVIEW_KINDS,
  anyTableSchema,
  importReviewSchema,
  reportHeadSchema,
  reviewItemSchema,
  waiverSchema,
  type AnyTable,
  type ImportReview,
  type Report,
  type ReportHead,
  type ReportKind,
  type ReviewItem,
  type ReviewKind,
  type Waiver,
} from './report.ts';
export {
  CAPTION_ROLES,
  COLUMN_KINDS,
  findCaption,
  findLeaves,
  isEmptyTable,
  measureDepth,
  slugSchema,
  tableSchema,
  type CaptionRole,
  type Column,
  type ColumnKind,
  type Panel,
  type Row,
  type Table,
} from './table.ts';
