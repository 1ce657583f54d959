import { breakLines, html, type Html } from '../html.ts';
import type { PendingConflict } from '../pending.ts';

/** Draws the places where a new version and the edits of people differ, each with the choice to make. */
export function renderConflicts(conflicts: readonly PendingConflict[]): Html {
  return html`<form id="conflicts">
    <p class="count">
      部门报送了新版本，${
        conflicts.length > 0
          ? `有 ${conflicts.length} 处与手工改动不同。逐处选好，再一起写入；在这之前，现有内容不变。`
          : '与手工改动已没有不同的地方，可以直接写入。'
      }
    </p>
    ${
      conflicts.length > 1 &&
      html`<p class="actions">
        <button type="button" class="quiet" data-all="edited">全选手工改动</button>
        <button type="button" class="quiet" data-all="fresh">全选新版本</button>
      </p>`
    }
    <ul class="cards">
      ${conflicts.map(renderConflict)}
    </ul>
    <p class="alert" role="alert"></p>
    <p class="actions">
      <button type="submit" class="main">按所选写入新版本</button>
      <button type="button" data-dismiss>不要这个新版本</button>
    </p>
  </form>`;
}

function renderConflict({ key, file, place, before, edited, fresh }: PendingConflict): Html {
  const target = /^[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+$/.test(place) ? place : '';
  const brief = place.length > 24 ? `${place.slice(0, 24)}…` : place;
  const versions = [before, edited, fresh].filter((text) => text !== undefined);
  const show = (text: string | undefined) => showDifference(text, versions);
  return html`<li
    class="card"
    id="conflict-${key}"
    data-key="${key}"
    data-target="${target}"
    data-said="${edited ?? ''}"
  >
    <fieldset>
      <legend>${nameFile(file)} ${brief}</legend>
      <p>原来导入的：${show(before)}</p>
      <label><input type="radio" name="${key}" value="edited" required /> 手工改成的：${show(edited)}</label>
      <label><input type="radio" name="${key}" value="fresh" required /> 新版本里的：${show(fresh)}</label>
    </fieldset>
  </li>`;
}

/** Characters shown of what all versions say before and after the difference. */
const AROUND = 16;

/** A version with what sets it apart marked; of what all versions share, only the nearest words are shown. */
function showDifference(text: string | undefined, versions: readonly string[]): Html {
  if (text === undefined) return html`<span class="none">（没有）</span>`;
  // A figure or a name differs as a whole.
  if (versions.every(({ length }) => length <= AROUND))
    return html`<mark>${text === '' ? '（空白）' : text}</mark>`;
  const shortest = Math.min(...versions.map(({ length }) => length));
  const isShared = (at: (version: string) => string | undefined) => new Set(versions.map(at)).size === 1;
  let start = 0;
  while (start < shortest && isShared((version) => version[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isShared((version) => version.at(-1 - end))) end += 1;
  const lead = text.slice(0, start);
  const tail = text.slice(text.length - end);
  const middle = text.slice(start, text.length - end);
  return html`${lead.length > AROUND ? `…${lead.slice(-AROUND)}` : lead}<mark>${middle === '' ? '（空）' : breakLines(middle)}</mark>${tail.length > AROUND ? `${tail.slice(0, AROUND)}…` : tail}`;
}

function nameFile(file: string): string {
  if (file === 'index.mdx') return '正文';
  const table = /^tables\/(.+)\.json$/.exec(file)?.[1];
  return table === undefined ? file : `表 ${table}`;
}
