export { listFiles, listFolders, readText, resolveContentDir } from './disk.ts';
export { readDepartments, readGlossary, readRegions, readSite } from './portal.ts';
export {
  digestReport,
  DISCLOSURES,
  keepTablePlaces,
  listReportIds,
  readConfirmations,
  readImportReview,
  readReport,
  readReportHead,
  readReportTables,
  resolveSource,
} from './report.ts';
export { locateField, startLocating, type ContentText } from './locate.ts';
export { parseContent } from './validate.ts';
