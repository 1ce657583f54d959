import { DisclosureError } from '../../model/index.ts';

/** A lock that can be neither taken nor read: another user's, or something else under its name. `code` is the system's. */
export function explainUnreadable(file: string, code: string): DisclosureError {
  return new DisclosureError({
    what: '构建锁读不出来。',
    place: { file },
    found: code === 'EACCES' ? '没有读取的权限（EACCES）：多半是另一个用户在构建' : `不是普通文件（${code}）`,
    expected: '自己的构建留下的锁文件，或没有这个文件',
    todo: '等那个用户的构建结束；没有构建在进行时，删除它，再运行一次。',
  });
}

/** A lock that somebody took over who had reason to take its holder for dead. */
export function explainLost(file: string): DisclosureError {
  return new DisclosureError({
    what: '这次构建停顿太久，另一个构建已经接手。',
    place: { file },
    expected: '同一时间只有一个构建',
    todo: '等另一个构建结束；需要时再运行一次。原来的网站没有变化。',
  });
}

/** A lock that was waited for too long; `holder` is named for people. */
export function giveUp(file: string, holder: string): DisclosureError {
  return new DisclosureError({
    what: '等待另一个构建结束，时间过长。',
    place: { file },
    found: `${holder}仍占用着构建锁`,
    expected: '同一时间只有一个构建',
    todo: '等它结束后再运行；如果那个进程并不是构建，删除这个锁文件。',
  });
}
