/** The sorts of things that can be wrong with an archive, and their Chinese names. */
export const PROBLEM_KINDS = {
  structure: '压缩包结构',
  package: '封装',
  missing: '缺少文件',
  extra: '多出文件',
  changed: '文件变动',
  source: '原始文件变动',
  table: '表变动',
  cell: '数字变动',
  words: '文字变动',
} as const;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** Something that is not as it was archived, and where. */
export interface Problem {
  readonly kind: ProblemKind;
  /** File concerned, as a path in the archive. */
  readonly file: string;
  /** Table by title. */
  readonly table?: string;
  /** Cell by address. */
  readonly cell?: string;
  /** One sentence in Chinese. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** Bytes of the zip concerned. */
  readonly bytes?: readonly [from: number, to: number];
}

/** How a verification went. */
export interface Verdict {
  /** Path as the user gave it. */
  readonly archive: string;
  readonly form: 'bagit' | 'wacz' | 'unknown';
  /** SHA-256 of the whole zip; absent for a folder. */
  readonly sha256?: string;
  readonly files: number;
  readonly documents: number;
  readonly tables: number;
  readonly cells: number;
  readonly problems: readonly Problem[];
  /** What was not checked, and other things worth knowing. */
  readonly notices: readonly string[];
}
