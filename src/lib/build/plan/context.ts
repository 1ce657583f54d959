import { readDepartments, readGlossary, readRegions, readSite } from '../../content/index.ts';
import type { Department, GlossaryTerm, Region, Site } from '../../model/index.ts';
import { digestTexts } from '../../system/index.ts';
import type { DrawingProgram } from '../drawing/program.ts';
import { openClosures, type ClosureDigests } from '../inputs/closure.ts';
import { digestFiles } from '../inputs/files.ts';

/** What every plan looks at: the files of the portal itself, and the programs that make things. */
export interface PlanContext {
  /** Content root. */
  readonly content: string;
  readonly site: Site;
  readonly regions: ReadonlyMap<string, Region>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly glossary: readonly GlossaryTerm[];
  readonly drawing: DrawingProgram;
  readonly programs: ClosureDigests;
}

/** Reads the files of the portal itself. Throws `DisclosureError` for one that is wrong. */
export function openContext(root: string, content: string, drawing: DrawingProgram): PlanContext {
  const settings = digestTexts([
    process.version,
    process.versions['icu'] ?? '',
    digestFiles(root, ['package.json', 'package-lock.json']),
  ]);
  return {
    content,
    site: readSite(content),
    regions: readRegions(content),
    departments: readDepartments(content),
    glossary: readGlossary(content),
    drawing,
    programs: openClosures(settings),
  };
}

/** Digest of data: the same data in the same order of keys has the same digest. */
export function digestData(...parts: readonly unknown[]): string {
  return digestTexts(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))).slice(
    0,
    40,
  );
}
