import { DisclosureError } from '../../../model/index.ts';

const MEGABYTE = 1024 * 1024;

/** The error for a file that is cut off or damaged. */
export function refuseDamaged(file: string, found: string, part?: string): DisclosureError {
  return new DisclosureError({
    what: '文件损坏或没有传完整，读不出来。',
    place: { file, ...(part === undefined ? {} : { field: part }) },
    found,
    expected: '能用 Word、WPS 或解压软件正常打开的文件',
    todo: '先试着打开原件：能打开就另存一份再导入；打不开就重新下载，或请报送部门重新发送。',
  });
}

/** The error for a file whose shape no document of a department-year has. */
export function refuseShape(
  file: string,
  what: string,
  found: string,
  expected: string,
  part?: string,
): DisclosureError {
  return new DisclosureError({
    what,
    place: { file, ...(part === undefined ? {} : { field: part }) },
    found,
    expected,
    todo: '为安全起见没有读取。请检查是否选错了文件；没有选错时，用 Word 或 WPS 打开原件，另存一份再导入。',
  });
}

/** The error for a file that asks for a password. */
export function refuseLocked(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '文件有打开密码，读不出来。',
    place: { file },
    found,
    expected: '没有密码的文件',
    todo: '用密码打开原件，去掉密码后另存一份（Word、Excel：文件 → 信息 → 保护文档），再导入。',
  });
}

/** A size as people read it. */
export function renderSize(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
