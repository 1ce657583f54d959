import { findElement, listElements, type OfficePackage } from '../package/index.ts';
import { parseFormat, resolveBuiltinFormat, type NumberFormat } from '../sheet/index.ts';

/** A cell that names a style the file does not have: its numbers get a doubt. */
const MISSING = parseFormat('[无此样式]');

/** Number formats by the style number of a cell. */
export interface Styles {
  resolve(style: string | undefined): NumberFormat;
}

/** Reads the number formats of the cell styles; formats without a definition of their own are the built-in ones. */
export function readStyles(pack: OfficePackage, part: string | undefined): Styles {
  const root = part === undefined ? undefined : pack.readTree(part);
  const codes = new Map(
    listElements(findElement(root, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const parsed = new Map<number, NumberFormat>();
  const toFormat = (id: number): NumberFormat => {
    const known = parsed.get(id);
    if (known) return known;
    const format = parseFormat(codes.get(id) ?? resolveBuiltinFormat(id));
    parsed.set(id, format);
    return format;
  };
  const formats = listElements(findElement(root, 'x:cellXfs'), 'x:xf').map(({ attributes }) =>
    toFormat(Number(attributes['numFmtId'] ?? 0)),
  );
  const usual = formats[0] ?? toFormat(0);
  return {
    resolve: (style) => (style === undefined ? usual : (formats[Number(style)] ?? MISSING)),
  };
}
