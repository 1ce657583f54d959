import type { Style } from './style.ts';
import type { HtmlElement } from './tree.ts';
import { readOutlineLevel } from './word.ts';

/** How text is printed, as far as it matters; handed down from element to element. */
export interface Look {
  readonly strong: boolean;
  /** White space counts. */
  readonly pre: boolean;
  readonly visible: boolean;
  readonly struck: boolean;
  readonly position?: 'superscript' | 'subscript';
  /** Depth as a heading, from 1. */
  readonly level?: number;
}

/** Text without any look of its own. */
export const PLAIN: Look = { strong: false, pre: false, visible: true, struck: false };

/** The look of what stands in an element, after the look of what it stands in. */
export function turnLook(element: HtmlElement, style: Style, look: Look): Look {
  const { name } = element;
  const level = readLevel(element, style) ?? look.level;
  const position = readPosition(name, style) ?? look.position;
  return {
    strong: readStrong(name, style) ?? look.strong,
    pre: readPre(name, style) ?? look.pre,
    visible: readVisible(style) ?? look.visible,
    struck: look.struck || /^(?:s|strike)$/.test(name) || isStruck(style),
    ...(position === undefined ? {} : { position }),
    ...(level === undefined ? {} : { level }),
  };
}

/** A heading is bold by nature; that says nothing beyond its level. */
function readStrong(name: string, style: Style): boolean | undefined {
  const weight = style.get('font-weight');
  if (/^h[1-6]$/.test(name)) return false;
  if (weight !== undefined && weight !== 'inherit')
    return /^bold/.test(weight) || (/^\d+$/.test(weight) && Number(weight) >= 600);
  return name === 'b' || name === 'strong' ? true : undefined;
}

function readPre(name: string, style: Style): boolean | undefined {
  const space = style.get('white-space');
  if (space !== undefined) return /^(?:pre|pre-wrap|break-spaces|pre-line)$/.test(space);
  return /^(?:pre|xmp|listing)$/.test(name) ? true : undefined;
}

function readVisible(style: Style): boolean | undefined {
  const visibility = style.get('visibility');
  if (visibility === 'visible') return true;
  return visibility === 'hidden' || visibility === 'collapse' ? false : undefined;
}

function readPosition(name: string, style: Style): Look['position'] | undefined {
  const align = style.get('vertical-align');
  if (name === 'sup' || align === 'super') return 'superscript';
  return name === 'sub' || align === 'sub' ? 'subscript' : undefined;
}

function isStruck(style: Style): boolean {
  return /line-through/.test(
    `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`,
  );
}

function readLevel(element: HtmlElement, style: Style): number | undefined {
  const [, digit] = /^h([1-6])$/.exec(element.name) ?? [];
  if (digit !== undefined) return Number(digit);
  const level = Number(element.attributes.get('aria-level') ?? 2);
  if (element.attributes.get('role') === 'heading' && Number.isInteger(level)) return level;
  return readOutlineLevel(style);
}
