export { digestTexts } from './digest.ts';
export { isRunning } from './running.ts';
export { listTree } from './tree.ts';
