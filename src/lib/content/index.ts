export { DISCLOSURES, explainNoDocuments } from './disclosures.ts';
export { listFiles, listFolders, readText, resolveContentDir } from './disk.ts';
export { listReportIds } from './documents.ts';
export { readDepartments, readGlossary, readSite } from './portal.ts';
export { readRegions } from './regions.ts';
export {
  digestReport,
  keepTablePlaces,
  readConfirmations,
  readImportReview,
  readReport,
  readReportHead,
  readReportTables,
  resolveSource,
} from './report.ts';
export { locateField, startLocating, type ContentText } from './locate.ts';
export { parseContent } from './validate.ts';
