import type { InboxFile } from './entry.ts';

/** Files that lie in one folder, or in one folder of a zip: candidates for one department-year. */
export interface InboxGroup {
  readonly folder: string;
  readonly files: readonly InboxFile[];
}

/** Groups files by folder, in the order in which each folder first occurs. What belongs together the caller decides. */
export function groupInbox(files: readonly InboxFile[]): readonly InboxGroup[] {
  const groups = new Map<string, InboxFile[]>();
  for (const file of files) {
    const group = groups.get(file.folder);
    if (group) group.push(file);
    else groups.set(file.folder, [file]);
  }
  return [...groups].map(([folder, members]) => ({ folder, files: members }));
}
