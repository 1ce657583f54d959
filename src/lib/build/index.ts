export type { Finished } from './finish.ts';
export { openPool, type Pool } from './engine/pool.ts';
export type { PhaseProgress, PhaseStart, Reporter } from './engine/reporter.ts';
export { findDisclosureError } from './engine/unwrap.ts';
export type { PartNumber } from './parts/choose.ts';
export { mergeParts, type Merge } from './parts/merge.ts';
export { buildPart, type PartBuild, type WrittenPart } from './parts/write.ts';
export { buildWholeSite, type SiteBuild } from './site.ts';
