import { parseAnchor, REVIEW_KINDS, type ReviewKind } from '../../model/index.ts';
import { html, breakLines, type Html } from '../html.ts';
import { countItems, TOLD_KINDS, type ListedItem } from '../items.ts';
import { locateItem, type ResultPlaces } from '../locate.ts';
import { findPrint } from './layout.ts';

/** Draws the review list: open items first, the doubtful at the top, confirmed ones folded away below. */
export function renderItems(
  items: readonly ListedItem[],
  places: ResultPlaces | undefined,
  files: readonly string[],
): Html {
  const { open, confirmed } = countItems(items);
  const openItems = items.filter((one) => !one.confirmed);
  const kinds = [...new Set(openItems.map(({ item }) => item.kind))];
  return html`<p class="count" role="status">
      ${open === 0 ? (confirmed === 0 ? '没有需要核对的地方。' : `${confirmed} 项都核对过了。`) : `还有 ${open} 项待核对，已核对 ${confirmed} 项。`}
    </p>
    ${kinds.map((kind) =>
      renderKind(
        kind,
        openItems.filter(({ item }) => item.kind === kind),
        places,
        files,
      ),
    )}
    ${
      confirmed > 0 &&
      html`<details class="done">
        <summary>已核对的 ${confirmed} 项</summary>
        <ul class="cards">
          ${items.filter((one) => one.confirmed).map((one) => renderItem(one, places, files))}
        </ul>
      </details>`
    }`;
}

function renderKind(
  kind: ReviewKind,
  items: readonly ListedItem[],
  places: ResultPlaces | undefined,
  files: readonly string[],
): Html {
  // What the program is certain of, such as two prints that agree cell by cell, may be confirmed together too.
  const told = TOLD_KINDS.includes(kind) ? items : items.filter(({ item }) => item.confidence === 1);
  const which = told.length === items.length ? '这' : '程序有十足把握的';
  const keys = told.map(({ key }) => key).join(' ');
  return html`<section class="kind">
    <h2>${REVIEW_KINDS[kind]}<span class="number">${items.length}</span></h2>
    ${
      told.length > 1 &&
      html`<button type="button" class="quiet all" data-confirm="${keys}">
        ${which} ${told.length} 项都看过了
      </button>`
    }
    <ul class="cards">
      ${items.map((one) => renderItem(one, places, files))}
    </ul>
  </section>`;
}

/** Longest piece of a text that names an item in the list. */
const BRIEF = 26;

function renderItem(listed: ListedItem, places: ResultPlaces | undefined, files: readonly string[]): Html {
  const { item, key, confirmed } = listed;
  const target = places && locateItem(item, places);
  const position = item.file === undefined ? 0 : Math.max(0, files.indexOf(item.file));
  const text = item.text.replace(/\s+/gu, ' ').trim();
  const brief = text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text;
  return html`<li
    class="card"
    id="item-${key}"
    data-key="${key}"
    data-target="${target ?? ''}"
    data-at="${position}"
    data-from="${item.line}"
    data-to="${item.lastLine ?? item.line}"
    data-text="${item.text.slice(0, 400)}"
  >
    <button type="button" class="open" aria-expanded="false" aria-controls="body-${key}">
      <span class="where">${showPlace(listed)}</span>
      <span class="brief">${brief === '' ? '（原文为空）' : brief}</span>
    </button>
    <div class="body" id="body-${key}" hidden>
      <p class="message">${item.message}</p>
      ${renderFigures(listed, places)}
      ${item.cell === undefined && item.text.trim() !== '' && html`<blockquote class="quote">${breakLines(item.text)}</blockquote>`}
      ${item.confidence !== undefined && html`<p class="sure">程序的把握：${Math.round(item.confidence * 100)}%</p>`}
      ${confirmed ? html`<p class="signed">${confirmed.by} 于 ${confirmed.at} 核对</p>` : ''}
      <p class="actions">
        ${
          confirmed
            ? html`<button type="button" class="quiet" data-withdraw="${key}">取消确认</button>`
            : html`<button type="button" class="main" data-confirm="${key}">确认无误</button>`
        }
        ${target !== undefined && html`<button type="button" data-edit="${target}">修改结果</button>`}
      </p>
    </div>
  </li>`;
}

/** Where in the source an item stands, for people. */
function showPlace({ item }: ListedItem): string {
  const lines =
    item.lastLine === undefined || item.lastLine === item.line
      ? `${item.line}`
      : `${item.line}—${item.lastLine}`;
  const place = item.place ?? `第 ${lines} 行`;
  return [item.file, place, item.cell].filter((part) => part !== undefined).join(' · ');
}

/** The source text beside the published figure. */
function renderFigures({ item }: ListedItem, places: ResultPlaces | undefined): Html | undefined {
  if (item.cell === undefined) return undefined;
  const address = parseAnchor(item.cell);
  const table = address && places?.tables.get(address.table);
  const print = table && findPrint(table, item.cell);
  return html`<dl class="pair">
    <div>
      <dt>原件</dt>
      <dd>${item.text === '' ? '（空白）' : breakLines(item.text)}</dd>
    </div>
    <div>
      <dt>公布</dt>
      <dd>${print === undefined ? '（这一格已不在表里）' : print === '' ? '（空白）' : print}</dd>
    </div>
  </dl>`;
}
