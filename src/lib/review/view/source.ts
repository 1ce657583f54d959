import { nameAddress } from '../address.ts';
import { html, type Html } from '../html.ts';
import type { ShownSource } from '../source.ts';
import { renderProblem } from './problem.ts';
import { renderSourceBlock, type BlockPlace, type SourceBlock } from './source-block.ts';

/** Draws the originals of a document, block by block as they were read, each with its place. */
export function renderSources(id: string, sources: readonly ShownSource[]): Html {
  return html`${sources.map((source, position) => renderSource(id, source, position, sources.length > 1))}`;
}

function renderSource(id: string, source: ShownSource, position: number, several: boolean): Html {
  const { name, read, problem } = source;
  const isPdf = read?.format === 'pdf';
  const address = `${nameAddress(id)}/source/${position}`;
  return html`<section
    class="file"
    data-file="${position}"
    data-name="${name}"
    data-format="${read?.format ?? ''}"
    aria-label="原件 ${name}"
  >
    <h3>${several ? `第 ${position + 1} 个文件：` : ''}${name}</h3>
    <p class="tools">
      <a href="${address}" download="${name}">下载原件</a>
      ${
        isPdf &&
        html`<button type="button" class="quiet" data-view="page" aria-pressed="false">看原页面</button>
          <button type="button" class="quiet" data-view="words" aria-pressed="true">看读出的文字</button>`
      }
    </p>
    ${isPdf && renderPages(address, name)} ${problem && renderProblem(problem)}
    <div class="read">${read && renderBlocks(source, read.read.blocks)}</div>
  </section>`;
}

/** The place where the browser draws the real page. */
function renderPages(address: string, name: string): Html {
  return html`<div class="pages" data-pdf="${address}" hidden>
    <p class="tools">
      <button type="button" class="quiet" data-turn="-1">上一页</button>
      <label>第 <input type="number" min="1" value="1" inputmode="numeric" aria-label="页码" /> 页</label>
      <span class="total"></span>
      <button type="button" class="quiet" data-turn="1">下一页</button>
      <button type="button" class="quiet" data-zoom aria-pressed="false">放大</button>
      <span class="status" role="status"></span>
    </p>
    <div class="paper" tabindex="0" role="group" aria-label="原页面 ${name}">
      <div class="sheet">
        <canvas role="img" aria-label="${name} 的原页面；文字见“看读出的文字”"></canvas>
      </div>
    </div>
  </div>`;
}

function renderBlocks({ read, lines }: ShownSource, blocks: readonly SourceBlock[]): Html {
  const places = read?.read.places;
  let shown = '';
  let line = 1;
  const parts: Html[] = [];
  const place: BlockPlace = (at) => places?.[at - 1];
  for (const block of blocks) {
    parts.push(...renderDropped(lines, line, block.line - 1));
    line = block.lastLine + 1;
    const here = nameStretch(place(block.line));
    if (here !== undefined && here !== shown) parts.push(html`<h4 class="stretch">${here}</h4>`);
    shown = here ?? shown;
    // A text is shown as it came, with everything the reader tidied away inside its lines.
    if (lines && block.kind === 'text') parts.push(...renderRaw(lines, block.line, block.lastLine));
    else parts.push(renderSourceBlock(block, place));
  }
  parts.push(...renderDropped(lines, line, lines?.length ?? 0));
  return html`${parts}`;
}

function renderRaw(lines: readonly string[], from: number, to: number): Html[] {
  return lines
    .slice(from - 1, to)
    .map(
      (text, index) =>
        html`<p class="text" data-first="${from + index}" data-last="${from + index}">
          <span class="ln">${from + index}</span>${text}
        </p>`,
    );
}

/** Lines of a text between the blocks: what the reader left out, greyed, so that nothing is missing from view. */
function renderDropped(lines: readonly string[] | undefined, from: number, to: number): Html[] {
  if (!lines) return [];
  return lines
    .slice(from - 1, to)
    .flatMap((text, index) =>
      text.trim() === ''
        ? []
        : [
            html`<p class="dropped" data-first="${from + index}" data-last="${from + index}">
              <span class="ln">${from + index}</span>${text}<span class="note">（没有放进正文）</span>
            </p>`,
          ],
    );
}

function nameStretch(place: ReturnType<BlockPlace>): string | undefined {
  if (place?.page !== undefined) return `第 ${place.page} 页`;
  return place?.sheet === undefined ? undefined : `工作表“${place.sheet}”`;
}
