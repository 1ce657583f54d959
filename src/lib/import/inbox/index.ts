// What the user names → files to import: folders, zips, and documents that only LibreOffice reads.
//
//   const { files, problems, notes, skipped } = listInbox(paths);   nothing is written, nothing followed out of a folder
//   for (const file of files) file.load()                            bytes, or DisclosureError
//   groupInbox(files)                                                [{ folder, files }]
//   await convertForeign({ name, bytes })                            adds `converted` to doc, wps, rtf, odt, ods
export type { Inbox, InboxFile, InboxProblem, InboxSkip } from './entry.ts';
export { findOffice } from './find-office.ts';
export { convertForeign, type ForeignSettings } from './foreign.ts';
export { groupInbox, type InboxGroup } from './group.ts';
export { listInbox } from './list.ts';
export { convertWithOffice, type Converted } from './office.ts';
