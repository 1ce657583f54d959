import { DisclosureError } from '../../model/index.ts';
import { splitLines } from './lines.ts';

/**
 * Shapes beyond which a file is no text of a department-year. The longest real line has 1,250 characters, the longest
 * real file 800 lines; reading takes longer than a person waits only far outside of these limits.
 */
export const LIMITS = {
  lines: 20_000,
  lineLength: 20_000,
  cells: 500,
  allCells: 200_000,
  /** Characters that mean something to MDX, outside of tables: in one line, and in the whole file. */
  marks: 1_000,
  allMarks: 10_000,
} as const;

const MARKS = /[[\]<>{}*_~`&\\|]/g;

/** Throws `DisclosureError`, with the line, for a text that has the shape of a dump, a log or an attack. */
export function verifyShape(file: string, text: string): void {
  const lines = splitLines(text);
  if (lines.length > LIMITS.lines) {
    const found = `${String(lines.length)} 行`;
    throw refuse(
      file,
      undefined,
      '行数太多，不像一份决算或自评文本。',
      found,
      `不超过 ${String(LIMITS.lines)} 行`,
    );
  }
  let marks = 0;
  let allCells = 0;
  for (const { number, text: line } of lines) {
    if (line.length > LIMITS.lineLength) {
      const found = `${String(line.length)} 字`;
      const expected = `一行不超过 ${String(LIMITS.lineLength)} 字`;
      throw refuse(file, number, '有一行太长，不像一段文字，文件像是丢了换行。', found, expected);
    }
    const cells = line.split('\t').length;
    if (cells > LIMITS.cells) {
      const found = `${String(cells)} 格`;
      throw refuse(
        file,
        number,
        '有一行的格子太多，不像一张表。',
        found,
        `一行不超过 ${String(LIMITS.cells)} 格`,
      );
    }
    allCells += cells > 1 ? cells : 0;
    if (allCells > LIMITS.allCells) {
      const expected = `全文不超过 ${String(LIMITS.allCells)} 格`;
      throw refuse(file, number, '表太大，不像公开表。', `${String(allCells)} 格以上`, expected);
    }
    const own = cells > 1 ? 0 : (line.match(MARKS)?.length ?? 0);
    marks += own;
    if (own > LIMITS.marks || marks > LIMITS.allMarks) {
      const found = `${String(Math.max(own, marks))} 个 [、<、{、* 之类的符号`;
      const expected = `一行不超过 ${String(LIMITS.marks)} 个，全文不超过 ${String(LIMITS.allMarks)} 个`;
      throw refuse(file, number, '符号太多，不像公文，像是网页源码或程序导出的数据。', found, expected);
    }
  }
}

function refuse(
  file: string,
  line: number | undefined,
  what: string,
  found: string,
  expected: string,
): DisclosureError {
  return new DisclosureError({
    what,
    place: { file, ...(line === undefined ? {} : { line }) },
    found,
    expected,
    todo: '检查是否选错了文件；没有选错时，在 Word 或 WPS 里打开原件，另存为“纯文本”，再导入。',
  });
}
