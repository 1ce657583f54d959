import { toRaised } from '../docx/raised.ts';
import type { Inline } from '../../blocks.ts';
import { noteAttachment, noteEmbedded } from './embedded.ts';
import { LineBuilder } from './line.ts';
import { ListCounter } from './list.ts';
import { type Look, PLAIN, turnLook } from './look.ts';
import type { Page } from './page.ts';
import { isHidden, type Style } from './style.ts';
import { toWords, UNPRINTED, type HtmlElement, type HtmlNode } from './tree.ts';
import { isWordMark, readWordMark } from './word.ts';

/** A line of text as a browser prints it, lines that merely wrap joined. */
export interface FlowLine {
  readonly inlines: readonly Inline[];
  /** An empty line or a rule stands before it. */
  readonly spaced: boolean;
  readonly mark?: string;
  readonly level?: number;
}

/** Where the lines and tables of a flow go. */
export interface FlowSink {
  /** Number of the line that comes next. */
  nextLine(): number;
  addLine(line: FlowLine): void;
  addTable(table: HtmlElement, look: Look): void;
  /** The tables that follow are those of a sheet; '' where none begins. */
  startSheet(name: string): void;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul xmp listing'.split(
    ' ',
  ),
);

/** Reads the nodes of a page in order and hands on lines and tables. */
export class Flow {
  private readonly page: Page;
  private readonly sink: FlowSink;
  private readonly line: LineBuilder;
  private spaced = true;
  private prefix = '';
  private mark = '';
  private level: number | undefined;
  private struck = false;

  constructor(page: Page, sink: FlowSink) {
    this.page = page;
    this.sink = sink;
    this.line = new LineBuilder(page.origin.cutsWords);
  }

  /** Reads what stands in an element, the look of the element itself included, to its end. */
  readContent(element: HtmlElement, look: Look = PLAIN): void {
    this.readChildren(element, turnLook(element, this.page.styler(element), look));
    this.end();
  }

  private readChildren(element: HtmlElement, look: Look, list?: ListCounter): void {
    for (const child of element.children) this.read(child, look, list);
  }

  /** Ends the line: what follows begins another one. */
  private end(): void {
    const isTouched = this.line.isTouched;
    const inlines = this.line.take();
    if (inlines.length === 0) {
      // A paragraph with nothing but a hard space or a break is an empty line.
      if (isTouched) this.spaced = true;
      return;
    }
    const { spaced, mark, level } = this;
    const lead = this.prefix === '' ? [] : [{ text: this.prefix }];
    this.sink.addLine({
      inlines: [...lead, ...inlines],
      spaced,
      ...(mark === '' ? {} : { mark }),
      ...(level === undefined ? {} : { level }),
    });
    this.spaced = false;
    this.prefix = '';
    this.mark = '';
  }

  private read(node: HtmlNode, look: Look, list?: ListCounter): void {
    if (node.kind === 'text') {
      this.readText(node.value, look);
      return;
    }
    const { page } = this;
    if (UNPRINTED.has(node.name) || page.dropped.has(node)) return;
    const style = page.styler(node);
    if (isHidden(node, style)) {
      this.note('hidden', toWords(node));
    } else if (page.sheetTitles.has(node)) {
      this.end();
      this.note('sheet', toWords(node));
      this.sink.startSheet(page.sheetTitles.get(node) ?? '');
    } else if (isWordMark(style)) {
      this.readMark(node);
    } else if (!look.visible || !noteEmbedded(node, page.notes, this.sink.nextLine())) {
      this.readElement(node, style, turnLook(node, style, look), list);
    }
  }

  private readElement(element: HtmlElement, style: Style, look: Look, list?: ListCounter): void {
    const { name } = element;
    if (name === 'br') this.breakLine(look);
    else if (name === 'del' || (name === 'span' && element.attributes.get('class') === 'msoDel'))
      this.note('deleted', toWords(element));
    else if (name === 'table') {
      this.end();
      this.sink.addTable(element, look);
    } else if (BLOCKS.has(name) || /^(?:block|list-item|flex|grid|table)/.test(style.get('display') ?? ''))
      this.readBlock(element, style, look, list);
    else {
      if (name === 'a' && look.visible) noteAttachment(element, this.page.notes, this.sink.nextLine());
      this.readChildren(element, look, list);
    }
  }

  private readBlock(element: HtmlElement, style: Style, look: Look, list?: ListCounter): void {
    // Menus and names of places stand side by side.
    const isInline = /^inline/.test(style.get('display') ?? '') && element.name !== 'li';
    if (isInline) {
      this.readChildren(element, look);
      return;
    }
    this.end();
    const outer = this.level;
    this.level = look.level;
    if (element.name === 'hr') this.spaced = true;
    if (element.name === 'li') this.readItem(element, style, look, list);
    else
      this.readChildren(element, look, element.name === 'ol' ? new ListCounter(element, style) : undefined);
    this.end();
    this.level = outer;
  }

  private readItem(element: HtmlElement, style: Style, look: Look, list?: ListCounter): void {
    const number = list?.next(element, style) ?? '';
    if (number !== '' && look.visible) {
      this.prefix += number;
      this.note('numbered', number.trim());
    } else if (!list) this.mark = '•';
    this.readChildren(element, look);
    this.end();
    // An item without words still prints its number.
    if (number !== '' && this.prefix.endsWith(number)) {
      this.prefix = this.prefix.slice(0, -number.length);
      this.line.add(number, look);
      this.end();
    }
    this.mark = '';
  }

  private readText(text: string, look: Look): void {
    if (!look.visible) {
      this.note('hidden', text.trim());
      return;
    }
    const raised = toRaised(text, look.position);
    if (raised !== text) this.note('raised', raised.trim());
    if (look.struck) this.note('struck', text.trim());
    if (look.struck !== this.struck) this.line.part();
    this.struck = look.struck;
    if (!look.pre) {
      this.line.add(raised, look);
      return;
    }
    for (const [index, part] of raised.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) this.breakLine(look);
      this.line.add(part, look);
    }
  }

  private readMark(element: HtmlElement): void {
    const { text, bullet } = readWordMark(element, this.page.styler);
    if (bullet) {
      this.mark = text;
      this.note('bullet', text);
    } else this.line.add(/[\w.)]$/.test(text) ? `${text} ` : text, PLAIN);
  }

  /** Lines of one heading make one title; other lines stand by themselves. */
  private breakLine(look: Look): void {
    if (look.level !== undefined) this.line.join();
    else {
      const wasEmpty = !this.line.isTouched;
      this.end();
      if (wasEmpty) this.spaced = true;
    }
  }

  private note(name: Parameters<Page['notes']['add']>[0], text: string): void {
    if (text !== '') this.page.notes.add(name, this.sink.nextLine(), text);
  }
}
