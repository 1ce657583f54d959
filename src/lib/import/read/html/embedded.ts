import type { Notes } from './notes.ts';
import { toWords, type HtmlElement } from './tree.ts';

const OBJECTS = new Set('iframe frame object embed applet video audio canvas'.split(' '));
const CONTROLS = new Set(
  'input select textarea button optgroup option datalist progress meter output'.split(' '),
);
const ATTACHMENT = /\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar|7z|csv|txt|pptx?)(?=$|[?#&])/i;

/**
 * Reports what is printed but is no text: pictures, embedded pages and files, controls. Says whether the element was
 * such a thing; then nothing of it is read.
 */
export function noteEmbedded(element: HtmlElement, notes: Notes, line: number): boolean {
  const { name, attributes } = element;
  if (name === 'img' || name === 'svg' || name === 'v:imagedata') {
    if (!isSpacer(attributes)) notes.add('picture', line, describe(element));
    return true;
  }
  if (OBJECTS.has(name)) {
    notes.add('object', line, describe(element));
    return true;
  }
  if (!CONTROLS.has(name)) return false;
  const content = readControl(element);
  if (content !== '') notes.add('control', line, content);
  return true;
}

/** Reports a link to a file that may hold the tables of the document. */
export function noteAttachment(element: HtmlElement, notes: Notes, line: number): void {
  const href = element.attributes.get('href') ?? '';
  if (ATTACHMENT.test(href))
    notes.add('attachment', line, `${toWords(element)} ${href}`.trim().slice(0, 500));
}

/** Pictures that only keep a distance or draw a line. */
function isSpacer(attributes: ReadonlyMap<string, string>): boolean {
  return ['width', 'height'].some((side) => /^\s*[0-3](?:px)?\s*$/.test(attributes.get(side) ?? ''));
}

/** Its words for people who do not see it, and where it comes from; data in the address is no address. */
function describe({ attributes }: HtmlElement): string {
  const words = ['alt', 'title', 'aria-label'].map((name) => attributes.get(name)?.trim() ?? '');
  const source = (attributes.get('src') ?? attributes.get('data') ?? '').trim();
  const address = source.startsWith('data:') ? '' : source.slice(0, 300);
  return [words.find((text) => text !== '') ?? '', address].filter((text) => text !== '').join(' ');
}

function readControl(element: HtmlElement): string {
  const { name, attributes } = element;
  if (name !== 'input') return name === 'button' ? '' : toWords(element);
  const type = (attributes.get('type') ?? 'text').toLowerCase();
  if (/^(?:hidden|submit|button|reset|image|file|password|search)$/.test(type)) return '';
  if (type === 'checkbox' || type === 'radio') return attributes.has('checked') ? '已勾选' : '';
  return attributes.get('value')?.trim() ?? '';
}
