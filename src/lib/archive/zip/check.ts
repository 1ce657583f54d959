import { createHash } from 'node:crypto';
import type { ByteFile } from './bytes.ts';
import type { Declared } from './directory.ts';
import type { ZipFault } from './fault.ts';
import { isUnsafe } from './hostile.ts';
import { layoutEnd, layoutEntry, layoutLocal, type Member } from './layout.ts';
import type { ZipMap } from './open.ts';
import { unpack } from './unpack.ts';

/** A member that was looked at: its content can be read again. */
export interface CheckedMember {
  readonly name: string;
  readonly declared: Declared;
  readonly size: number;
  /** SHA-256 of its content; absent where it cannot be unpacked. */
  readonly sha256?: string;
}

/** What is in a zip and which of its bytes are not as they must be. */
export interface CheckedZip {
  readonly members: readonly CheckedMember[];
  readonly faults: readonly ZipFault[];
}

/** What a check may be told. */
export interface CheckOptions {
  /** Whether a name stands in the lists of the archive: where the two headers of a member differ, that one is right. */
  readonly isKnown?: (name: string) => boolean;
  readonly onMember?: () => void;
}

/**
 * Unpacks every member once and, in a zip of this program, compares every byte of its structure with what the
 * members demand: headers, directory, closing record. Nothing is unseen: bytes are either content, with its check
 * sum and its seal, or foretold.
 */
export function checkZip(
  file: ByteFile,
  map: ZipMap,
  { isKnown = () => false, onMember = () => undefined }: CheckOptions = {},
): CheckedZip {
  const faults: ZipFault[] = [];
  const members: CheckedMember[] = [];
  // Other programs may leave sizes out of the header in front of a member: there only the directory counts.
  const chained = map.own ? map.chained : undefined;
  const first = chained ?? map.listed ?? [];
  const second = chained && map.listed?.length === chained.length ? map.listed : undefined;
  let position = 0;
  let entryAt = map.start;
  for (const [index, declared] of first.entries()) {
    const other = second?.[index];
    const result = unpack(file, declared);
    const spare = result.content || !other ? undefined : unpack(file, other);
    const [member, { packed, content, reason }] =
      spare?.content && other ? [other, spare] : [declared, result];
    const name = pickName(declared, other, isKnown);
    const data = { from: member.data, to: member.data + packed.length, member: name, part: '数据' };
    if (!content) faults.push({ ...data, found: reason ?? '读不出来' });
    const seal = createHash('sha256').update(packed).digest();
    const listed = second ? other : map.listed?.[index];
    if (map.own) {
      const sealed = content ? seal : (listed?.seal ?? seal);
      const whole: Member = { ...member, name, seal: sealed, offset: position };
      const header = layoutLocal(whole);
      compare(file, position, header, { member: name, part: '文件头' }, faults);
      position += header.length + packed.length;
      const entry = layoutEntry(whole);
      compare(file, entryAt, entry, { member: name, part: '目录项' }, faults);
      entryAt += entry.length;
    }
    members.push({
      name,
      declared: member,
      size: content?.length ?? member.size,
      ...(content ? { sha256: createHash('sha256').update(content).digest('hex') } : {}),
    });
    onMember();
  }
  if (map.own) {
    const end = layoutEnd(first.length, entryAt - position, position);
    compare(file, entryAt, end, { part: '结尾记录' }, faults);
    const after = entryAt + end.length;
    if (file.size > after) {
      faults.push({
        from: after,
        to: file.size,
        part: '结尾之后',
        found: `多出 ${file.size - after} 字节`,
        expected: '没有',
      });
    }
  }
  return { members, faults };
}

/** The name of a member; where its two headers differ, the one that is known or at least can be a name. */
function pickName(
  { name }: Declared,
  other: Declared | undefined,
  isKnown: (name: string) => boolean,
): string {
  const written = name.toString('utf8');
  const listed = other?.name.toString('utf8') ?? written;
  if (listed === written) return written;
  return isKnown(listed) || (isUnsafe(written) && !isKnown(written)) ? listed : written;
}

/** Compares bytes of the file with what must stand there; the first and last that differ are one fault. */
function compare(
  file: ByteFile,
  from: number,
  wanted: Buffer,
  where: Pick<ZipFault, 'member' | 'part'>,
  faults: ZipFault[],
): void {
  const found = file.read(from, wanted.length);
  if (found.equals(wanted)) return;
  const differs = (at: number): boolean => found[at] !== wanted[at];
  const places = [...wanted.keys()].filter(differs);
  const [first = 0, last = first] = [places[0], places.at(-1)];
  faults.push({
    from: from + first,
    to: from + last + 1,
    ...where,
    found: found.subarray(first, Math.min(last + 1, first + 16)).toString('hex') || '没有',
    expected: wanted.subarray(first, Math.min(last + 1, first + 16)).toString('hex'),
  });
}
