import { DisclosureError } from '../../../model/index.ts';
import type { ReadDocument } from '../../blocks.ts';
import { isCompoundFile, isEncryptedOffice, refuseDamaged, refuseLocked } from '../package/index.ts';
import { createCollector, toReadDocument } from '../sheet/index.ts';
import { readCompoundFile } from './compound/index.ts';
import { readGlobals } from './globals.ts';
import { openRecord, listRecords, RECORD } from './records.ts';
import { describeContent } from './sniff.ts';
import { readSheet } from './sheet.ts';

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;

/**
 * Reads an xls workbook (Excel 5.0 to 2003, and WPS et) as it prints. Macros never run. Throws `DisclosureError` for
 * whatever cannot be read, naming what the file really is.
 */
export function readXls(file: string, bytes: Uint8Array): ReadDocument {
  const { stream, macros } = openStream(file, bytes);
  const globals = readGlobals(file, stream, readVersion(file, stream) === BIFF8);
  const collector = createCollector(file);
  const offsets = globals.sheets.map(({ offset }) => offset).sort((one, other) => one - other);
  const sheets = globals.sheets.map((entry, index) => {
    const end = offsets.find((offset) => offset > entry.offset) ?? stream.length;
    return readSheet(globals, collector, stream, entry, index, end);
  });
  const remarks = macros ? ['文件里带有宏，没有运行，也不公开。'] : [];
  return toReadDocument(file, { date1904: globals.date1904, sheets, remarks });
}

/** The stream of records: inside a compound file, or the file itself where an old program wrote it bare. */
function openStream(file: string, bytes: Uint8Array): { stream: Uint8Array; macros: boolean } {
  if (bytes[0] === 0x09 && bytes[1] === 0x08) return { stream: bytes, macros: false };
  if (!isCompoundFile(bytes)) throw refuseContent(file, describeContent(bytes));
  if (isEncryptedOffice(bytes)) throw refuseLocked(file, '加密的 Office 文件');
  const compound = readCompoundFile(file, bytes);
  const stream = compound.read('Workbook') ?? compound.read('Book');
  const names = new Set(compound.names);
  if (stream) return { stream, macros: names.has('_VBA_PROJECT_CUR') || names.has('_VBA_PROJECT') };
  throw refuseContent(
    file,
    names.has('WordDocument') ? '旧版 Word 或 WPS 文字文件（doc、wps）' : '别的旧版文件',
  );
}

function readVersion(file: string, stream: Uint8Array): number {
  for (const record of listRecords(file, stream, 0, stream.length)) {
    if (record.type !== RECORD.bof) break;
    const version = openRecord(file, record).uint16();
    if (version === BIFF8 || version === BIFF5) return version;
    throw refuseContent(file, '更旧版本的 Excel 文件（4.0 或以前）');
  }
  throw refuseDamaged(file, '工作簿的开头不对');
}

function refuseContent(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '这不是能读取的 Excel 旧版工作簿（xls）。',
    place: { file },
    found,
    expected: 'Excel 97–2003 工作簿（xls）',
    todo: '用 Excel 或 WPS 打开原件，另存为 xlsx，再导入。',
  });
}
