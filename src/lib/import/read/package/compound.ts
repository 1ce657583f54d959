import { DisclosureError } from '../../../model/index.ts';
import { refuseLocked } from './refuse.ts';

/** First bytes of a compound file: doc, xls, wps, et, and Office documents with a password. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes are a compound file (CFB), the container of doc, xls and of documents with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file is an Office document with a password (打开密码): its text lies in `EncryptedPackage`. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return (
    isCompoundFile(bytes) && (holdsName(bytes, 'EncryptedPackage') || holdsName(bytes, 'EncryptionInfo'))
  );
}

/** Throws `DisclosureError` for a compound file where a docx or xlsx is expected, naming what it is. */
export function verifyNoCompound(file: string, bytes: Uint8Array): void {
  if (!isCompoundFile(bytes)) return;
  if (isEncryptedOffice(bytes)) throw refuseLocked(file, '加密的 Office 文件');
  throw new DisclosureError({
    what: '这是旧版格式的文件，扩展名却是新版的。',
    place: { file },
    found: '旧版 Word、Excel 或 WPS 文件（doc、xls、wps、et）',
    expected: 'docx 或 xlsx',
    todo: '用 Word 或 WPS 打开原件，另存为 docx 或 xlsx，再导入；Excel 旧版文件也可把扩展名改回 xls。',
  });
}

/** Names of streams stand in the directory of the container in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
