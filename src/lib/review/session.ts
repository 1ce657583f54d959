import { randomBytes } from 'node:crypto';
import { readRegions } from '../content/index.ts';
import type { ImportSource, ReadSource } from '../import/index.ts';
import { DisclosureError } from '../model/index.ts';
import { rememberChecks, type CheckedDocument, type CheckMemory } from './checks.ts';
import { listReviewed } from './documents.ts';
import { rememberSources, type SourceMemory } from './source.ts';
import { startHistory, type History } from './undo.ts';

/** What the review works with; the command hands it over, tests hand over their own. */
export interface ReviewEffects {
  /** Content root. */
  readonly root: string;
  /** Which of the reviewed documents are shown; all of them when absent. */
  readonly select?: (ids: readonly string[]) => readonly string[];
  /** What `npm run check` says about a document. */
  readonly check: (id: string) => CheckedDocument;
  /** Ids of the rules whose findings can be waived. */
  readonly waivable: ReadonlySet<string>;
  /** Reads an original with the limits of the import. */
  readonly read: (source: ImportSource) => Promise<ReadSource>;
  /** Today, `YYYY-MM-DD`: written beside a confirmation. */
  readonly today: () => string;
}

/** One run of the review: its secrets, and what it remembers. All that must not be lost is in the content files. */
export interface Session {
  readonly effects: ReviewEffects;
  readonly root: string;
  /** Opens the page: part of the start address, then a cookie. */
  readonly token: string;
  /** Every write carries it in a header, which no foreign page can set. */
  readonly guard: string;
  readonly history: History;
  readonly checks: CheckMemory;
  readonly sources: SourceMemory;
  /** Ids of the documents that are shown now; nothing else has an address. */
  readonly list: () => readonly string[];
  /** Name of a region by its slug; the slug where nobody knows a name. */
  readonly nameRegion: (slug: string) => string;
}

/** Starts a run of the review. */
export function startSession(effects: ReviewEffects): Session {
  const { root } = effects;
  const select = effects.select ?? ((ids: readonly string[]) => ids);
  return {
    effects,
    root,
    token: randomBytes(24).toString('base64url'),
    guard: randomBytes(24).toString('base64url'),
    history: startHistory(root),
    checks: rememberChecks(root, effects.check),
    sources: rememberSources(root, effects.read),
    list: () => select(listReviewed(root)),
    nameRegion: nameRegions(root),
  };
}

function nameRegions(root: string): Session['nameRegion'] {
  try {
    const regions = readRegions(root);
    return (slug) => regions.get(slug)?.name ?? slug;
  } catch (error) {
    if (error instanceof DisclosureError) return (slug) => slug;
    throw error;
  }
}
