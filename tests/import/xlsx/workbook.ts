import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES: Readonly<Record<string, string>> = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  macros: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  binary: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
};

/** What a workbook written by hand consists of; everything but the sheets may be left out. */
export interface WorkbookParts {
  /** What stands in each `worksheet` element, by name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of each `sheet` element in the workbook, by name. */
  readonly states?: Readonly<Record<string, string>>;
  /** What stands in the `sst` element. */
  readonly strings?: string;
  /** Number formats of the styles 1, 2, …; style 0 is General. */
  readonly formats?: readonly string[];
  /** What stands in the workbook after its sheets. */
  readonly names?: string;
  readonly properties?: string;
  readonly type?: keyof typeof TYPES;
  /** Further parts by name, and relationships of the workbook to them by type. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  /** Relationships of the first sheet by type. */
  readonly sheetLinks?: Readonly<Record<string, string>>;
  /** Strict OOXML: the other set of namespaces. */
  readonly strict?: boolean;
}

/** The parts of a workbook as text, so that a test can spoil one. */
export function toParts(workbook: WorkbookParts): Record<string, string> {
  const names = Object.keys(workbook.sheets);
  const sheetLinks = names.map((_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES[workbook.type ?? 'workbook'] ?? ''}"/></Types>`,
    '_rels/.rels': toLinks([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': toLinks([
      ...sheetLinks,
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ...Object.entries(workbook.links ?? {}),
    ]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.properties ?? ''}<sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${workbook.states?.[name] ?? ''}/>`,
      )
      .join('')}</sheets>${workbook.names ?? ''}</workbook>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${workbook.strings ?? ''}</sst>`,
    'xl/styles.xml': toStyles(workbook.formats ?? []),
    ...workbook.parts,
  };
  for (const [index, name] of names.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.sheets[name] ?? ''}</worksheet>`;
  if (workbook.sheetLinks)
    parts['xl/worksheets/_rels/sheet1.xml.rels'] = toLinks(Object.entries(workbook.sheetLinks));
  if (!workbook.strict) return parts;
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      text
        .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    ]),
  );
}

/** A workbook written by hand, as a file. */
export function toXlsx(workbook: WorkbookParts): Uint8Array {
  return toZip(toParts(workbook));
}

/** Parts as a zip. */
export function toZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date('2022-01-01T00:00:00Z') });
}

/** A `row` element with cells that are inline texts or, where they look like numbers, numbers of style 0. */
export function toRow(row: number, texts: readonly string[], attributes = ''): string {
  const cells = texts.map((text) => {
    if (text === '') return '<c/>';
    return /^-?[\d.]+$/u.test(text)
      ? `<c><v>${text}</v></c>`
      : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${row}" ${attributes}>${cells.join('')}</row>`;
}

function toLinks(links: readonly (readonly [string, string])[]): string {
  const elements = links.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

function toStyles(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}
