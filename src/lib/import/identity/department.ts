import { pinyin } from 'pinyin-pro';
import type { Department, Region, ReportKind } from '../../model/index.ts';
import { squeeze, toText, type TextBlock } from '../blocks.ts';
import { guessNames, readStatedNames, type Line, type Name } from './names.ts';
import type { DocumentText, Evidence } from './recognise.ts';

/** Regions by slug and departments by `<region>/<department>`, as read from the content root. */
export interface Registry {
  readonly regions: ReadonlyMap<string, Region>;
  readonly departments: ReadonlyMap<string, Department>;
  /** Kinds of the documents that exist already, by `<region>/<department>/<year>`. */
  readonly documents?: ReadonlyMap<string, ReportKind>;
}

/** A department named in a text. */
export interface FoundDepartment extends Evidence<string> {
  /** `<region>/<department>` where it is registered. */
  readonly key?: string;
  /** Slug of its region, where its name begins with a registered one. */
  readonly region?: string;
}

/**
 * Departments the document may belong to, most likely first. Named on the cover or a caption counts before
 * the text; within one place the one named most often, then first.
 */
export function findDepartments(document: DocumentText, registry: Registry): readonly FoundDepartment[] {
  const captions = document.flow.flatMap((entry) =>
    entry.kind === 'located'
      ? entry.caption
          .filter(({ role }) => role === 'department')
          .map(({ text }) => ({ text, line: entry.line }))
      : [],
  );
  const cover = document.cover.map(toLine);
  const text = document.flow.filter((entry) => entry.kind === 'text').map(toLine);
  const departments = [...registry.departments].map(([key, { name }]) => ({ name, key }));
  const front = [...cover, ...captions];
  const stated = readStatedNames(front, registry.regions);
  for (const place of [front, text]) {
    const registered = count(place, departments);
    // 某局第一小学 is not 某局: a longer name that the front states wins over the registered one inside it.
    const longer = stated.filter(({ name }) => isLonger(name, registered));
    if (longer.length > 0)
      return [...count(front, longer), ...registered.filter(({ value }) => !isInside(value, longer))];
    if (registered.length > 0) return registered;
    if (stated.length > 0) return count(front, stated);
    const unregistered = count(place, guessNames(place, registry.regions));
    if (unregistered.length > 0) return unregistered;
  }
  return [];
}

function isLonger(name: string, registered: readonly FoundDepartment[]): boolean {
  return registered.some(({ value }) => name !== value && name.startsWith(value));
}

function isInside(value: string, names: readonly Name[]): boolean {
  return names.some(({ name }) => name.startsWith(value));
}

function toLine(block: TextBlock): Line {
  return { text: toText(block), line: block.line };
}

interface Candidate extends Name {
  readonly key?: string;
}

function count(lines: readonly Line[], candidates: readonly Candidate[]): FoundDepartment[] {
  const keys = lines.map(({ text, line }) => ({ key: squeeze(text), line }));
  return candidates
    .map((candidate) => ({ candidate, hits: keys.filter(({ key }) => key.includes(candidate.name)) }))
    .filter(({ hits }) => hits.length > 0)
    .sort(
      (left, right) => right.hits.length - left.hits.length || firstLine(left.hits) - firstLine(right.hits),
    )
    .map(({ candidate: { name, ...rest }, hits }) => ({ value: name, line: firstLine(hits), ...rest }));
}

function firstLine(lines: readonly Pick<Line, 'line'>[]): number {
  return lines[0]?.line ?? 1;
}

/** The everyday short names that slugs are made of; others are spelled out. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  科学技术协会: '科协',
  妇女联合会: '妇联',
  残疾人联合会: '残联',
  文学艺术界联合会: '文联',
  社会科学界联合会: '社科联',
  工商业联合会: '工商联',
  发展和改革委员会: '发改委',
  发展和改革局: '发改局',
  卫生健康委员会: '卫健委',
  卫生健康局: '卫健局',
  人力资源和社会保障局: '人社局',
  住房和城乡建设局: '住建局',
  科学技术局: '科技局',
};

/** Longest names of regions in front of a department's own region. */
const LONGEST_PLACE = 9;

/** A slug for a department: its short name without the region, in pinyin. 株洲市科学技术协会 → kexie. */
export function proposeSlug(name: string, region: Region | undefined): string {
  // 示例省示例市某局: what stands before its region are the regions around it.
  const at = region ? name.indexOf(region.name) : -1;
  const own = region && at >= 0 && at < LONGEST_PLACE ? name.slice(at + region.name.length) : name;
  const spelled = pinyin(SHORT_NAMES[own] ?? own, {
    toneType: 'none',
    type: 'array',
    nonZh: 'removed',
    v: true,
  });
  return spelled
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
