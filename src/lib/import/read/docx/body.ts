import { findElement, listElements, type XmlElement } from '../package/index.ts';
import { chooseAlternative } from './alternatives.ts';
import type { Context } from './context.ts';
import { readParagraph, readWords, runsOn, type ReadParagraph } from './paragraph.ts';
import { Sink } from './pieces.ts';
import type { Remark, RemarkName } from './remarks.ts';

/** What to do with what a body, a cell, a text box or a note holds, in reading order. */
export interface BodyHandlers {
  readonly paragraph: (paragraph: ReadParagraph) => void;
  readonly table: (table: XmlElement) => void;
  /** Something to say at this place that belongs to no paragraph. */
  readonly remark: (remark: Remark) => void;
}

/** Elements that only hold others. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);
/** Elements whose words are dropped, and what is said of them. */
const DROPPED: ReadonlyMap<string, RemarkName> = new Map([
  ['w:del', 'deleted'],
  ['w:moveFrom', 'moved'],
]);

/** Reads paragraphs and tables in reading order, through everything that only holds them. */
export function readBody(element: XmlElement, context: Context, handlers: BodyHandlers): void {
  let carried: Sink | undefined;
  const flush = (): void => {
    if (!carried) return;
    handlers.paragraph({ ...BARE, sink: carried, page: context.pages.page });
    carried = undefined;
  };
  for (const child of listContent(element, handlers.remark)) {
    if (child.name === 'w:p') {
      if (runsOn(child)) readWords(child, context, (carried ??= new Sink()));
      else {
        handlers.paragraph(readParagraph(child, context, carried));
        carried = undefined;
      }
    } else {
      flush();
      if (child.name === 'w:tbl') handlers.table(child);
      else handlers.remark({ name: 'part', text: '' });
    }
  }
  flush();
}

/** A paragraph of which nothing is known but its words. */
const BARE = { label: undefined, level: 0, breaksBefore: false, breaksAfter: false } as const;

/** Elements of some names, through those that only hold them; what is dropped or doubtful is told. */
export function listContent(
  element: XmlElement,
  remark: (remark: Remark) => void,
  names: ReadonlySet<string> = BLOCKS,
): XmlElement[] {
  return listElements(element).flatMap((child) => {
    const { name } = child;
    if (names.has(name)) return [child];
    if (CONTAINERS.has(name)) return listContent(child, remark, names);
    if (name === 'mc:AlternateContent') return listContent(chooseAlternative(child), remark, names);
    const dropped = DROPPED.get(name);
    if (dropped) {
      const text = toWords(child);
      if (text !== '') remark({ name: dropped, text });
    }
    if (name !== 'w:sdt') return [];
    const content = findElement(child, 'w:sdtContent');
    const isBlank = findElement(child, 'w:sdtPr', 'w:showingPlcHdr') !== undefined;
    if (content && isBlank && toWords(content) !== '') remark({ name: 'blank', text: toWords(content) });
    return content ? listContent(content, remark, names) : [];
  });
}

const BLOCKS: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:altChunk', 'w:subDoc']);

/** The words of something that is dropped or only looked at: a line for a paragraph, deleted words included. */
export function toWords(element: XmlElement): string {
  let text = '';
  const walk = (inner: XmlElement): void => {
    for (const child of inner.children) {
      if (typeof child === 'string') {
        if (inner.name === 'w:t' || inner.name === 'w:delText') text += child;
      } else walk(child.name === 'mc:AlternateContent' ? chooseAlternative(child) : child);
    }
    if (inner.name === 'w:p') text += '\n';
    else if (inner.name === 'w:tab') text += '\t';
  };
  walk(element);
  return text.replace(/\n+/g, '\n').trim();
}
