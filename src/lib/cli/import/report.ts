import path from 'node:path';
import { renderReview } from '../../import/index.ts';
import { DisclosureError, listSources, REPORT_KINDS, type ReviewItem } from '../../model/index.ts';
import type { Outcome } from './batch.ts';

/** What became of one document or file, in lines for the terminal. */
export function renderOutcome(outcome: Outcome, root: string, dryRun: boolean): string {
  if (outcome.kind === 'failed')
    return `${dryRun ? '不能导入' : '没有导入'}：${outcome.files.join('、')}\n${outcome.error.message}`;
  if (outcome.kind === 'copy')
    return `与 ${outcome.of.join('、')} 完全相同，只导入一份：${outcome.files.join('、')}`;
  if (outcome.kind === 'skipped') return `上次已导入，跳过：${outcome.files.join('、')} → ${outcome.id}`;
  const { plan } = outcome;
  const { head, id, review, newDepartment } = plan.document;
  const folder = showFolder(plan.folder);
  const names = listSources(head).map(({ file }) => file);
  const lines = [
    `${names.join('、')}：${REPORT_KINDS[head.kind]} · ${head.department} · ${String(head.year)} 年度`,
    `标题：${head.title}${head.titleDerived === true ? '（拟定）' : ''}`,
    renderReview(review),
  ];
  if (newDepartment && dryRun)
    lines.push(`将新建部门：${path.join(root, 'departments', `${id.slice(0, id.lastIndexOf('/'))}.json`)}`);
  if (plan.action === 'keep') lines.push(`没有变化：${folder}`);
  else {
    lines.push(`${dryRun ? '将写入' : '已写入'} ${folder}：`);
    lines.push(...[...plan.files].map(([name, bytes]) => `  ${name}（${String(bytes.length)} 字节）`));
  }
  if (plan.kept && plan.kept.length > 0) lines.push(`保留了手工改动：${plan.kept.join('、')}`);
  return lines.join('\n');
}

/** A folder as people know it: from where they are, unless it lies elsewhere. */
function showFolder(folder: string): string {
  const relative = path.relative(process.cwd(), folder);
  return relative.startsWith('..') || relative === '' ? folder : relative;
}

const ACTIONS = { create: '新建', replace: '替换', merge: '合并', keep: '没有变化' } as const;
/** Columns of a terminal that names and addresses are padded to; longer ones stand out. */
const WIDEST = 48;
/** Kinds of review items that a person has to decide on. */
const DECIDED: readonly string[] = ['conflict', 'doubtful-cell', 'doubtful-join', 'derived', 'encoding'];

/** Items a person has to look at; what was found to agree needs nobody. */
function countAsks(items: readonly ReviewItem[]): number {
  return items.filter(({ kind, confidence }) => DECIDED.includes(kind) && confidence !== 1).length;
}

/** A table of all documents and files of a batch, the ones that need a person first. */
export function renderSummary(outcomes: readonly Outcome[], dryRun = false): string {
  const failed = outcomes.filter((one) => one.kind === 'failed');
  const skipped = outcomes.filter((one) => one.kind === 'skipped');
  const copies = outcomes.filter((one) => one.kind === 'copy');
  const done = outcomes.filter((one) => one.kind === 'done');
  const shorten = createShortener(outcomes.flatMap(({ files }) => files));
  const rows = [
    ...failed.map(({ files, error }) => [
      dryRun ? '不能导入' : '没有导入',
      shorten(files),
      '',
      error.parts.what,
    ]),
    ...done
      .map(({ files, plan }) => ({ files, plan, asks: countAsks(plan.document.review.items) }))
      .sort((left, right) => right.asks - left.asks)
      .map(({ files, plan, asks }) => [
        ACTIONS[plan.action],
        shorten(files),
        plan.document.id,
        `表 ${String(countTables(plan.document.files))} 张，待核对 ${String(plan.document.review.items.length)} 项${asks === 0 ? '' : `（存疑 ${String(asks)} 项）`}`,
      ]),
    ...skipped.map(({ files, id }) => ['上次已导入', shorten(files), id, '']),
    ...copies.map(({ files, of }) => ['重复', shorten(files), '', `与 ${shorten(of)} 完全相同`]),
  ];
  const same = done.filter(({ plan }) => plan.action === 'keep').length;
  const widths = [0, 1, 2].map((column) =>
    Math.min(WIDEST, Math.max(0, ...rows.map((row) => measure(row[column] ?? '')))),
  );
  const counts = [
    `${dryRun ? '可以导入' : '导入'} ${String(done.length - same)} 份`,
    ...(same === 0 ? [] : [`没有变化 ${String(same)} 份`]),
    `${dryRun ? '不能导入' : '没有导入'} ${String(failed.length)} 项`,
    ...(skipped.length === 0 ? [] : [`上次已导入 ${String(skipped.length)} 份`]),
    ...(copies.length === 0 ? [] : [`重复 ${String(copies.length)} 份`]),
  ];
  return [
    ...rows.map((row) =>
      row
        // A reason stands beside its file: what has no address leaves no gap for one.
        .filter((cell) => cell !== '')
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    `共 ${String(outcomes.length)} 项：${counts.join('，')}。`,
  ].join('\n');
}

/** Shows files without the folder that all of a batch lie in, and names the folder of several files once. */
function createShortener(all: readonly string[]): (files: readonly string[]) => string {
  const [first = [], ...rest] = all.map((file) => file.split('/').slice(0, -1));
  const end = first.findIndex((step, index) => rest.some((steps) => steps[index] !== step));
  const shared = end === -1 ? first.length : end;
  return (files) => {
    const steps = files.map((file) => file.split('/').slice(shared));
    const folder = steps[0]?.slice(0, -1).join('/') ?? '';
    return `${folder === '' ? '' : `${folder}/`}${steps.map((parts) => parts.at(-1) ?? '').join('、')}`;
  };
}

function countTables(files: ReadonlyMap<string, Uint8Array>): number {
  return [...files.keys()].filter((name) => name.startsWith('tables/')).length;
}

/** Columns a text takes on a terminal: a Han character takes two. */
function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u{3ffff}]/u.test(character) ? 2 : 1), 0);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - measure(text)));
}

/** Files that could not be imported which the error at the end names; the summary names all. */
const NAMED = 5;

/** The error of a batch in which something could not be imported; what was told before is not told again in full. */
export function summariseFailures(outcomes: readonly Outcome[], dryRun = false): DisclosureError | undefined {
  const failed = outcomes.filter((one) => one.kind === 'failed');
  const [first] = failed;
  if (!first || outcomes.length === 1) return first?.error;
  const names = failed.slice(0, NAMED).map(({ files }) => files.join('、'));
  const more = failed.length > NAMED ? ` 等 ${String(failed.length)} 项` : '';
  return new DisclosureError({
    what: dryRun
      ? `有 ${String(failed.length)} 项不能导入，其余的可以导入；这次只是试读，没有写文件。`
      : `有 ${String(failed.length)} 项没有导入，其余的已经完成。`,
    found: `${names.join('；')}${more}`,
    todo: '按上面每一项的说明改正后，再导入这些文件。',
  });
}
