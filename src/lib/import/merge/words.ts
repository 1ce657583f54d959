import { diff3Merge } from 'node-diff3';
import { parse, stringify } from 'yaml';
import { choose, mergeValues, type Merged, type Preference } from './values.ts';

/** Merges three versions of `index.mdx`: the head field by field, the words paragraph by paragraph. */
export function mergeWords(
  [before, edited, fresh]: readonly [string, string, string],
  prefer: Preference,
): Merged<string> {
  const [old, own, next] = [before, edited, fresh].map(split);
  if (!old || !own || !next) throw new Error('Expected three versions');
  const head = mergeValues([old.head, own.head, next.head], prefer);
  const body = mergeParagraphs([old.paragraphs, own.paragraphs, next.paragraphs], prefer);
  return {
    value: `---\n${stringify(head.value, { lineWidth: 0 })}---\n\n${body.value.join('\n\n')}\n`,
    conflicts: [...head.conflicts, ...body.conflicts],
  };
}

function mergeParagraphs(
  [before, edited, fresh]: readonly [readonly string[], readonly string[], readonly string[]],
  prefer: Preference,
): Merged<readonly string[]> {
  const conflicts: Merged<unknown>['conflicts'][number][] = [];
  const value = diff3Merge([...edited], [...before], [...fresh], { excludeFalseConflicts: true }).flatMap(
    ({ ok, conflict }): readonly string[] => {
      if (ok) return ok;
      if (!conflict) return [];
      const aligned = mergeAligned(conflict, prefer);
      if (aligned) {
        conflicts.push(...aligned.conflicts);
        return aligned.value;
      }
      const place = conflict.o[0] ?? fresh[conflict.bIndex - 1] ?? '开头';
      const told = { place, before: join(conflict.o), edited: join(conflict.a), fresh: join(conflict.b) };
      const choice = choose(prefer, told);
      if (!choice) conflicts.push(told);
      return choice === 'edited' ? conflict.a : conflict.b;
    },
  );
  return { value, conflicts };
}

interface Stretch {
  readonly a: readonly string[];
  readonly o: readonly string[];
  readonly b: readonly string[];
}

/**
 * Neighbouring paragraphs of which each side changed other ones are no conflict. Undefined where paragraphs came, went
 * or moved: then nobody can tell which belongs to which.
 */
function mergeAligned({ a, o, b }: Stretch, prefer: Preference): Merged<readonly string[]> | undefined {
  const isMoved = (text: string, at: number) => o.some((old, index) => index !== at && old === text);
  if (a.length !== o.length || b.length !== o.length || [a, b].some((side) => side.some(isMoved)))
    return undefined;
  const conflicts: Merged<unknown>['conflicts'][number][] = [];
  const value = o.map((before, index) => {
    const [edited = '', fresh = ''] = [a[index], b[index]];
    if (edited === fresh || edited === before) return fresh;
    if (fresh === before) return edited;
    const told = { place: before, before, edited, fresh };
    const choice = choose(prefer, told);
    if (!choice) conflicts.push(told);
    return choice === 'edited' ? edited : fresh;
  });
  return { value, conflicts };
}

function join(paragraphs: readonly string[]): string | undefined {
  return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
}

interface Parts {
  readonly head: unknown;
  readonly paragraphs: readonly string[];
}

/** Text whose head cannot be read is all words. */
function split(text: string): Parts {
  const unix = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(unix);
  const body = unix.slice(match?.[0].length ?? 0);
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''));
  return {
    head: match ? (parse(match[1] ?? '') as unknown) : {},
    paragraphs: paragraphs.filter((one) => one !== ''),
  };
}
