import { DisclosureError, type ReviewItem, type SourceFile } from '../../model/index.ts';
import type { ReadDocument } from '../blocks.ts';
import { readDocx } from '../read/docx/index.ts';
import { readHtml } from '../read/html/index.ts';
import { verifyName } from '../read/name.ts';
import { readXls } from '../read/xls/index.ts';
import { readXlsx } from '../read/xlsx/index.ts';
import { noteExtension } from './extension.ts';
import { readPlainText } from './plain.ts';
import { sniffFormat, type SourceFormat } from './sniff.ts';
import { verifySize } from '../read/size.ts';

/** A file to import: its name and its bytes. */
export interface ImportSource {
  /** File name without folder; published under this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same document in a format that is read, where LibreOffice converted it. `bytes` are what is published. */
  readonly converted?: { readonly name: string; readonly bytes: Uint8Array };
}

/** A file as its reader understood it; plain data, so that a worker can hand it over. */
export interface ReadSource {
  readonly name: string;
  readonly format: SourceFormat['kind'];
  readonly encoding?: SourceFile['encoding'];
  readonly read: ReadDocument;
}

/** Reads one file by what it is, not by what it is called. Rejects with `DisclosureError` for what cannot be read. */
export async function readSource({ name, bytes, converted }: ImportSource): Promise<ReadSource> {
  verifyName(name);
  const readable = converted?.bytes ?? bytes;
  verifySize(name, readable.length);
  const format = sniffFormat(name, readable);
  const misnamed = converted ? [] : noteExtension(name, format.kind);
  if (format.kind === 'text') return addItems(readPlainText({ name, bytes: readable }), misnamed);
  const read = await readFormat(name, readable, format);
  return addItems({ name, format: format.kind, read }, misnamed);
}

function addItems(source: ReadSource, items: readonly ReviewItem[]): ReadSource {
  if (items.length === 0) return source;
  return { ...source, read: { ...source.read, items: [...items, ...source.read.items] } };
}

async function readFormat(
  file: string,
  bytes: Uint8Array,
  format: Exclude<SourceFormat, { kind: 'text' }>,
): Promise<ReadDocument> {
  switch (format.kind) {
    case 'html':
      return readHtml(file, bytes);
    case 'docx':
      return readDocx(file, bytes);
    case 'xlsx':
      return readXlsx(file, bytes);
    case 'xls':
      return readXls(file, bytes);
    case 'pdf': {
      // Loading it takes longer than reading most files of another kind.
      const { readPdf } = await import('../read/pdf/index.ts');
      return readPdf(file, bytes);
    }
    case 'archive':
      throw refuse(file, 'ZIP 压缩包', '压缩包里的文件', '解压之后再导入，或把压缩包本身交给导入命令。');
    case 'office':
      throw refuse(
        file,
        format.name,
        READABLE,
        '安装 LibreOffice 后重新导入，程序会自动转换；或用 Word、WPS 打开原件，另存为 docx 或 xlsx，再导入。',
      );
    case 'unknown':
      throw refuse(
        file,
        format.name,
        READABLE,
        '用 Word、WPS 打开原件，另存为 docx、xlsx 或带文字层的 pdf，再导入；图片和扫描件需要部门提供电子原件。',
      );
  }
}

const READABLE = 'docx、xlsx、xls、pdf、html 或纯文本';

function refuse(file: string, found: string, expected: string, todo: string): DisclosureError {
  return new DisclosureError({ what: '这种文件不能直接导入。', place: { file }, found, expected, todo });
}
