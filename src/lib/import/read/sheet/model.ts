import type { NumberFormat } from './number/index.ts';

/** What a cell holds in the file. A number is its decimal text; `missing` is a formula without a stored result. */
export type RawValue =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly truth: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'missing' };

/** A filled cell as the file has it; rows and columns count from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
  readonly format: NumberFormat;
  readonly formula?: {
    /** Whether it refers to another workbook. */
    readonly external: boolean;
    /** Whether the file asks for it to be computed anew on opening: the stored result may be none. */
    readonly stale: boolean;
  };
}

/** A range of cells, both corners included, from 0. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Something on a sheet that is no cell and is not published. `cell` is where it stands, if it stands anywhere. */
export interface SheetExtra {
  readonly kind: '批注' | '文本框' | '图片' | '图表' | '页眉或页脚' | '控件或其他对象';
  readonly cell?: string;
  /** Its words, verbatim. */
  readonly text: string;
}

/** A stretch of rows or columns that are hidden, both ends included, from 0. */
export type HiddenRun = readonly [first: number, last: number];

/** A sheet as the file has it. */
export interface RawSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  /** 图表 and 宏 sheets have no cells to publish. */
  readonly kind: 'cells' | '图表' | '宏' | '对话框';
  readonly cells: readonly RawCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly HiddenRun[];
  readonly hiddenColumns: readonly HiddenRun[];
  /** Whether zeros are shown as blanks on the whole sheet (不显示零值). */
  readonly hidesZeros: boolean;
  /** 打印区域; empty where none is set. */
  readonly printAreas: readonly CellRange[];
  readonly extras: readonly SheetExtra[];
}

/** A workbook as a reader understood it, before anything is printed. */
export interface RawWorkbook {
  readonly date1904: boolean;
  /** In the order of the workbook. */
  readonly sheets: readonly RawSheet[];
  /** What the reader has to say about the whole file, as sentences. */
  readonly remarks: readonly string[];
}
