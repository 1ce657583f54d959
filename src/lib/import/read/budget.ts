import { DisclosureError } from '../../model/index.ts';

/**
 * Processor seconds for one file. Real documents take one or two, also on a machine that is half as fast; a file that
 * takes ten without getting on is made to. Processor time and not the clock: on a busy machine an honest file waits.
 */
export const READ_SECONDS = 10;

/** The processor time that reading one file may take. */
export interface ReadBudget {
  /** Throws `DisclosureError` when the file has had its time; asked now and then while it is read. */
  verify(): void;
  /** Grants more time, in seconds: for a page that was read, so that long documents have longer. */
  grant(seconds: number): void;
}

let onGrant: (seconds: number) => void = () => undefined;

/** Hears of every grant: whoever watches a reader from outside must allow what the reader allows itself. */
export function watchGrants(listener: (seconds: number) => void): void {
  onGrant = listener;
}

/** Starts counting for a file. */
export function startBudget(file: string, seconds = READ_SECONDS): ReadBudget {
  const start = readClock();
  let allowed = seconds;
  return {
    verify() {
      if (readClock() - start > allowed) throw refuse(file, allowed);
    },
    grant(more) {
      allowed += more;
      onGrant(more);
    },
  };
}

/** Processor time of this thread so far, in seconds. */
function readClock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000_000;
}

function refuse(file: string, seconds: number): DisclosureError {
  return new DisclosureError({
    what: '读这个文件太费时间，已停止读取；其他文件不受影响。',
    place: { file },
    found: `用了 ${seconds.toFixed(0)} 秒还没有读完`,
    expected: '一份普通大小的决算、预算或自评文件',
    todo: '检查是否选错了文件；没有选错时，用 Word、WPS 打开原件，删去空白的工作表、行和列，另存一份再导入，或拆成几个文件。',
  });
}
