import {
  findElement,
  listElements,
  refuseDamaged,
  refuseShape,
  toXmlText,
  type OfficePackage,
  type XmlElement,
} from '../package/index.ts';
import { parseRange, SHEET_LIMITS, type CellRange, type RawSheet } from '../sheet/index.ts';
import { isOn } from './text.ts';

/** A sheet as the workbook names it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: RawSheet['state'];
  readonly kind: RawSheet['kind'];
  readonly part: string;
  readonly printAreas: readonly CellRange[];
}

/** The table of contents of a workbook. */
export interface WorkbookEntries {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

/** Kinds of sheets by the relationship that leads to them. */
const KINDS: Readonly<Record<string, RawSheet['kind']>> = {
  worksheet: 'cells',
  chartsheet: '图表',
  dialogsheet: '对话框',
  xlMacrosheet: '宏',
  xlIntlMacrosheet: '宏',
};

/** Reads the main part: the sheets in order, and how days are counted. */
export function readWorkbook(pack: OfficePackage, part: string): WorkbookEntries {
  const root = pack.readTree(part);
  const links = new Map(pack.listRelationships(part).map((link) => [link.id, link]));
  const listed = listElements(findElement(root, 'x:sheets'), 'x:sheet');
  if (listed.length > SHEET_LIMITS.sheets)
    throw refuseShape(
      pack.file,
      '工作表太多，不像公开表。',
      `${listed.length} 个`,
      `不超过 ${SHEET_LIMITS.sheets} 个`,
    );
  const areas = readPrintAreas(root);
  const sheets = listed.map(({ attributes }, index): SheetEntry => {
    const name = attributes['name'] ?? `Sheet${index + 1}`;
    const link = links.get(attributes['r:id'] ?? '');
    if (!link || link.external || !pack.has(link.target))
      throw refuseDamaged(pack.file, `缺少工作表“${name.slice(0, 50)}”`, part);
    const { state } = attributes;
    return {
      name,
      state: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible',
      kind: KINDS[link.type] ?? 'cells',
      part: link.target,
      printAreas: areas.get(index) ?? [],
    };
  });
  return { date1904: isOn(findElement(root, 'x:workbookPr')?.attributes['date1904']), sheets };
}

/** Print areas by the place of their sheet. */
function readPrintAreas(root: XmlElement): ReadonlyMap<number, readonly CellRange[]> {
  const areas = new Map<number, readonly CellRange[]>();
  for (const name of listElements(findElement(root, 'x:definedNames'), 'x:definedName')) {
    const { localSheetId, name: title } = name.attributes;
    if (title?.toLowerCase() !== '_xlnm.print_area' || localSheetId === undefined) continue;
    const ranges = [...toXmlText(name).matchAll(/(?:'(?:[^']|'')*'|[^,!']+)!([^,]+)/gu)].map((match) =>
      parseRange(match[1] ?? ''),
    );
    // An area that is not understood would call everything else outside of it.
    if (ranges.every((range) => range !== undefined)) areas.set(Number(localSheetId), ranges);
  }
  return areas;
}
