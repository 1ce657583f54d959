import { DisclosureError } from '../../model/index.ts';

/** A file that may be a document. */
export interface InboxFile {
  /** Where it is, as people know it: `收件箱/科协/决算.docx`, `收件箱/科协.zip/决算表.xlsx`. */
  readonly path: string;
  /** Folder or zip it lies in, written the same way; files of one folder may belong together. */
  readonly folder: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Reads it. Throws `DisclosureError` where it has changed, gone or is damaged. */
  readonly load: () => Uint8Array;
}

/** A file, folder or zip that cannot be read; the others go on. */
export interface InboxProblem {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly error: DisclosureError;
}

/** What was left out on purpose, and why. */
export interface InboxSkip {
  readonly path: string;
  readonly reason: string;
}

/** Everything the user named, sorted out. */
export interface Inbox {
  readonly files: readonly InboxFile[];
  readonly problems: readonly InboxProblem[];
  readonly skipped: readonly InboxSkip[];
  /** What was left out, as lines for people: one for each reason. */
  readonly notes: readonly string[];
}

/** An inbox while it is being listed. */
export interface OpenInbox {
  readonly files: InboxFile[];
  readonly problems: InboxProblem[];
  readonly skipped: InboxSkip[];
}

/** Bounds of one import: far above what a city sends in a year. */
export const INBOX_LIMITS = {
  /** Files, folders and everything left out, together. */
  files: 20_000,
  /** Folders inside each other. */
  depth: 40,
} as const;

/** Throws `DisclosureError` once more was found than one import takes. */
export function verifyCount(inbox: OpenInbox, place: string): void {
  const count = inbox.files.length + inbox.problems.length + inbox.skipped.length;
  if (count <= INBOX_LIMITS.files) return;
  throw new DisclosureError({
    what: '文件太多，不像一次报送。',
    place: { file: place },
    found: `${count} 个以上`,
    expected: `一次不超过 ${INBOX_LIMITS.files} 个`,
    todo: '检查是否选错了文件夹；没有选错时，分几次导入。',
  });
}

/** Runs a step for one file; what goes wrong becomes its entry. Defects stay defects. */
export function collectProblem(inbox: OpenInbox, place: Omit<InboxProblem, 'error'>, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    inbox.problems.push({ ...place, error });
  }
}

/** Says what was left out, a line for each reason; of many files the first ones by name. */
export function renderSkipped(skipped: readonly InboxSkip[]): string[] {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const paths = skipped.filter((skip) => skip.reason === reason).map(({ path }) => path);
    const more = paths.length > MAX_NAMED ? ` 等 ${paths.length} 个` : '';
    return `没有导入（${reason}）：${paths.slice(0, MAX_NAMED).join('、')}${more}`;
  });
}

const MAX_NAMED = 5;
