import type { Nodes } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { html, type Content, type Html } from '../html.ts';

/** As the published page reads the words; what it would not read stays what it is: text. */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly);

/** Stretches drawn last: a write changes one of hundreds, and reading Markdown is most of the work of drawing a page. */
const drawn = new Map<string, Html>();
const KEPT = 5_000;

/** Draws one stretch of the words: its look, never its mark-up. Tags in it show as the text they are. */
export function renderWords(markdown: string): Html {
  const known = drawn.get(markdown);
  if (known) return known;
  if (drawn.size >= KEPT) drawn.clear();
  const fresh = drawWords(markdown);
  drawn.set(markdown, fresh);
  return fresh;
}

function drawWords(markdown: string): Html {
  const cover = /^<Cover>([\s\S]*)<\/Cover>$/.exec(markdown);
  if (cover)
    return html`<div class="cover">${drawAll(processor.parse((cover[1] ?? '').replace(/^ +/gm, '')))}</div>`;
  return html`${drawAll(processor.parse(markdown))}`;
}

function drawAll(node: Nodes): Content {
  return 'children' in node ? node.children.map((child) => draw(child)) : [];
}

function draw(node: Nodes): Content {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return html`<p>${drawAll(node)}</p>`;
    case 'heading':
      // The page has headings of its own: those of the document are words of one look.
      return html`<p class="heading d${node.depth}">${drawAll(node)}</p>`;
    case 'strong':
      return html`<strong>${drawAll(node)}</strong>`;
    case 'emphasis':
      return html`<em>${drawAll(node)}</em>`;
    case 'break':
      return html`<br />`;
    case 'list':
      return node.ordered
        ? html`<ol start="${node.start ?? 1}">
            ${drawAll(node)}
          </ol>`
        : html`<ul>
            ${drawAll(node)}
          </ul>`;
    case 'listItem':
      return html`<li>${drawAll(node)}</li>`;
    case 'blockquote':
      return html`<blockquote>${drawAll(node)}</blockquote>`;
    case 'table':
      return html`<div class="scroller">
        <table class="plain">
          <tbody>
            ${drawAll(node)}
          </tbody>
        </table>
      </div>`;
    case 'tableRow':
      return html`<tr>
        ${drawAll(node)}
      </tr>`;
    case 'tableCell':
      return html`<td>${drawAll(node)}</td>`;
    default:
      if ('children' in node) return drawAll(node);
      return 'value' in node ? html`<code>${node.value}</code>` : undefined;
  }
}
