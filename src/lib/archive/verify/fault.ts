import type { ZipFault } from '../zip/index.ts';
import type { Problem } from './problem.ts';

/** Where a fault belongs that concerns no single member. */
const WHOLE = '（整个压缩包）';

/** A fault of a zip in words. */
export function describeFault(
  { from, to, member, part, found, expected }: ZipFault,
  name: (member: string) => string,
): Problem {
  const place = to - from > 1 ? `第 ${from + 1}–${to} 字节` : `第 ${from + 1} 字节`;
  return {
    kind: 'structure',
    file: member === undefined ? WHOLE : name(member),
    message:
      part === '数据' ? `${place}：内容读不出来，${found ?? '已损坏'}` : `${place}：${part}与应有的不同`,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined || part === '数据' ? {} : { found }),
    bytes: [from, to],
  };
}
