import type { ReviewedFinding } from '../../checks/index.ts';
import { DisclosureError, type Coverage, type Finding } from '../../model/index.ts';

/** What is said about one document; `portal` and `built` stand for the files around the documents and for the built site. */
export interface CheckedGroup {
  readonly id: string;
  /** Title of the document, where it could be read. */
  readonly title?: string;
  /** SHA-256 over everything of the document that was checked; only where a report for signature names it. */
  readonly digest?: string;
  /** What keeps the site from being right: files, links, terms, waivers. */
  readonly findings: readonly ReviewedFinding[];
  /** What the document's own figures say about each other: for the department to explain, never ours to mend. */
  readonly figures?: readonly ReviewedFinding[];
  /** How far the figures of the narrative are accounted for; absent where nobody counted. */
  readonly coverage?: Coverage;
}

/** Runs a step that may end in `DisclosureError`; the error becomes a finding, anything else is a defect and stays thrown. */
export function tryRead<T>(read: () => T, findings: Finding[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    findings.push(toFinding(error));
    return undefined;
  }
}

/** A problem that keeps a file from being read, as a finding. */
export function toFinding({ parts }: DisclosureError, rule?: string): Finding {
  const { what, todo, place, found, expected } = parts;
  return {
    rule: rule ?? (place?.file.includes('/source/') ? 'source-checksum' : 'schema'),
    severity: 'error',
    verdict: 'undecided',
    message: `${what}${todo}`,
    file: place?.file ?? '',
    ...(place?.line === undefined ? {} : { line: place.line }),
    ...(place?.field === undefined ? {} : { place: place.field }),
    ...(found === undefined ? {} : { reported: found }),
    ...(expected === undefined ? {} : { computed: expected }),
  };
}

/** The findings without those that say the same of the same place. */
export function dropRepeated(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The same value in strings of its own. A string cut out of a file keeps the whole file in memory;
 * after a thousand documents only what was found in them may be left.
 */
export function detach<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
