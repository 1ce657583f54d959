import { VERDICT_WORDS } from '../../checks/index.ts';
import { REPORT_KINDS, type Finding } from '../../model/index.ts';
import type { CheckedDocument } from '../checks.ts';
import type { readBrief } from '../documents.ts';
import { nameAddress } from '../address.ts';
import { html, type Html } from '../html.ts';
import { countItems } from '../items.ts';
import { renderProblem } from './problem.ts';

/** A document in the list. */
export interface ListedDocument {
  readonly brief: ReturnType<typeof readBrief>;
  /** Undefined as long as its check has not been made. */
  readonly checked: CheckedDocument | undefined;
  /** Number of conflicts of a new version that wait for a person. */
  readonly conflicts: number;
  /** Names of region and department where the content root knows them. */
  readonly region: string;
}

/** Verdicts that the list counts. */
const COUNTED = [
  'doubt',
  'undecided',
  'plugged',
  'rounding',
] as const satisfies readonly Finding['verdict'][];

/** Draws the list of documents, the one with the most to do first. */
export function renderList(documents: readonly ListedDocument[]): Html {
  const sorted = [...documents].sort(compare);
  const open = sorted.reduce((sum, { brief }) => sum + countItems(brief.items).open, 0);
  return html`<section
    class="list"
    data-part="list"
    ${documents.some(({ checked }) => !checked) && html`data-waiting="true"`}
  >
    <p class="lead">
      ${documents.length === 0 ? '还没有导入的文件。' : `共 ${documents.length} 份文件，待核对 ${open} 项。要紧的排在前面，点标题开始核对。`}
    </p>
    <table class="documents">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">地区 部门</th>
          <th scope="col">年度 文种</th>
          <th scope="col" class="n">待核对</th>
          <th scope="col" class="n">已核对</th>
          ${COUNTED.map((verdict) => html`<th scope="col" class="n">${VERDICT_WORDS[verdict].name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sorted.map(renderRow)}
      </tbody>
    </table>
  </section>`;
}

function renderRow({ brief, checked, conflicts, region }: ListedDocument): Html {
  const { id, head, items, problems } = brief;
  const { open, confirmed } = countItems(items);
  const errors =
    checked?.findings.filter(({ severity, rule }) => severity === 'error' && BROKEN.has(rule)) ?? [];
  return html`<tr ${problems.length + errors.length > 0 && html`class="broken"`}>
    <th scope="row">
      <a href="${nameAddress(id)}">${head?.title ?? id}</a>
      ${conflicts > 0 && html`<p class="flag">新版本有 ${conflicts} 处与手工改动不同，等您选择</p>`}
      ${problems.map(renderProblem)}
      ${problems.length === 0 && errors.slice(0, 3).map(({ message, file }) => html`<p class="problem">${file}：${message}</p>`)}
    </th>
    <td>${region} ${head?.department ?? id.split('/')[1]}</td>
    <td>${head ? `${head.year} ${REPORT_KINDS[head.kind]}` : id.split('/')[2]}</td>
    <td class="n"><b>${open}</b></td>
    <td class="n">${confirmed}</td>
    ${COUNTED.map((verdict) => html`<td class="n">${checked ? countVerdict(checked, verdict) : '…'}</td>`)}
  </tr>`;
}

/** What keeps a document from being read. */
const BROKEN: ReadonlySet<string> = new Set(['schema', 'source-checksum', 'markup']);

function countVerdict({ figures = [] }: CheckedDocument, verdict: Finding['verdict']): number {
  return figures.filter((finding) => finding.verdict === verdict && finding.waived === undefined).length;
}

function compare(left: ListedDocument, right: ListedDocument): number {
  const [one, other] = [weigh(left), weigh(right)];
  const index = one.findIndex((value, at) => value !== other[at]);
  return index === -1
    ? left.brief.id.localeCompare(right.brief.id, 'en')
    : (other[index] ?? 0) - (one[index] ?? 0);
}

/** Broken files, conflicts, doubts that keep from publishing, doubtful items, all open items. */
function weigh({ brief, checked, conflicts }: ListedDocument): readonly number[] {
  const figures = checked?.figures?.filter(({ waived, verdict }) => !waived && verdict === 'doubt') ?? [];
  const broken =
    checked?.findings.filter(({ rule, severity }) => severity === 'error' && BROKEN.has(rule)) ?? [];
  const asked = brief.items.filter(({ item, confirmed }) => !confirmed && (item.confidence ?? 0) < 0.9);
  return [
    brief.problems.length + broken.length,
    conflicts,
    figures.filter(({ severity }) => severity === 'error').length,
    asked.length,
    figures.length,
    countItems(brief.items).open,
  ];
}
