import { SaxesParser } from 'saxes';
import { type DisclosureError } from '../../../model/index.ts';
import type { ReadBudget } from '../budget.ts';
import { XML_LIMITS } from './limits.ts';
import { NameScope } from './namespaces.ts';
import { refuseDamaged, refuseShape } from './refuse.ts';

/** Attributes of an element by name: `w:val`, or `val` where it has no namespace. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader does with a part while it is read; text comes whole between two tags, white space included. */
export interface XmlHandlers {
  /** `name` has a stable prefix: see `namespaces.ts`. */
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Leaves out of the text, piece by piece and before it is parsed, what is of no interest; what it holds back it gives last. */
  readonly thin?: (text: string, isLast: boolean) => string;
}

/** XML to read: where it comes from, for messages, and its bytes piece by piece. */
export interface XmlSource {
  readonly file: string;
  readonly part: string;
  readonly pass: (take: (piece: Uint8Array) => void) => void;
  /** The time that the file may take, where it is limited. */
  readonly budget?: ReadBudget;
}

/** Elements after which the time is looked at. */
const LOOK = 10_000;

/**
 * Reads XML without keeping it. Throws `DisclosureError` for broken XML, for a DOCTYPE (entities could reach outside or
 * grow without end; Office never writes one), for more depth or more elements than Office documents have.
 */
export function readXml(source: XmlSource, handlers: XmlHandlers): void {
  const { file, part } = source;
  try {
    parse(source, handlers);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw refuseDamaged(file, 'XML 不合语法或不是 UTF-8、UTF-16 文字', part);
  }
}

/** What saxes says of bad XML; its English words are of no use to a person. */
class XmlFault extends Error {}

function parse({ file, part, pass, budget }: XmlSource, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names: string[] = [];
  const scopes: { scope: NameScope; depth: number }[] = [];
  let scope = new NameScope();
  let elements = 0;
  // Names and values in turn: the object of saxes is slow to walk through, and a sheet has millions of them.
  let attributes: string[] = [];
  let declares = false;
  parser.on('error', () => {
    throw new XmlFault();
  });
  parser.on('doctype', () => {
    throw refuseShape(file, '文件里夹带 DOCTYPE 声明。', '<!DOCTYPE …>', '没有 DOCTYPE 的 Office 文件', part);
  });
  parser.on('attribute', ({ name, value }) => {
    attributes.push(name, value);
    if (attributes.length > XML_LIMITS.attributes * 2) throw refuseElements(file, part, 0);
    if (name.startsWith('xmlns')) declares = true;
  });
  parser.on('opentag', ({ name: rawName, attributes: raw }) => {
    elements += 1;
    const own = attributes;
    if (own.length > 0) attributes = [];
    if (names.length >= XML_LIMITS.depth || elements > XML_LIMITS.elements)
      throw refuseElements(file, part, names.length);
    if (elements % LOOK === 0) budget?.verify();
    if (declares) {
      declares = false;
      scopes.push({ scope, depth: names.length });
      scope = new NameScope(raw, scope);
    }
    const name = scope.toElement(rawName);
    names.push(name);
    if (!handlers.open) return;
    const named: Record<string, string> = {};
    for (let at = 0; at < own.length; at += 2) named[scope.toAttribute(own[at] ?? '')] = own[at + 1] ?? '';
    handlers.open(name, named);
  });
  parser.on('closetag', () => {
    const name = names.pop() ?? '';
    if (scopes.at(-1)?.depth === names.length) scope = scopes.pop()?.scope ?? scope;
    handlers.close?.(name);
  });
  const take = (text: string): void => {
    if (names.length > 0) handlers.text?.(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  const { thin } = handlers;
  decodePieces(pass, (text) => {
    budget?.verify();
    parser.write(thin ? thin(text, false) : text);
  });
  if (thin) parser.write(thin('', true));
  parser.close();
}

/** The pieces as text: UTF-16 where its mark stands first, else UTF-8, each strictly. */
function decodePieces(pass: XmlSource['pass'], take: (text: string) => void): void {
  let decoder: TextDecoder | undefined;
  pass((piece) => {
    decoder ??= new TextDecoder(findEncoding(piece), { fatal: true });
    const text = decode(decoder, piece);
    if (text !== '') take(text);
  });
  const rest = decoder ? decode(decoder) : '';
  if (rest !== '') take(rest);
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new XmlFault();
  }
}

function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The error for XML with more depth or more elements than a document has. */
export function refuseElements(file: string, part: string, depth: number): DisclosureError {
  return depth >= XML_LIMITS.depth
    ? refuseShape(
        file,
        '文件内部嵌套太深。',
        `超过 ${XML_LIMITS.depth} 层`,
        `不超过 ${XML_LIMITS.depth} 层`,
        part,
      )
    : refuseShape(file, '文件内部的标记太多，不像一份公开文件。', '标记过多', '普通大小的文件', part);
}
