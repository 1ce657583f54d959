import type { DisclosureError } from '../../model/index.ts';
import { renderPlace } from '../../model/index.ts';
import { html, type Html } from '../html.ts';

/** Draws what keeps a file from being read, and what to do. */
export function renderProblem({ parts }: DisclosureError): Html {
  const { what, todo, place, found, expected } = parts;
  return html`<div class="problem">
    <p><strong>${what}</strong></p>
    ${place && html`<p>位置：${renderPlace(place)}</p>`} ${found !== undefined && html`<p>实际：${found}</p>`}
    ${expected !== undefined && html`<p>应为：${expected}</p>`}
    <p>处理：${todo}</p>
  </div>`;
}
