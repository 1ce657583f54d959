export { digestTexts } from './digest.ts';
export { readLines } from './lines.ts';
export { isRunning } from './running.ts';
export { removeTree } from './remove.ts';
export { listTree } from './tree.ts';
