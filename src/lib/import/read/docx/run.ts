import { findElement, type XmlElement } from '../package/index.ts';
import { chooseAlternative } from './alternatives.ts';
import type { Context } from './context.ts';
import { readDrawing } from './drawing.ts';
import { drawCode } from './fields.ts';
import { readFormField } from './forms.ts';
import { Sink } from './pieces.ts';
import { toRaised } from './raised.ts';
import type { Style } from './styles.ts';
import { isSymbolFont, toSymbol } from './symbols.ts';
import { readSwitch, readValue } from './values.ts';

/** What a run is printed like. */
interface Look {
  readonly strong: boolean;
  readonly font: string | undefined;
  /** `superscript`, `subscript`. */
  readonly raised: string | undefined;
}

/** Reads a run (w:r). `readNested` reads runs inside of it, as ruby has them. */
export function readRun(
  run: XmlElement,
  style: Style,
  context: Context,
  sink: Sink,
  readNested: (element: XmlElement, sink: Sink) => void,
): void {
  const properties = findElement(run, 'w:rPr');
  const own = context.styles.findRun(readValue(properties, 'w:rStyle'));
  // Bold on bold is plain: styles of a paragraph and of a run turn each other round.
  const strong = readSwitch(properties, 'w:b') ?? Boolean(style.strong) !== Boolean(own.strong);
  const hidden = readSwitch(properties, 'w:vanish') ?? Boolean(style.hidden) !== Boolean(own.hidden);
  const font = findElement(properties, 'w:rFonts')?.attributes['w:ascii'];
  const look = { strong, font, raised: readValue(properties, 'w:vertAlign') };
  const isStruck = readSwitch(properties, 'w:strike') ?? readSwitch(properties, 'w:dstrike') ?? false;
  const inner = new Sink(sink.dropped || hidden);
  for (const child of run.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:ruby') {
      const base = findElement(child, 'w:rubyBase');
      if (base) readNested(base, inner);
    } else readContent(child, look, context, inner);
  }
  const text = inner.toText();
  if (hidden) {
    if (text.trim() !== '') sink.remark('hidden', text);
    return;
  }
  sink.take(inner);
  if (isStruck && text.trim() !== '') sink.remark('struck', text);
}

function readContent(element: XmlElement, look: Look, context: Context, sink: Sink): void {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return addText(readText(element), look, context, sink);
    case 'w:tab':
    case 'w:ptab':
      return addText('\t', look, context, sink);
    case 'w:noBreakHyphen':
      return addText('-', look, context, sink);
    case 'w:br':
    case 'w:cr':
      if (!context.fields.isCode) sink.addBreak(/^(?:page|column)$/.test(element.attributes['w:type'] ?? ''));
      return;
    case 'w:lastRenderedPageBreak':
      return sink.dropped ? undefined : context.pages.turn();
    case 'w:sym':
      return addSymbol(element, look, context, sink);
    case 'w:fldChar':
      return passField(element, look, context, sink);
    case 'w:instrText':
      return context.fields.addCode(toOwnText(element));
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return addNote(element, context, sink);
    case 'w:commentReference': {
      const id = element.attributes['w:id'] ?? '';
      const comment = context.comments.get(id);
      if (comment === undefined || sink.dropped) return;
      sink.remark('comment', comment);
      context.comments.delete(id);
      return;
    }
    case 'mc:AlternateContent':
      for (const child of chooseAlternative(element).children)
        if (typeof child !== 'string') readContent(child, look, context, sink);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(element, context, sink);
  }
}

/** Text of a `w:t`. White space at its ends counts only where the file says so; line ends of the file are none. */
function readText(element: XmlElement): string {
  const text = toOwnText(element).replace(/[\t\r\n]+/g, ' ');
  return element.attributes['xml:space'] === 'preserve'
    ? text
    : text.replace(/^ +/, '').replace(/(?<! ) +$/, '');
}

function toOwnText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function addText(text: string, { strong, font, raised }: Look, { fields }: Context, sink: Sink): void {
  if (fields.isCode) return fields.addStray(text);
  fields.notePrinted();
  if (!isSymbolFont(font)) return sink.addText(toRaised(text, raised), strong);
  for (const character of text) {
    const known = toSymbol(font, character);
    // A Chinese character in a symbol font is printed in another font.
    if (known === undefined && /[!-~\u00A1-\u00FF\p{Co}]/u.test(character))
      sink.remark('sign', `${font ?? ''} ${character}`);
    else sink.addText(known ?? character, strong);
  }
}

function addSymbol({ attributes }: XmlElement, look: Look, { fields }: Context, sink: Sink): void {
  if (fields.isCode) return;
  const { 'w:font': font = '', 'w:char': code = '' } = attributes;
  const value = /^[\da-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const character = String.fromCodePoint(value);
  const known =
    isSymbolFont(font) || /\p{Co}|\p{Cc}/u.test(character) ? toSymbol(font, character) : character;
  if (known === undefined) sink.remark('sign', `${font} ${code}`);
  else sink.addText(known, look.strong);
}

function addNote({ name, attributes }: XmlElement, { notes, fields }: Context, sink: Sink): void {
  if (sink.dropped || fields.isCode) return;
  const own = /^(?:1|true|on)$/i.test(attributes['w:customMarkFollows'] ?? '');
  const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  sink.addText(notes.refer(kind, attributes['w:id'] ?? '', own), false);
}

function passField(element: XmlElement, look: Look, { fields }: Context, sink: Sink): void {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') return fields.begin(readFormField(element));
  if (type === 'separate') return fields.separate();
  if (type !== 'end') return;
  const ended = fields.end();
  if (!ended || fields.isCode) return;
  const symbol = /^symbol\s+(\d{1,5})\b.*?\\f\s*"?([^"\\]+)/i.exec(ended.code);
  const drawn = symbol
    ? toSymbol(symbol[2]?.trim(), String.fromCodePoint(Number(symbol[1])))
    : (ended.shown ?? drawCode(ended.code));
  if (drawn !== undefined) sink.addText(drawn, look.strong);
  else if (/^(?:eq|symbol)\b/i.test(ended.code)) sink.remark('code', ended.code);
}
