export { renderReport, REPORT_FORMATS, type ReportFormat } from './render.ts';
