export { INDEX_FOLDER, writeSearchIndex } from './build-index.ts';
export { searchIndex } from './integration.ts';
export { listFilterOptions, type FilterOptions } from './options.ts';
