import { findCaption, type AnyTable, type ReportHead } from '../../model/index.ts';
import { HEAD_FIELDS, showHeadField } from '../edit/head.ts';
import type { Chunk } from '../edit/words.ts';
import { breakLines, html, type Html } from '../html.ts';
import { locateInSource, nameChunk } from '../locate.ts';
import { renderField, renderGrid } from './grid.ts';
import { layoutGrids } from './layout.ts';
import { renderWords } from './words.ts';

/** What of a document is published, with the digests of its files as they are shown. */
export interface ShownResult {
  readonly head: ReportHead;
  readonly chunks: readonly Chunk[];
  readonly tables: ReadonlyMap<string, AnyTable>;
  /** Digest of a file inside the document's folder. */
  readonly digest: (file: string) => string;
}

/** Draws the result: the head, the words with the tables in their places, every part of it to be edited. */
export function renderResult(result: ShownResult): Html {
  const { chunks, tables } = result;
  const placed = new Set(chunks.map(({ table }) => table));
  const others = [...tables.values()].filter(({ id }) => !placed.has(id));
  return html`${renderHead(result)}
    <section
      class="words"
      data-file-name="index.mdx"
      data-digest="${result.digest('index.mdx')}"
      aria-label="正文"
    >
      ${chunks.map((chunk, index) => renderChunk(chunk, index, result))}
    </section>
    ${others.length > 0 && html`<h3 class="stretch">没有放在正文里的表</h3>`}
    ${others.map((table) => renderTable(table, result))}`;
}

function renderHead({ head, digest }: ShownResult): Html {
  return html`<section
    class="head"
    id="head"
    data-file-name="index.mdx"
    data-digest="${digest('index.mdx')}"
    aria-label="文件头"
  >
    <dl>
      ${HEAD_FIELDS.map(({ key, name, hint }) => {
        const value = showHeadField(head, key);
        return html`<div>
          <dt>${name}${key === 'title' && head.titleDerived === true ? '（拟定）' : ''}</dt>
          <dd>
            <button
              type="button"
              class="field"
              id="head-${key}"
              ${editable(`/head/${key}`, name, value, 'line')}
              data-hint="${hint}"
            >
              ${value === '' ? html`<span class="none">没有</span>` : value}
            </button>
          </dd>
        </div>`;
      })}
    </dl>
  </section>`;
}

function renderChunk(chunk: Chunk, index: number, result: ShownResult): Html {
  const table = chunk.table === undefined ? undefined : result.tables.get(chunk.table);
  if (table) return renderTable(table, result);
  return html`<div class="chunk" id="${nameChunk(index)}">
    <div class="text">${renderWords(chunk.text)}</div>
    <button
      type="button"
      class="change"
      aria-label="修改第 ${index + 1} 段"
      ${editable(`/words/${index}`, `正文第 ${index + 1} 段`, chunk.text, 'words')}
      data-hint="** 之间是粗体，# 开头是标题"
    >
      改
    </button>
  </div>`;
}

function renderTable(table: AnyTable, result: ShownResult): Html {
  const { digest } = result;
  const span = locateInSource(`table-${table.id}`, result);
  const file = `tables/${table.id}.json`;
  const grids = layoutGrids(table);
  return html`<figure
    class="table"
    id="table-${table.id}"
    data-file-name="${file}"
    data-digest="${digest(file)}"
    aria-label="${table.title}"
    ${span && html` data-at="${span.at}" data-from="${span.from}" data-to="${span.to}"`}
  >
    <div class="caption">
      ${line('/title', '表名', table.title, 'title')}
      <p class="caption-lines">
        ${table.caption.map(({ text }, index) => line(`/caption/${index}/text`, '表头上方的文字', text))}
        ${table.kind === 'table' && renderUnit(table)}
      </p>
    </div>
    ${grids.map((grid, index) => renderGrid(grid, `${table.title}${grids.length > 1 ? ` ${index + 1}` : ''}`))}
    ${table.kind === 'table' && table.statement !== undefined && line('/statement', '本表无数据的说明', table.statement)}
    ${table.notes.map((note, index) => line(`/notes/${index}`, '表下的注', note))}
  </figure>`;
}

/** The unit the program reckons with; the printed line is a caption of its own. */
function renderUnit(table: Extract<AnyTable, { kind: 'table' }>): Html {
  const printed = findCaption(table, 'unit');
  const isPlain = printed !== undefined && printed === table.unit;
  return html`<span class="${isPlain ? 'unit plain' : 'unit'}"
    >按
    <button
      type="button"
      class="field"
      ${editable('/unit', '计算用的金额单位', table.unit ?? '', 'unit')}
      data-hint="元、万元、亿元，或者留空"
    >
      ${table.unit ?? '（没有单位）'}</button
    >计算</span
  >`;
}

function line(pointer: string, name: string, text: string, className = ''): Html {
  const kind = /\/(?:notes\/\d+|statement)$/.test(pointer) ? 'words' : 'line';
  return html`<button type="button" class="field ${className}" ${editable(pointer, name, text, kind)}>
    ${breakLines(text)}
  </button>`;
}

function editable(pointer: string, name: string, text: string, kind: 'line' | 'words' | 'unit'): Html {
  return renderField({ pointer, name, text, kind });
}
