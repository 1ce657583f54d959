import type { Change } from './change.ts';
import { CONTENT_CHANGES } from './content-changes.ts';
import { PROJECT_CHANGES } from './project-changes.ts';

/** Everything a web team or a developer changes, one thing at a time. */
export const CHANGES: readonly Change[] = [...CONTENT_CHANGES, ...PROJECT_CHANGES];
