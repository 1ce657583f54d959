import { findElement, type XmlElement } from '../package/index.ts';
import type { Context } from './context.ts';
import type { Label } from './counters.ts';
import { readInlines } from './inline.ts';
import { Sink } from './pieces.ts';
import { readListPlace, toLevel, type ListPlace, type Style } from './styles.ts';
import { readNumber, readSwitch, readValue } from './values.ts';

/** A paragraph as it was read, its words not yet parted into lines. */
export interface ReadParagraph {
  readonly sink: Sink;
  readonly label: Label | undefined;
  /** Depth as a heading, from 1; 0 for none. */
  readonly level: number;
  /** Page it begins on, as far as the file tells. */
  readonly page: number;
  /** Whether a new page begins before it, or after it. */
  readonly breaksBefore: boolean;
  readonly breaksAfter: boolean;
}

/**
 * Whether the end of a paragraph is not printed, because it is hidden or because a tracked change deleted it: its words
 * run on into the next paragraph, which decides how they look.
 */
export function runsOn(element: XmlElement): boolean {
  const mark = findElement(element, 'w:pPr', 'w:rPr');
  const isDropped = findElement(mark, 'w:del') ?? findElement(mark, 'w:moveFrom');
  return isDropped !== undefined || readSwitch(mark, 'w:vanish') === true;
}

/** Reads a paragraph; `carried` are the words of one before that runs on into it. */
export function readParagraph(element: XmlElement, context: Context, carried?: Sink): ReadParagraph {
  const properties = findElement(element, 'w:pPr');
  const style = context.styles.findParagraph(readValue(properties, 'w:pStyle'));
  const outline = readNumber(properties, 'w:outlineLvl');
  const page = context.pages.page + (startsOnNextPage(element) === true ? 1 : 0);
  const label = context.counters.count(findPlace(properties, style));
  const sink = carried ?? new Sink();
  readWords(element, context, sink);
  if (label && !label.known) sink.remark('format', label.text);
  return {
    sink,
    label,
    level: outline === undefined ? (style.level ?? 0) : toLevel(outline),
    page,
    breaksBefore: readSwitch(properties, 'w:pageBreakBefore') ?? style.breaksPage ?? false,
    breaksAfter: breaksSection(properties),
  };
}

/** Reads the words of a paragraph into a sink. */
export function readWords(element: XmlElement, context: Context, sink: Sink): void {
  const style = context.styles.findParagraph(readValue(findElement(element, 'w:pPr'), 'w:pStyle'));
  readInlines(element, style, context, sink);
  const stray = context.fields.abandonCode();
  if (stray.trim() === '') return;
  sink.addText(stray, false);
  sink.remark('unended', stray);
}

/** The place in a list: what the paragraph says itself comes before what its style says. */
function findPlace(properties: XmlElement | undefined, style: Style): ListPlace {
  const own = readListPlace(properties);
  if (!own) return style.list ?? {};
  if (own.id !== undefined) return own;
  const { id } = style.list ?? {};
  return own.level === undefined
    ? (style.list ?? {})
    : { ...(id === undefined ? {} : { id }), level: own.level };
}

function breaksSection(properties: XmlElement | undefined): boolean {
  const section = findElement(properties, 'w:sectPr');
  return section !== undefined && readValue(section, 'w:type') !== 'continuous';
}

/** Whether Word noted the start of a page before the first word; undefined where there is neither. */
export function startsOnNextPage(element: XmlElement): boolean | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:lastRenderedPageBreak') return true;
    if (child.name === 'w:t' && child.children.length > 0) return false;
    const inner = startsOnNextPage(child);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
