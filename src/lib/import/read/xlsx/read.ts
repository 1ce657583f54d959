import { DisclosureError } from '../../../model/index.ts';
import type { ReadDocument } from '../../blocks.ts';
import { openPackage, type OfficePackage } from '../package/index.ts';
import { createCollector, describeHeaders, toReadDocument, type RawSheet } from '../sheet/index.ts';
import { readExtras } from './extras.ts';
import { readWorksheet, type WorkbookContext } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type SheetEntry } from './workbook.ts';

/**
 * Reads an xlsx or xlsm workbook, transitional or strict, as it prints. Macros never run. Throws `DisclosureError` for
 * whatever cannot be read.
 */
export function readXlsx(file: string, bytes: Uint8Array): ReadDocument {
  const pack = openPackage(file, bytes);
  const main = findMain(pack);
  const [styles] = pack.findParts(main, 'styles');
  const [strings] = pack.findParts(main, 'sharedStrings');
  const { date1904, sheets } = readWorkbook(pack, main);
  const context: WorkbookContext = {
    pack,
    styles: readStyles(pack, styles),
    strings: readSharedStrings(pack, strings),
    date1904,
    collector: createCollector(file),
  };
  const macros = pack.findParts(main, 'vbaProject').length > 0;
  return toReadDocument(file, {
    date1904,
    sheets: sheets.map((entry) => readSheet(context, entry)),
    remarks: macros ? ['文件里带有宏，没有运行，也不公开。'] : [],
  });
}

function readSheet(context: WorkbookContext, { part, ...entry }: SheetEntry): RawSheet {
  const extras = readExtras(context.pack, part);
  if (entry.kind === 'cells') {
    const { headers, ...sheet } = readWorksheet(context, part);
    return { ...entry, ...sheet, extras: [...extras, ...describeHeaders(headers)] };
  }
  const nothing = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [], hidesZeros: false };
  return { ...entry, ...nothing, extras };
}

/** The workbook part. Throws `DisclosureError` for packages of other programs and for the binary format. */
function findMain(pack: OfficePackage): string {
  const [main] = pack.findParts('', 'officeDocument');
  const type = main === undefined ? '' : (pack.findType(main) ?? '');
  const { file } = pack;
  if (type.includes('sheet.binary') || main?.toLowerCase().endsWith('.bin'))
    throw new DisclosureError({
      what: '这是二进制格式的工作簿（xlsb），读不出来。',
      place: { file },
      found: 'xlsb',
      expected: 'xlsx 或 xls',
      todo: '用 Excel 或 WPS 打开原件，另存为 xlsx，再导入。',
    });
  if (main !== undefined && (type === '' || type.includes('spreadsheetml') || type.includes('ms-excel')))
    return main;
  throw new DisclosureError({
    what: '这不是 Excel 工作簿（xlsx）。',
    place: { file },
    found: type.includes('wordprocessingml')
      ? 'Word 文件（docx）'
      : type.includes('presentationml')
        ? '演示文稿（pptx）'
        : '别的文件',
    expected: 'Excel 或 WPS 保存的 xlsx',
    todo: '检查扩展名是否被改过；改回原来的扩展名，或用 Excel 另存为 xlsx，再导入。',
  });
}
