import { findElement, listElements, type XmlElement } from '../package/index.ts';
import { readNumber, readSwitch, readValue } from './values.ts';

/** Styles that build on each other more often than this build on themselves. */
const MAX_CHAIN = 50;

/** Where a paragraph stands in a list: the list, and its level from 0 where it names one. */
export interface ListPlace {
  readonly id?: string;
  readonly level?: number;
  /** The style that names the list; its level in the list is the one that names the style. */
  readonly style?: string;
}

/** What styles say of paragraphs and runs. */
export interface Style {
  /** Depth as a heading, from 1 to 9. */
  readonly level?: number;
  readonly list?: ListPlace;
  readonly strong?: boolean;
  readonly hidden?: boolean;
  readonly breaksPage?: boolean;
}

/** The styles of a document by id, each with what it takes over from those it builds on. */
export class StyleSheet {
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, Style>();
  private readonly standard: string | undefined;

  /** Takes the root of `styles.xml`; undefined where the document has none. */
  constructor(root: XmlElement | undefined) {
    for (const element of listElements(root, 'w:style')) {
      const { 'w:styleId': id = '', 'w:type': type, 'w:default': standard = '0' } = element.attributes;
      if (!this.elements.has(id)) this.elements.set(id, element);
      if (type === 'paragraph' && /^(?:1|true|on)$/i.test(standard)) this.standard ??= id;
    }
  }

  /** The style of a paragraph; the standard one where it names none. */
  findParagraph(id: string | undefined): Style {
    return this.resolve(id !== undefined && this.elements.has(id) ? id : this.standard);
  }

  /** The style of a run. */
  findRun(id: string | undefined): Style {
    return this.resolve(id);
  }

  private resolve(id: string | undefined): Style {
    if (id === undefined) return {};
    const known = this.resolved.get(id);
    if (known) return known;
    let style: Style = {};
    for (const [name, element] of this.listChain(id)) style = { ...readStyle(name, element), ...style };
    this.resolved.set(id, style);
    return style;
  }

  private listChain(id: string): [string, XmlElement][] {
    const chain: [string, XmlElement][] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < MAX_CHAIN;) {
      const element = this.elements.get(next);
      if (!element) break;
      chain.push([next, element]);
      next = readValue(element, 'w:basedOn');
    }
    return chain;
  }
}

function readStyle(id: string, element: XmlElement): Style {
  const paragraph = findElement(element, 'w:pPr');
  const run = findElement(element, 'w:rPr');
  const outline = readNumber(paragraph, 'w:outlineLvl');
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(readValue(element, 'w:name') ?? '')?.[1];
  const level = outline === undefined ? Number(named ?? 0) : toLevel(outline);
  const list = readListPlace(paragraph);
  const [strong, hidden, breaksPage] = [
    readSwitch(run, 'w:b'),
    readSwitch(run, 'w:vanish'),
    readSwitch(paragraph, 'w:pageBreakBefore'),
  ];
  return {
    ...(outline === undefined && named === undefined ? {} : { level }),
    ...(list ? { list: { ...list, style: id } } : {}),
    ...(strong === undefined ? {} : { strong }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(breaksPage === undefined ? {} : { breaksPage }),
  };
}

/** Depth as a heading of an outline level (大纲级别) counted from 0; 9 is body text, told as 0. */
export function toLevel(outline: number): number {
  return outline >= 0 && outline < 9 ? outline + 1 : 0;
}

/** The place in a list that the properties of a paragraph or a style name. */
export function readListPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = findElement(properties, 'w:numPr');
  if (!numbering) return undefined;
  const id = readValue(numbering, 'w:numId');
  const level = readNumber(numbering, 'w:ilvl');
  return { ...(id === undefined ? {} : { id }), ...(level === undefined ? {} : { level }) };
}
