import { DisclosureError } from '../../model/index.ts';

/** Largest file the importer reads. The largest real document of a department-year is a tenth of it; scanned pages are larger and cannot be read anyway. */
export const MAX_BYTES = 100 * 1024 * 1024;

/** Throws `DisclosureError` when a file is too large to be a document of a department-year; `size` in bytes. */
export function verifySize(file: string, size: number, most = MAX_BYTES): void {
  if (size <= most) return;
  throw new DisclosureError({
    what: '文件太大，不像一份决算、预算或自评文件。',
    place: { file },
    found: `${(size / 1024 / 1024).toFixed(1)} MB`,
    expected: `不超过 ${String(most / 1024 / 1024)} MB`,
    todo: '检查是否选错了文件；一个文件里有多个部门时，请按部门拆开再导入；扫描的图片换成电子原件。',
  });
}
