export type { Example, ProseContext, Relation } from './context.ts';
export { readFigures } from './figures/read.ts';
export type {
  AmountFigure,
  BareFigure,
  CountFigure,
  DateFigure,
  Figure,
  FigureOptions,
  FractionFigure,
  OrdinalFigure,
  PercentFigure,
  RangeFigure,
  ScoreFigure,
  UnitSource,
  WordFigure,
  YearFigure,
} from './figures/types.ts';
export type { Mention, Role } from './mention.ts';
export { readParagraphs, readProse, readStatements, type Prose } from './read.ts';
export { parseItem, type ItemNames } from './relations/item.ts';
export { RELATIONS } from './relations/registry.ts';
export { listFigures } from './relations/value.ts';
export { renderFigure, renderStatement } from './render.ts';
export type {
  AssetsStatement,
  CauseStatement,
  ChangeStatement,
  CompletionStatement,
  CountsStatement,
  Direction,
  ItemStatement,
  MeetingStatement,
  NoneStatement,
  PartsStatement,
  ProcurementStatement,
  RatioStatement,
  ScoreStatement,
  ShareStatement,
  StaffStatement,
  Statement,
  StatementKind,
  TotalStatement,
  ValueStatement,
  Verdict,
} from './statement.ts';
