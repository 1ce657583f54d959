import { DisclosureError } from '../../../model/index.ts';

/**
 * Shapes beyond which a web page is no document of a department-year but a dump or an attack. The largest real page, a
 * workbook of fifteen sheets saved as one, has 60,000 nodes.
 */
export const HTML_LIMITS = {
  /** `<` in the whole page, looked at before it is parsed. */
  tags: 2_000_000,
  /** Elements and texts; a cell with its text and the space after it are three. */
  nodes: 1_000_000,
  /** Elements inside each other. Browsers stop at 512; Word nests 40 deep, old portals 100. */
  depth: 400,
  /** Attributes of one element: the root of a page that Excel writes has ten. */
  attributes: 500,
  cells: 200_000,
  /** Places of a table that its cells cover, row spans counted once. */
  slots: 5_000_000,
  /** Columns of one table; Excel has 16,384. */
  columns: 20_000,
  /** What HTML itself allows. */
  across: 1_000,
  down: 65_534,
  /** Rules of the page's own style sheets. */
  rules: 20_000,
  /** Of them, those that begin with the same tag or class; real sheets have ten. */
  rulesAlike: 100,
  /** Paragraphs and rows; the largest real workbooks have 20,000. */
  lines: 100_000,
  /** Characters of one text without any tag in it. */
  text: 500_000,
  /** Characters of one line, as for a plain text. */
  lineLength: 20_000,
} as const;

/** The error for a page whose shape no document has. */
export function refuseHtml(file: string, what: string, found: string, expected: string): DisclosureError {
  return new DisclosureError({
    what,
    place: { file },
    found,
    expected,
    todo: '检查是否选错了文件；没有选错时，用浏览器打开，复制正文到 Word 或 WPS，存为 docx，再导入。',
  });
}
