import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine and the versions a run was made with. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
}

/** Above this load something else is at work, and times are not to be trusted. */
const QUIET = 0.5;

/** Describes this machine. */
export function readMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    node: process.version,
  };
}

/** The load of the last minute where it is too high to measure; undefined on a quiet machine. */
export function findNoise(): number | undefined {
  const load = loadavg()[0] ?? 0;
  return load > QUIET ? load : undefined;
}
