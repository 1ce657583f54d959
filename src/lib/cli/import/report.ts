import path from 'node:path';
import { renderReview } from '../../import/index.ts';
import { DisclosureError, listSources, REPORT_KINDS } from '../../model/index.ts';
import type { Outcome } from './batch.ts';

/** What became of one document or file, in lines for the terminal. */
export function renderOutcome(outcome: Outcome, root: string, dryRun: boolean): string {
  if (outcome.kind === 'failed') return `没有导入：${outcome.files.join('、')}\n${outcome.error.message}`;
  if (outcome.kind === 'skipped') return `上次已导入，跳过：${outcome.files.join('、')} → ${outcome.id}`;
  const { plan } = outcome;
  const { head, id, review, newDepartment } = plan.document;
  const folder = path.relative(process.cwd(), plan.folder) || plan.folder;
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

const ACTIONS = { create: '新建', replace: '替换', merge: '合并', keep: '没有变化' } as const;
/** Kinds of review items that a person has to decide on. */
const DECIDED: readonly string[] = ['conflict', 'doubtful-cell', 'doubtful-join', 'derived', 'encoding'];

/** A table of all documents and files of a batch, the ones that need a person first. */
export function renderSummary(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter((one) => one.kind === 'failed');
  const skipped = outcomes.filter((one) => one.kind === 'skipped');
  const done = outcomes.filter((one) => one.kind === 'done');
  const rows = [
    ...failed.map(({ files, error }) => ['没有导入', files.join('、'), '', error.parts.what]),
    ...done
      .map(({ files, plan }) => ({ files, plan, asks: countAsks(plan.document.review.items) }))
      .sort((left, right) => right.asks - left.asks)
      .map(({ files, plan, asks }) => [
        ACTIONS[plan.action],
        files.map((file) => path.basename(file)).join('、'),
        plan.document.id,
        `表 ${String(countTables(plan.document.files))} 张，待核对 ${String(asks)} 处`,
      ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => measure(row[column] ?? ''))));
  const total = `共 ${String(outcomes.length)} 项：导入 ${String(done.length)} 份，没有导入 ${String(failed.length)} 项${skipped.length === 0 ? '' : `，上次已导入 ${String(skipped.length)} 个文件`}。`;
  return [
    ...rows.map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    total,
  ].join('\n');
}

function countAsks(items: readonly { readonly kind: string }[]): number {
  return items.filter(({ kind }) => DECIDED.includes(kind)).length;
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

/** The error of a batch in which something could not be imported: its message names the first, the rest was told before. */
export function summariseFailures(outcomes: readonly Outcome[]): DisclosureError | undefined {
  const failed = outcomes.filter((one) => one.kind === 'failed');
  const [first] = failed;
  if (!first || failed.length === 1) return first?.error;
  return new DisclosureError({
    what: `有 ${String(failed.length)} 项没有导入，其余的已经完成。`,
    found: failed.map(({ files }) => files.join('、')).join('；'),
    todo: '按上面每一项的说明改正后，再导入这些文件；已完成的不会重做。',
  });
}
