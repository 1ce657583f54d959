export { readCompoundFile, type CompoundFile } from './read.ts';
