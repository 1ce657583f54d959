export { resolveBuiltinFormat } from './builtin.ts';
export { parseExact } from './decimal.ts';
export { parseFormat, type NumberFormat } from './format.ts';
export { printFormatted, printNumber, printText, type PrintedCell, type PrintOptions } from './print.ts';
