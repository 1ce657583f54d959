import { ALL_RULES, SEVERITY_WORDS, VERDICT_WORDS, type ReviewedFinding } from '../../checks/index.ts';
import { SEVERITIES, type Coverage } from '../../model/index.ts';
import type { CheckedDocument } from '../checks.ts';
import { nameFinding } from '../finding-key.ts';
import { html, type Html } from '../html.ts';
import { locateFinding, locateInSource, type ResultPlaces } from '../locate.ts';

/** What the list of findings needs besides them. */
export interface FindingsView {
  readonly checked: CheckedDocument;
  readonly places: ResultPlaces | undefined;
  /** Ids of the rules whose findings can be waived. */
  readonly waivable: ReadonlySet<string>;
  /** Digest of `review.json` as it is shown. */
  readonly digest: string;
}

/** Verdicts, the worst first. */
const VERDICTS = ['doubt', 'undecided', 'plugged', 'rounding', 'exact'] as const;

/** Findings, the worst first; those that a waiver explains stand last. */
export function sortFindings({ findings, figures = [] }: CheckedDocument): ReviewedFinding[] {
  return [...findings, ...figures].sort(
    (left, right) =>
      Number(left.waived !== undefined) - Number(right.waived !== undefined) ||
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
      VERDICTS.indexOf(left.verdict) - VERDICTS.indexOf(right.verdict),
  );
}

/** Draws the check findings of a document, each with its arithmetic and a way to its place. */
export function renderFindings(view: FindingsView): Html {
  const all = sortFindings(view.checked);
  const open = all.filter(({ waived }) => waived === undefined);
  return html`<div data-waivers="${view.digest}">
    <p class="count" role="status">
      ${open.length === 0 ? '检查没有发现问题。' : `检查发现 ${open.length} 处，最要紧的在前。`}
      ${renderCoverage(view.checked.coverage)}
    </p>
    <ul class="cards">
      ${all.map((finding) => renderFinding(finding, view))}
    </ul>
  </div>`;
}

function renderCoverage(coverage: Coverage | undefined): string {
  if (!coverage) return '';
  const { bound, recomputed, stated } = coverage;
  return `正文数字 ${bound + recomputed + stated} 处：已绑定 ${bound}，已复算 ${recomputed}，仅陈述 ${stated}。`;
}

function renderFinding(finding: ReviewedFinding, { places, waivable }: FindingsView): Html {
  const { rule, severity, verdict, message, place, reported, computed, waived } = finding;
  const key = nameFinding(finding);
  const target = places && locateFinding(finding, places);
  const span = places && target !== undefined ? locateInSource(target, places) : undefined;
  const title = ALL_RULES.find(({ id }) => id === rule)?.title ?? '文件或写法有误';
  const word =
    waivable.has(rule) && verdict !== 'exact' ? VERDICT_WORDS[verdict].name : SEVERITY_WORDS[severity].name;
  return html`<li
    class="card ${waived ? 'waived' : severity}"
    id="finding-${key}"
    data-key="${key}"
    data-target="${target ?? ''}"
    ${span && html` data-at="${span.at}" data-from="${span.from}" data-to="${span.to}" data-row="${span.row}" data-text="${reported ?? ''}"`}
  >
    <button type="button" class="open" aria-expanded="false" aria-controls="body-${key}">
      <span class="where"><b>${waived ? '已说明' : word}</b> ${title}</span>
      <span class="brief">${message}</span>
    </button>
    <div class="body" id="body-${key}" hidden>
      ${
        (reported !== undefined || computed !== undefined) &&
        html`<dl class="pair">
          ${
            reported !== undefined &&
            html`<div>
              <dt>文件上是</dt>
              <dd>${reported}</dd>
            </div>`
          }
          ${
            computed !== undefined &&
            html`<div>
              <dt>算出来是</dt>
              <dd>${computed}</dd>
            </div>`
          }
        </dl>`
      }
      <p class="sure">
        规则
        ${rule}${place === undefined ? '' : ` · ${place}`}${finding.line === undefined ? '' : ` · ${finding.file} 第 ${finding.line} 行`}
      </p>
      ${waived && html`<p class="signed">${waived.reason}（${waived.by}${waived.until === undefined ? '' : `，至 ${waived.until}`}）</p>`}
      <p class="actions">
        ${
          target !== undefined &&
          html`<button type="button" data-goto="${target}">看这一处</button>
            <button type="button" data-edit="${target}">修改结果</button>`
        }
      </p>
      ${waivable.has(rule) && !waived && renderWaiverForm(key)}
    </div>
  </li>`;
}

function renderWaiverForm(key: string): Html {
  return html`<details class="waive">
    <summary>确认无误，写明理由</summary>
    <form data-waive="${key}">
      <label>理由 <textarea name="reason" rows="3" required></textarea></label>
      <label>说明到哪一天为止（可以不填） <input type="date" name="until" /></label>
      <p class="alert" role="alert"></p>
      <button type="submit">保存说明</button>
    </form>
  </details>`;
}
