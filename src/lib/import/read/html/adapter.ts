import { html, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { HTML_LIMITS, refuseHtml } from './limits.ts';

/** A node while the page is being parsed: a linked list, so that the parser's moves cost the same at any size. */
export interface RawNode {
  readonly kind: 'root' | 'element' | 'text' | 'other';
  readonly name: string;
  readonly namespace: html.NS;
  readonly attributes: Map<string, string>;
  value: string;
  parent: RawNode | null;
  first: RawNode | null;
  last: RawNode | null;
  previous: RawNode | null;
  next: RawNode | null;
  content?: RawNode;
}

const NO_ATTRIBUTES = new Map<string, string>();

type RawMap = TreeAdapterTypeMap<
  RawNode,
  RawNode,
  RawNode,
  RawNode,
  RawNode,
  RawNode,
  RawNode,
  RawNode,
  RawNode,
  RawNode
>;

/**
 * What parse5 builds its tree with. It throws `DisclosureError` as soon as a page grows too large: unclosed tags
 * multiply, so the bytes alone say nothing about the size of the tree.
 */
export function createAdapter(file: string): TreeAdapter<RawMap> {
  let nodes = 0;
  let cells = 0;
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  const create = (kind: RawNode['kind'], name = '', namespace = html.NS.HTML, value = ''): RawNode => {
    nodes += 1;
    if (nodes > HTML_LIMITS.nodes)
      throw refuseHtml(
        file,
        '网页太大，不像一份公开文件。',
        `${nodes} 个元素以上`,
        `不超过 ${HTML_LIMITS.nodes} 个`,
      );
    return {
      kind,
      name,
      namespace,
      attributes: kind === 'element' ? new Map<string, string>() : NO_ATTRIBUTES,
      value,
      parent: null,
      first: null,
      last: null,
      previous: null,
      next: null,
    };
  };
  const adopt = (node: RawNode, attributes: readonly { name: string; value: string }[]): void => {
    for (const { name, value } of attributes)
      if (!node.attributes.has(name.toLowerCase())) node.attributes.set(name.toLowerCase(), value);
    if (node.attributes.size > HTML_LIMITS.attributes)
      throw refuseHtml(
        file,
        '网页里有属性太多的标记。',
        `${node.attributes.size} 个`,
        `不超过 ${HTML_LIMITS.attributes} 个`,
      );
  };
  const place = (text: string, before: RawNode | null, parent: RawNode): void => {
    const neighbour = before ? before.previous : parent.last;
    if (neighbour?.kind === 'text') neighbour.value += text;
    else insert(parent, create('text', '', html.NS.HTML, text), before);
  };
  return {
    createDocument: () => create('root'),
    createDocumentFragment: () => create('root'),
    createElement: (name, namespace, attributes) => {
      const node = create('element', name.toLowerCase(), namespace);
      cells += name === 'td' || name === 'th' ? 1 : 0;
      if (cells > HTML_LIMITS.cells) throw refuseCells(file);
      adopt(node, attributes);
      return node;
    },
    createCommentNode: () => create('other'),
    createTextNode: (value) => create('text', '', html.NS.HTML, value),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: (parent, node, before) => insert(parent, node, before),
    insertText: (parent, text) => place(text, null, parent),
    insertTextBefore: (parent, text, before) => place(text, before, parent),
    detachNode: detach,
    adoptAttributes: adopt,
    getFirstChild: ({ first }) => first,
    getChildNodes: listChildren,
    getParentNode: ({ parent }) => parent,
    getAttrList: ({ attributes }) => [...attributes].map(([name, value]) => ({ name, value })),
    getTagName: ({ name }) => name,
    getNamespaceURI: ({ namespace }) => namespace,
    getTextNodeContent: ({ value }) => value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is RawNode => node.kind === 'text',
    isCommentNode: (node): node is RawNode => node.kind === 'other',
    isDocumentTypeNode: (node): node is RawNode => node.kind === 'root' && node.name !== '',
    isElementNode: (node): node is RawNode => node.kind === 'element',
    setDocumentType: () => undefined,
    setDocumentMode: (_document, next) => {
      mode = next;
    },
    getDocumentMode: () => mode,
    setTemplateContent: (node, content) => Object.assign(node, { content }),
    getTemplateContent: (node) => node.content ?? node,
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  };
}

function refuseCells(file: string): Error {
  const { cells } = HTML_LIMITS;
  return refuseHtml(file, '表太大，不像公开表。', `${cells} 格以上`, `全文不超过 ${cells} 格`);
}

/** The children of a node as a list. */
export function listChildren({ first }: RawNode): RawNode[] {
  const children: RawNode[] = [];
  for (let node = first; node; node = node.next) children.push(node);
  return children;
}

function insert(parent: RawNode, node: RawNode, before: RawNode | null): void {
  const previous = before ? before.previous : parent.last;
  node.parent = parent;
  node.previous = previous;
  node.next = before;
  if (previous) previous.next = node;
  else parent.first = node;
  if (before) before.previous = node;
  else parent.last = node;
}

function detach(node: RawNode): void {
  const { parent, previous, next } = node;
  if (previous) previous.next = next;
  else if (parent) parent.first = next;
  if (next) next.previous = previous;
  else if (parent) parent.last = previous;
  node.parent = null;
  node.previous = null;
  node.next = null;
}
