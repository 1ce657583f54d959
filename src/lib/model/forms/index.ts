export { FORM_IDS, type Form, type FormId, type FormLine, type FormPanel, type FormSet } from './form.ts';
export { EXPENDITURE_CLASSES, renderChineseNumber } from './lines.ts';
export { PERFORMANCE_FORM } from './performance.ts';
export { FORMS, FORM_SETS, findFormByTitle, findFormSet, normaliseTitle } from './sets.ts';
