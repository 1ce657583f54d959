export { digestTexts, sha256 } from './digest.ts';
export { beforeEnd, SIGNALS, toExitCode } from './ending.ts';
export { IN_GROUP, killGroup } from './group.ts';
export { readLines } from './lines.ts';
export { findStart, isRunning } from './running.ts';
export { removeTree } from './remove.ts';
export { listTree } from './tree.ts';
