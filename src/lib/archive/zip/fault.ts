import { DisclosureError } from '../../model/index.ts';

/** Something wrong with the form of a zip, and where: bytes `from` to `to`, and the member they belong to. */
export interface ZipFault {
  readonly from: number;
  readonly to: number;
  /** Member concerned; absent where the bytes belong to none. */
  readonly member?: string;
  /** What the bytes are, in Chinese: 文件头、目录、结尾记录、数据. */
  readonly part: string;
  readonly found?: string;
  readonly expected?: string;
}

/** The error for a zip whose structure cannot be followed; `faults` says where it breaks. */
export function refuseBroken(file: string, faults: readonly ZipFault[], found: string): DisclosureError {
  const [first] = faults;
  return new DisclosureError({
    what: '压缩包的结构损坏，无法逐个读出文件。',
    place: { file, ...(first ? { field: `第 ${first.from}–${first.to} 字节` } : {}) },
    found,
    expected: '完整的 zip 文件',
    todo: '从另一份副本恢复；没有副本时，保留这个文件，请专业人员修复。',
  });
}

/** The error for a zip that no archiving program writes: an attack or the wrong file. */
export function refuseHostile(file: string, what: string, found: string, expected: string): DisclosureError {
  return new DisclosureError({
    what,
    place: { file },
    found,
    expected,
    todo: '为安全起见没有读取。请检查是否选错了文件。',
  });
}
