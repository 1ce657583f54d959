import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';

/**
 * Makes tables written in Markdown readable under a strict CSP and on a phone: alignment as a class instead of a style,
 * and a frame that scrolls by itself and can be reached with the keyboard.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    frameTables(tree, '');
  };
}

/** Frames the tables below a node; returns the heading that stands last there, or the one before it. */
function frameTables(parent: Root | Element, above: string): string {
  let heading = above;
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    if (/^h[2-6]$/.test(node.tagName)) heading = toString(node).replace(/\s+/g, ' ').trim();
    if (node.tagName === 'table') {
      classifyCells(node);
      parent.children[index] = frame(node, heading === '' ? '表格' : `表格：${heading}`);
    } else {
      heading = frameTables(node, heading);
    }
  }
  return heading;
}

function classifyCells(node: Element): void {
  classifyCell(node);
  for (const child of node.children) if (child.type === 'element') classifyCells(child);
}

function classifyCell(cell: Element): void {
  if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
  const { align, ...properties } = cell.properties;
  cell.properties = typeof align === 'string' ? { ...properties, className: [`align-${align}`] } : properties;
  if (cell.tagName === 'th') cell.properties['scope'] = 'col';
}

function frame(table: ElementContent, label: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroller'], tabIndex: 0, role: 'region', ariaLabel: label },
    children: [table],
  };
}
