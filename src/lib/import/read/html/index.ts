// Web pages → blocks: those of portals, and those that Word, Excel, WPS and LibreOffice write.
export { readHtml } from './read.ts';
