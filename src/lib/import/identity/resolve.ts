import {
  KIND_SUFFIXES,
  REPORT_KINDS,
  type Department,
  type ReportKind,
  type ReviewItem,
} from '../../model/index.ts';
import type { Registry } from './department.ts';
import { ask, conflict, derive } from './notes.ts';
import { resolvePlace } from './place.ts';
import { findKind, findTitle, findYears, type DocumentText } from './recognise.ts';

/** What the user said on the command line; it wins over the text. */
export interface ImportOptions {
  readonly region?: string | undefined;
  readonly department?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: ReportKind | undefined;
}

/** What a document is and where it belongs. */
export interface Identity {
  readonly kind: ReportKind;
  readonly title: string;
  readonly titleDerived: boolean;
  /** Full name of the department as printed. */
  readonly department: string;
  readonly year: number;
  /** `<region>/<department>/<year>`. */
  readonly id: string;
  /** The department's file, where the content root has none yet. */
  readonly newDepartment?: Department;
  readonly items: readonly ReviewItem[];
}

/** Decides kind, department, year and title; asks, by a `DisclosureError`, only for what cannot be found. */
export function resolveIdentity(
  file: string,
  document: DocumentText,
  options: ImportOptions,
  registry: Registry,
): Identity {
  const items: ReviewItem[] = [];
  const kind = resolveKind(file, document, options, items);
  const year = resolveYear(file, document, options, items);
  const place = resolvePlace(file, document, options, registry, items);
  const printed = findTitle(document);
  const composed = `${String(year)}年度${place.name}${NAMES[kind]}`;
  if (!printed) items.push(derive(composed, '原文没有印标题，由年度、部门和文种拟定；正文里不印这个标题。'));
  return {
    kind,
    title: printed?.value ?? composed,
    titleDerived: printed === undefined,
    department: place.name,
    year,
    id: `${place.key}/${nameFolder(place.key, year, kind, registry)}`,
    ...(registry.departments.has(place.key) ? {} : { newDepartment: { name: place.name, aliases: [] } }),
    items,
  };
}

/** The bare year, unless it belongs to a document of another kind; a budget always says that it is one. */
function nameFolder(place: string, year: number, kind: ReportKind, { documents }: Registry): string {
  const taken = documents?.get(`${place}/${String(year)}`);
  const isFree = kind !== 'budget' && (taken === undefined || taken === kind);
  return isFree ? String(year) : `${String(year)}-${KIND_SUFFIXES[kind]}`;
}

/** What documents of a kind are called in their titles. */
const NAMES: Readonly<Record<ReportKind, string>> = {
  'final-accounts': '部门决算',
  'performance-self-evaluation': '部门整体支出绩效自评报告',
  budget: '部门预算',
};

function resolveKind(
  file: string,
  document: DocumentText,
  options: ImportOptions,
  items: ReviewItem[],
): ReportKind {
  const found = findKind(document);
  const kind = options.kind ?? found;
  if (kind === undefined) {
    throw ask(file, {
      what: '看不出这是哪一种文件。',
      expected: '部门决算、部门预算或绩效自评报告',
      todo: '加上 --kind final-accounts（部门决算）、--kind performance-self-evaluation（绩效自评报告）或 --kind budget（部门预算）。',
    });
  }
  if (found !== undefined && found !== kind) {
    const message = `命令行给的文种是${REPORT_KINDS[kind]}，文中像是${REPORT_KINDS[found]}；已按命令行处理。`;
    items.push(conflict(1, findTitle(document)?.value ?? '', message));
  }
  return kind;
}

function resolveYear(
  file: string,
  document: DocumentText,
  options: ImportOptions,
  items: ReviewItem[],
): number {
  const [found] = findYears(document);
  const year = options.year ?? found?.value;
  if (year === undefined) {
    const todo = '加上 --year，例如 --year 2021。';
    throw ask(file, { what: '文中没有写年度。', expected: '例如“2021年度”', todo });
  }
  if (found && found.value !== year) {
    const message = `命令行给的是 ${String(year)} 年度，文中写的是 ${String(found.value)} 年度；已按命令行处理。`;
    items.push(conflict(found.line, String(found.value), message));
  }
  for (const entry of document.flow) {
    if (entry.kind !== 'located') continue;
    const period = entry.caption.find(({ role }) => role === 'period')?.text;
    if (period === undefined || Number.parseInt(period, 10) === year) continue;
    const message = `《${entry.title ?? '表格'}》印的年度与本文件的 ${String(year)} 年度不同，照原样保留。`;
    items.push(conflict(entry.line, period, message));
  }
  return year;
}
