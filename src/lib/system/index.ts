export { isRunning } from './running.ts';
export { digestTexts } from './digest.ts';
