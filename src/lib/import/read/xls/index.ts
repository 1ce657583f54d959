export { readXls } from './read.ts';
