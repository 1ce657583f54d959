import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes tables written in Markdown readable under a strict CSP and on a phone: alignment as a class instead of a style,
 * and a frame that scrolls by itself and can be reached with the keyboard.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    let heading = '';
    visit(tree, 'element', (node, index, parent) => {
      if (/^h[2-6]$/.test(node.tagName)) heading = toString(node).replace(/\s+/g, ' ').trim();
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      visit(node, 'element', classifyCell);
      parent.children[index] = frame(node, heading === '' ? '表格' : `表格：${heading}`);
      return SKIP;
    });
  };
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
