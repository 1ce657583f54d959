import { findElement, type XmlElement } from '../package/index.ts';
import { chooseAlternative } from './alternatives.ts';
import type { Context } from './context.ts';
import { toFormula } from './math.ts';
import { Sink } from './pieces.ts';
import { readRun } from './run.ts';
import type { Style } from './styles.ts';

/** Elements that only hold runs. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
  'w:moveTo',
  'w:rubyBase',
]);

/** Reads what a paragraph holds into a sink; `style` is that of the paragraph. */
export function readInlines(element: XmlElement, style: Style, context: Context, sink: Sink): void {
  for (const child of element.children) {
    if (typeof child !== 'string') readInline(child, style, context, sink);
  }
}

function readInline(element: XmlElement, style: Style, context: Context, sink: Sink): void {
  const { name } = element;
  if (name === 'w:r')
    readRun(element, style, context, sink, (base, inner) => readInlines(base, style, context, inner));
  else if (CONTAINERS.has(name)) readInlines(element, style, context, sink);
  else if (name === 'w:ins') readInserted(element, style, context, sink);
  else if (name === 'w:del' || name === 'w:moveFrom') readDropped(element, style, context, sink);
  else if (name === 'w:sdt') readControl(element, style, context, sink);
  else if (name === 'mc:AlternateContent') readInlines(chooseAlternative(element), style, context, sink);
  else if (name === 'm:oMath' || name === 'm:oMathPara') {
    const text = toFormula(element);
    sink.addText(text, false);
    if (text.trim() !== '') sink.remark('formula', text);
  } else if (name === 'w:subDoc') sink.remark('part', '');
}

function readInserted(element: XmlElement, style: Style, context: Context, sink: Sink): void {
  const inner = new Sink(sink.dropped);
  readInlines(element, style, context, inner);
  sink.take(inner);
  const text = inner.toText();
  if (text.trim() !== '') sink.remark('inserted', text);
}

/** Deleted words are read to be told, and published nowhere. */
function readDropped(element: XmlElement, style: Style, context: Context, sink: Sink): void {
  const inner = new Sink(true);
  readInlines(element, style, context, inner);
  const text = inner.toText();
  if (text.trim() !== '') sink.remark(element.name === 'w:del' ? 'deleted' : 'moved', text);
}

/** A content control (内容控件). One that nobody filled in shows its prompt. */
function readControl(element: XmlElement, style: Style, context: Context, sink: Sink): void {
  const content = findElement(element, 'w:sdtContent');
  if (!content) return;
  const inner = new Sink(sink.dropped);
  readInlines(content, style, context, inner);
  sink.take(inner);
  if (findElement(element, 'w:sdtPr', 'w:showingPlcHdr') && inner.toText().trim() !== '')
    sink.remark('blank', inner.toText());
}
