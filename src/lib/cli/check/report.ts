import path from 'node:path';
import type { CheckedGroup } from './findings.ts';

/** Everything a check found, as the formats render it. */
export interface CheckReport {
  /** Documents by id, then the files around them and the built site where something is wrong with them. */
  readonly groups: readonly CheckedGroup[];
  /** What was asked for on the command line; empty for everything. */
  readonly scope: readonly string[];
  /** Number of built pages that were read; absent when the built site was not checked. */
  readonly pages?: number;
  /** Whether doubts about figures count as failures. */
  readonly strict: boolean;
  /** Name of the portal, where `site.json` says it. */
  readonly portal?: string;
  /** Address of the site, where `site.json` says it. */
  readonly origin?: string;
  /** Version of this program. */
  readonly version: string;
  /** Day of the check as given with `--date`, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly folders: CheckFolders;
}

/** The folders that names of files are relative to. Absolute. */
export interface CheckFolders {
  /** Content root. */
  readonly root: string;
  /** The built site. */
  readonly output: string;
  /** Working directory. */
  readonly cwd: string;
}

/** A file that a finding of a group names, relative to the working directory, with `/` between its parts. */
export function locateFile({ root, output, cwd }: CheckFolders, group: CheckedGroup, file: string): string {
  const full = path.join(group.id === 'built' ? output : root, file);
  return path.relative(cwd, full).split(path.sep).join('/');
}
