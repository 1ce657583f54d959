import { refuseDamaged, type OfficePackage, type XmlAttributes } from '../package/index.ts';
import {
  parseAddress,
  parseRange,
  type CellCollector,
  type CellRange,
  type HiddenRun,
  type RawCell,
} from '../sheet/index.ts';
import { createBlankSkipper } from './blanks.ts';
import { createSharedFormulas } from './formula.ts';
import type { Styles } from './styles.ts';
import { isOn } from './text.ts';
import { toRawValue } from './value.ts';

/** What a worksheet part holds. */
export interface Worksheet {
  readonly cells: readonly RawCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly HiddenRun[];
  readonly hiddenColumns: readonly HiddenRun[];
  readonly hidesZeros: boolean;
  /** Headers and footers with their codes. */
  readonly headers: readonly string[];
}

/** What all sheets of a workbook share. */
export interface WorkbookContext {
  readonly pack: OfficePackage;
  readonly styles: Styles;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly collector: CellCollector;
}

const HEADER = /^x:(?:odd|even|first)(?:Header|Footer)$/u;

/** Reads a worksheet as a stream: only filled cells are kept, however large the part is. */
export function readWorksheet(context: WorkbookContext, part: string): Worksheet {
  const { pack, collector } = context;
  const cells: RawCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: [number, number][] = [];
  const hiddenColumns: [number, number][] = [];
  const headers: string[] = [];
  let inHeader = false;
  let hidesZeros = false;
  const reader = createCellReader(context, part, cells);
  let row = -1;
  pack.readXml(part, {
    thin: createBlankSkipper(),
    open(name, attributes) {
      if (name === 'x:row') {
        row = readIndex(pack.file, part, attributes['r'], row);
        reader.beginRow(row);
        if (isOn(attributes['hidden']) || Number(attributes['ht'] ?? 1) === 0) hide(hiddenRows, row, row);
      } else if (name === 'x:col') {
        const { min, max, hidden, width } = attributes;
        if (isOn(hidden) || Number(width ?? 1) === 0) hide(hiddenColumns, Number(min) - 1, Number(max) - 1);
      } else if (name === 'x:mergeCell') {
        const range = parseRange(attributes['ref'] ?? '');
        if (!range) throw refuseDamaged(pack.file, '有一处合并区域写得不对', part);
        collector.addMerge(merges, range);
      } else if (name === 'x:sheetView') {
        hidesZeros ||= attributes['showZeros'] !== undefined && !isOn(attributes['showZeros']);
      } else if (HEADER.test(name)) {
        inHeader = true;
        headers.push('');
      } else reader.open(name, attributes);
    },
    text(text) {
      if (inHeader) headers.push(`${headers.pop() ?? ''}${text}`);
      else reader.text(text);
    },
    close(name) {
      inHeader = false;
      reader.close(name);
    },
  });
  return { cells, merges, hiddenRows, hiddenColumns, hidesZeros, headers };
}

/** Notes a hidden stretch; a million rows in a row are one stretch. */
function hide(runs: [number, number][], first: number, last: number): void {
  const before = runs.at(-1);
  if (before?.[1] === first - 1) before[1] = last;
  else if (first >= 0 && last >= first) runs.push([first, last]);
}

function readIndex(file: string, part: string, written: string | undefined, before: number): number {
  if (written === undefined) return before + 1;
  if (/^[1-9]\d{0,6}$/u.test(written)) return Number(written) - 1;
  throw refuseDamaged(file, `行号不对：${written.slice(0, 20)}`, part);
}

/** Puts cells together from their tags. */
function createCellReader(context: WorkbookContext, part: string, cells: RawCell[]) {
  const { pack, styles, strings, date1904, collector } = context;
  const formulas = createSharedFormulas();
  let row = -1;
  let column = -1;
  let attributes: XmlAttributes | undefined;
  let value: string | undefined;
  let formula: { text: string; shared: string | undefined } | undefined;
  let inline = '';
  let reading = 0;
  /** The element whose text is being read: `x:v`, `x:f`, `x:t`. */
  let inside = '';
  const finish = (): void => {
    const type = attributes?.['t'] ?? 'n';
    const draft = { type, value, inline, hasFormula: formula !== undefined };
    const raw = toRawValue(draft, strings, date1904, pack.file);
    // Asked for every formula, also of blank cells: the first of a shared formula says what the others are.
    const external = formula ? formulas.resolve(formula.text, formula.shared) : false;
    if (!raw) return;
    const told = formula ? { formula: { external, stale: false } } : {};
    collector.addCell(cells, { row, column, value: raw, format: styles.resolve(attributes?.['s']), ...told });
  };
  return {
    beginRow(index: number): void {
      row = index;
      column = -1;
    },
    open(name: string, found: XmlAttributes): void {
      if (name === 'x:c') {
        const written = found['r'];
        const address = written === undefined ? { row, column: column + 1 } : parseAddress(written);
        if (!address || address.row < 0) throw refuseDamaged(pack.file, '有一格的位置写得不对', part);
        ({ row, column } = address);
        attributes = found;
        [value, formula, inline, inside, reading] = [undefined, undefined, '', '', 0];
      } else if (attributes === undefined) return;
      else if (name === 'x:rPh') reading += 1;
      else if (name === 'x:v') value = '';
      else if (name === 'x:f')
        formula = { text: '', shared: found['t'] === 'shared' ? found['si'] : undefined };
      if (name === 'x:v' || name === 'x:f' || (name === 'x:t' && reading === 0)) inside = name;
    },
    text(text: string): void {
      if (inside === 'x:v') value = `${value ?? ''}${text}`;
      else if (inside === 'x:t') inline += text;
      else if (inside === 'x:f' && formula) formula.text += text;
    },
    close(name: string): void {
      if (name === inside) inside = '';
      if (name === 'x:rPh') reading -= 1;
      if (name !== 'x:c' || attributes === undefined) return;
      finish();
      attributes = undefined;
    },
  };
}
