import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import type { Task } from '../engine/task.ts';
import type { Finished } from '../finish.ts';
import { buildWholeSite, type SiteBuild } from '../site.ts';
import { findParts, sayCommand, type FoundPart } from './header.ts';
import { openPart } from './open.ts';

/** A site that is put together from parts. */
export interface Merge extends SiteBuild {
  /** Folder the parts lie in. */
  readonly parts: string;
}

/**
 * Puts parts made anywhere together: the same bytes as one build of everything. What belongs to no part, the lists and the first
 * files of the search index, is made here. Throws `DisclosureError` when parts are missing, damaged or of another content.
 */
export async function mergeParts({ parts, ...build }: Merge): Promise<Finished> {
  const found = findParts(parts);
  const progress = build.reporter.phase('核对各份', { total: found.length, same: 0, unit: '份' });
  const stores = [];
  for (const part of found) {
    stores.push(openPart(part));
    progress.step(1);
  }
  progress.end();
  return buildWholeSite({
    ...build,
    stores,
    scope: {
      refuse: refuseMaking,
      onPlan: (plan) => {
        const others = found.filter(({ header }) => header.plan !== plan);
        if (others.length > 0) throw rejectOthers(others, found, build.content);
      },
    },
  });
}

/** Parts made from something else than what lies here. */
function rejectOthers(
  others: readonly FoundPart[],
  all: readonly FoundPart[],
  content: string,
): DisclosureError {
  const names = others.map(({ folder }) => path.basename(folder)).join('、');
  const isAll = others.length === all.length;
  return new DisclosureError({
    what: isAll ? '各部分不是用这里的内容和程序生成的。' : '有的部分不是用这里的内容和程序生成的。',
    place: { file: path.dirname(others[0]?.folder ?? '') },
    found: `${isAll ? '各份' : names} 生成时的内容或程序与 ${content} 不同`,
    expected: '合并时的内容、程序与生成各份时相同',
    todo: isAll
      ? '换成生成时的内容和程序再合并，或用现在的重新生成各份。'
      : `重新生成：${others.map(({ header }) => sayCommand(header)).join('；')}`,
  });
}

function refuseMaking(missing: readonly Task[]): Error {
  return new DisclosureError({
    what: '各部分里缺少要合并的文档。',
    found: `${missing.length} 项，如 ${missing[0]?.name ?? ''}`,
    expected: '每份文档都在某一份里',
    todo: '重新生成各份，再合并。',
  });
}
