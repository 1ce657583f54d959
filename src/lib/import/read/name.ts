import { DisclosureError } from '../../model/index.ts';

/** Characters that no system, server or browser keeps alike in a file name, and those that turn its order round. */
const UNSAFE = /[\\/:*?"<>|#%\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const MAX_NAME_BYTES = 250;

/** Throws `DisclosureError` for a file name that cannot be published beside the page as it is. */
export function verifyName(name: string): void {
  const tooLong = new TextEncoder().encode(name).length > MAX_NAME_BYTES;
  if (!tooLong && !UNSAFE.test(name) && !name.startsWith('.') && name !== '') return;
  throw new DisclosureError({
    what: '文件名不能原样放到网站上。',
    place: { file: JSON.stringify(name) },
    found: tooLong ? '名字太长' : '以点开头，或含有 \\ / : * ? " < > | # % 或看不见的字符',
    expected: '汉字、字母、数字、空格、连字符等组成的名字，例如 2021年部门决算.txt',
    todo: '改一个名字，再导入。',
  });
}
