export { parseAddress, parseRange, renderAddress } from './address.ts';
export { createCollector, type CellCollector } from './collect.ts';
export { toReadDocument } from './document.ts';
export { describeHeaders } from './headers.ts';
export { SHEET_LIMITS } from './limits.ts';
export type { CellRange, HiddenRun, RawCell, RawSheet, RawValue, RawWorkbook, SheetExtra } from './model.ts';
export * from './number/index.ts';
