import { splitIndex, splitWords } from '../edit/words.ts';
import { digestStored, readReviewed, type ReviewedDocument } from '../documents.ts';
import { WAIVERS_FILE } from '../decide.ts';
import { listFiles, DISCLOSURES, readText } from '../../content/index.ts';
import { listSources, REPORT_KINDS } from '../../model/index.ts';
import { html, type Html } from '../html.ts';
import { countItems } from '../items.ts';
import type { ResultPlaces } from '../locate.ts';
import type { PendingConflict } from '../pending.ts';
import type { Session } from '../session.ts';
import { renderConflicts } from './conflicts.ts';
import { renderFindings } from './findings.ts';
import { renderItems } from './items.ts';
import { renderProblem } from './problem.ts';
import { renderResult } from './result.ts';

/** The parts of a document's page that a write changes. */
export interface DocumentParts {
  readonly title: string;
  readonly items: Html;
  readonly findings: Html;
  readonly result: Html;
  /** Numbers on the tabs. */
  readonly open: number;
  readonly found: number;
  /** What undo would take back; empty where there is nothing. */
  readonly undo: string;
}

/** Reads a document anew and draws what a write can change. */
export function renderParts(session: Session, id: string): DocumentParts {
  const { root, checks, history, effects } = session;
  // Before anything is read: a file that changes meanwhile is then found to be another one.
  const digests = takeDigests(root, id);
  const digest = (file: string): string => digests.get(file) ?? 'absent';
  const document = readReviewed(root, id);
  const { head } = document;
  const places = findPlaces(root, id, document);
  const checked = checks.obtain(id);
  const files = head ? listSources(head).map(({ file }) => file) : [];
  const open = [...checked.findings, ...(checked.figures ?? [])].filter(({ waived }) => !waived);
  return {
    title: head ? `${head.title}（${REPORT_KINDS[head.kind]} ${head.year}）` : id,
    items: renderItems(document.items, places, files),
    findings: renderFindings({ checked, places, waivable: effects.waivable, digest: digest(WAIVERS_FILE) }),
    result: html`${document.problems.map(renderProblem)} ${places && renderResult({ ...places, digest })}`,
    open: countItems(document.items).open,
    found: open.length,
    undo: history.peek(id) ?? '',
  };
}

function takeDigests(root: string, id: string): ReadonlyMap<string, string> {
  const tables = listFiles(root, `${DISCLOSURES}/${id}/tables`, '.json').map((name) => `tables/${name}`);
  return new Map(
    ['index.mdx', WAIVERS_FILE, ...tables].map((name) => [name, digestStored(root, id, name)] as const),
  );
}

function findPlaces(root: string, id: string, { report }: ReviewedDocument): ResultPlaces | undefined {
  if (!report) return undefined;
  const parts = splitIndex(readText(root, `${DISCLOSURES}/${id}/index.mdx`));
  return {
    head: report.head,
    tables: report.tables,
    chunks: parts ? splitWords(parts.body, report.bodyLine) : [],
  };
}

/** Draws the page of a document around its parts and its originals; with a tab of conflicts where a new version waits. */
export function renderDocument(
  id: string,
  parts: DocumentParts,
  sources: Html,
  conflicts: readonly PendingConflict[] | undefined,
): Html {
  return html`<div class="columns" id="document" data-id="${id}">
      <aside class="rail" aria-label="要核对的地方">
        <div role="tablist" aria-label="清单">
          <button type="button" role="tab" id="tab-items" aria-controls="panel-items" aria-selected="true">
            核对清单 <span class="number" data-number="open">${parts.open}</span>
          </button>
          <button
            type="button"
            role="tab"
            id="tab-findings"
            aria-controls="panel-findings"
            aria-selected="false"
            tabindex="-1"
          >
            检查结果 <span class="number" data-number="found">${parts.found}</span>
          </button>
          ${
            conflicts &&
            html`<button
              type="button"
              role="tab"
              id="tab-conflicts"
              aria-controls="panel-conflicts"
              aria-selected="false"
              tabindex="-1"
            >
              新版本 <span class="number">${conflicts.length}</span>
            </button>`
          }
        </div>
        <div role="tabpanel" id="panel-items" aria-labelledby="tab-items" tabindex="0" data-part="items">
          ${parts.items}
        </div>
        <div
          role="tabpanel"
          id="panel-findings"
          aria-labelledby="tab-findings"
          tabindex="0"
          data-part="findings"
          hidden
        >
          ${parts.findings}
        </div>
        ${conflicts && html`<div role="tabpanel" id="panel-conflicts" aria-labelledby="tab-conflicts" tabindex="0" hidden>${renderConflicts(conflicts)}</div>`}
      </aside>
      <section class="pane source" aria-labelledby="source-title" tabindex="0">
        <h2 id="source-title">原件</h2>
        ${sources}
      </section>
      <section class="pane result" aria-labelledby="result-title" tabindex="0">
        <h2 id="result-title">结果 <span class="aside">将照这样公开；双击，或选中后按 F2 修改</span></h2>
        <div data-part="result">${parts.result}</div>
      </section>
    </div>
    ${renderEditor()}`;
}

/** The bar below in which one place is edited, as in a spreadsheet. */
function renderEditor(): Html {
  return html`<form id="editor" aria-label="修改" hidden>
    <p class="name"><span id="editor-name"></span><small id="editor-hint"></small></p>
    <textarea
      id="editor-value"
      rows="1"
      aria-labelledby="editor-name"
      aria-describedby="editor-hint"
      spellcheck="false"
    ></textarea>
    <p class="actions">
      <button type="submit" class="main" id="editor-save">保存</button>
      <button type="submit" id="editor-confirm" hidden>保存并确认这一项</button>
      <button type="button" class="quiet" id="editor-cancel">取消</button>
    </p>
    <div id="editor-word" role="alert"></div>
  </form>`;
}

/** What stands in the bar of a document's page. */
export function renderDocumentBar({ undo }: DocumentParts): Html {
  return html`<nav aria-label="页面">
      <a href="/">← 全部文件</a>
    </nav>
    <button type="button" class="quiet" id="undo" ${undo === '' && html`hidden`} data-what="${undo}">
      撤销上一步
    </button>
    <details class="keys">
      <summary>快捷键</summary>
      <div>
        <ul>
          <li><kbd>J</kbd> <kbd>K</kbd> 下一项、上一项</li>
          <li><kbd>Y</kbd> 确认这一项，到下一项</li>
          <li><kbd>E</kbd> 修改这一项的结果</li>
          <li><kbd>U</kbd> 撤销上一步</li>
          <li>
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> 在表格里移动，<kbd>F2</kbd> 或
            <kbd>回车</kbd> 修改
          </li>
          <li><kbd>回车</kbd> 保存一格，<kbd>Ctrl</kbd>+<kbd>回车</kbd> 保存一段，<kbd>Esc</kbd> 取消</li>
        </ul>
        <label><input type="checkbox" id="letters" checked /> 使用字母快捷键</label>
      </div>
    </details>`;
}
