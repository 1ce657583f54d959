export { readDocx } from './document.ts';
