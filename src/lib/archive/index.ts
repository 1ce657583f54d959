export {
  ARCHIVE_FORMATS,
  createArchive,
  findNewestDay,
  verifyDate,
  type ArchiveFormat,
  type ArchiveInput,
  type WrittenArchive,
} from './create.ts';
export { selectReports, type Selection } from './select.ts';
export { stageContent } from './stage.ts';
export { PROBLEM_KINDS, type Problem, type ProblemKind, type Verdict } from './verify/problem.ts';
export { verifyArchive } from './verify/verify.ts';
