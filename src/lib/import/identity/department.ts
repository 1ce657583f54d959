import { pinyin } from 'pinyin-pro';
import type { Department, Region } from '../../model/index.ts';
import { squeeze, toText, type TextBlock } from '../blocks.ts';
import type { DocumentText, Evidence } from './recognise.ts';

/** Regions by slug and departments by `<region>/<department>`, as read from the content root. */
export interface Registry {
  readonly regions: ReadonlyMap<string, Region>;
  readonly departments: ReadonlyMap<string, Department>;
}

/** A department named in a text. */
export interface FoundDepartment extends Evidence<string> {
  /** `<region>/<department>` where it is registered. */
  readonly key?: string;
  /** Slug of its region, where its name begins with a registered one. */
  readonly region?: string;
}

const ENDINGS =
  '科学技术协会|妇女联合会|残疾人联合会|文学艺术界联合会|社会科学界联合会|工商业联合会|联合会|总工会|红十字会|协会|委员会办公室|委员会|办公室|人民法院|人民检察院|管理局|监督局|局|厅|党校|中心|馆|院';

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
  for (const place of [[...cover, ...captions], text]) {
    const registered = count(
      place,
      [...registry.departments].map(([key, { name }]) => ({ name, key })),
    );
    if (registered.length > 0) return registered;
    const unregistered = count(place, guessNames(place, registry));
    if (unregistered.length > 0) return unregistered;
  }
  return [];
}

function toLine(block: TextBlock): Line {
  return { text: toText(block), line: block.line };
}

interface Line {
  readonly text: string;
  readonly line: number;
}

interface Candidate {
  readonly name: string;
  readonly key?: string;
  readonly region?: string;
}

function count(lines: readonly Line[], candidates: readonly Candidate[]): FoundDepartment[] {
  return candidates
    .map((candidate) => ({
      candidate,
      hits: lines.filter(({ text }) => squeeze(text).includes(candidate.name)),
    }))
    .filter(({ hits }) => hits.length > 0)
    .sort(
      (left, right) => right.hits.length - left.hits.length || firstLine(left.hits) - firstLine(right.hits),
    )
    .map(({ candidate: { name, ...rest }, hits }) => ({ value: name, line: firstLine(hits), ...rest }));
}

function firstLine(lines: readonly Line[]): number {
  return lines[0]?.line ?? 1;
}

/** Names in the text that begin with a registered region, or that a label introduces, and end like a department's. */
function guessNames(lines: readonly Line[], { regions }: Registry): Candidate[] {
  const names = new Map<string, Candidate>();
  for (const { text } of lines) {
    for (const [slug, region] of regions) {
      for (const [name] of squeeze(text).matchAll(
        new RegExp(`${region.name}[\\p{Script=Han}]{1,24}?(?:${ENDINGS})`, 'gu'),
      )) {
        names.set(name, { name, region: slug });
      }
    }
    const labelled = new RegExp(
      `(?:部门|单位)(?:名称)?(?:（盖章）|\\(盖章\\))?[:：]([\\p{Script=Han}]{2,30}(?:${ENDINGS}))$`,
      'u',
    ).exec(squeeze(text));
    if (labelled?.[1] && !names.has(labelled[1])) names.set(labelled[1], { name: labelled[1] });
  }
  return [...names.values()];
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

/** A slug for a department: its short name without the region, in pinyin. 株洲市科学技术协会 → kexie. */
export function proposeSlug(name: string, region: Region | undefined): string {
  const own = region && name.startsWith(region.name) ? name.slice(region.name.length) : name;
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
