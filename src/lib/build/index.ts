export type { Finished } from './finish.ts';
export type { PhaseProgress, PhaseStart, Reporter } from './engine/reporter.ts';
export { findDisclosureError } from './engine/unwrap.ts';
export { buildWholeSite, type SiteBuild } from './site.ts';
