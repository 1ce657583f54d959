export { findDepartment, type Department, type Place } from './places.ts';
export { makeDepartmentYears, type DepartmentYear } from './years.ts';
export { renderFiles, type ContentFile, type KeyEntry, type Rendered } from './files.ts';
export { writeCorpus, type CorpusOptions, type Key } from './write.ts';
export { judgeCorpus, type CheckOutput, type Verdict } from './judge.ts';
export { YEAR_COUNT } from './share.ts';
