import { refuseShape, type OfficePackage } from '../package/index.ts';
import { SHEET_LIMITS } from '../sheet/index.ts';
import { decodeEscapes } from './text.ts';

/** Reads the texts that cells share. Throws `DisclosureError` for more of them than any workbook of this kind has. */
export function readSharedStrings(pack: OfficePackage, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current: string | undefined;
  let inText = false;
  let reading = 0;
  let characters = 0;
  pack.readXml(part, {
    open(name) {
      if (name === 'x:si') current = '';
      else if (name === 'x:rPh') reading += 1;
      else if (name === 'x:t') inText = reading === 0;
    },
    text(text) {
      if (current === undefined || !inText) return;
      current += text;
      characters += text.length;
      if (characters > SHEET_LIMITS.sharedCharacters) throw refuseStrings(pack.file, part);
    },
    close(name) {
      if (name === 'x:t') inText = false;
      else if (name === 'x:rPh') reading -= 1;
      else if (name === 'x:si' && current !== undefined) {
        strings.push(decodeEscapes(current));
        current = undefined;
        if (strings.length > SHEET_LIMITS.sharedTexts) throw refuseStrings(pack.file, part);
      }
    },
  });
  return strings;
}

function refuseStrings(file: string, part: string): Error {
  return refuseShape(file, '工作簿里的文字太多，不像公开表。', '文字过多', '普通大小的公开表工作簿', part);
}
