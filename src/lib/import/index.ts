export type { Block, Inline, ReadDocument, RowLine, RowsBlock, TextBlock } from './blocks.ts';
export { assembleDocument, importDocument, type ImportedDocument, type SourcePart } from './document.ts';
export { findDepartments, proposeSlug, type FoundDepartment, type Registry } from './identity/department.ts';
export { resolveIdentity, type Identity, type ImportOptions } from './identity/resolve.ts';
export {
  convertForeign,
  groupInbox,
  listInbox,
  type Inbox,
  type InboxFile,
  type InboxGroup,
} from './inbox/index.ts';
export { mergeFolders, type Files, type FolderPreference, type MergedFolder } from './merge/folder.ts';
export type { Choice, Conflict } from './merge/values.ts';
export { splitFront } from './outline/front.ts';
export { findHeading, type HeadingMark } from './outline/headings.ts';
export { joinParagraphs } from './outline/joins.ts';
export { buildOutline, type Node, type Outline } from './outline/nodes.ts';
export { decodeText, MAX_TEXT_BYTES, type DecodedText } from './read/decode.ts';
export { MAX_BYTES, verifySize } from './read/size.ts';
export { readTextBlocks } from './read/text.ts';
export { renderReview, REVIEW_ORDER } from './review.ts';
export { groupParts, type InboxPart } from './source/group.ts';
export { readPlainText } from './source/plain.ts';
export { readSource, type ImportSource, type ReadSource } from './source/read.ts';
export { sniffFormat, type SourceFormat } from './source/sniff.ts';
export { locateTables, type LocatedTable } from './tables/locate.ts';
export { readTable, recogniseTable } from './tables/read.ts';
export { writeDepartment, writeFolder } from './write/folder.ts';
export { holdsOriginals, inspectFolder, LOCK_FILE, type FolderState } from './write/lock.ts';
export { renderMdx } from './write/mdx.ts';
export { nameBeside, recoverPlace } from './write/place.ts';
export { mergeUpdate, planUpdate, readOriginals } from './write/update.ts';
export { planWrites, type WritePlan } from './write/plan.ts';
export { createDirectReader, createReaderPool, type ReaderPool } from './worker/pool.ts';
