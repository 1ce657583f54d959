export { FORM_IDS, type Form, type FormId, type FormLine, type FormPanel, type FormSet } from './form.ts';
export { EXPENDITURE_CLASSES, renderChineseNumber } from './lines.ts';
export { PERFORMANCE_FORM } from './performance.ts';
export { FORMS, FORM_SETS, findFormByTitle, findFormSet, normaliseTitle } from './sets.ts';
export { BUDGET_FORMS, type BudgetForm } from './shapes/budget.ts';
export { KNOWN_HEADERS } from './shapes/headers.ts';
export {
  ITEM_COLUMNS,
  LINE_COLUMNS,
  normaliseHeader,
  type ColumnShape,
  type GroupShape,
  type TableShape,
} from './shapes/shape.ts';
export { findThreePublicHalf, findThreePublicItem, nameThreePublicColumn } from './shapes/three-public.ts';
export { findKnownForm, KNOWN_FORMS, type KnownForm } from './shapes/titles.ts';
