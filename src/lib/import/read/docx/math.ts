import { findElement, type XmlElement } from '../package/index.ts';

/** A formula (公式) in one line: fractions with /, powers with ^, everything else in reading order. */
export function toFormula(element: XmlElement): string {
  const { name } = element;
  if (name === 'm:t' || name === 'w:t')
    return element.children.filter((child) => typeof child === 'string').join('');
  const part = (inner: string): string => {
    const found = findElement(element, inner);
    return found ? toFormula(found) : '';
  };
  if (name === 'm:f') return `${bracket(part('m:num'))}/${bracket(part('m:den'))}`;
  if (name === 'm:sSup') return `${bracket(part('m:e'))}^${bracket(part('m:sup'))}`;
  if (name === 'm:sSub') return `${bracket(part('m:e'))}_${bracket(part('m:sub'))}`;
  if (name === 'm:rad') return `√${bracket(part('m:e'))}`;
  if (name === 'm:d') return `(${part('m:e')})`;
  if (name === 'm:nary') {
    const sign = findElement(element, 'm:naryPr', 'm:chr')?.attributes['m:val'] ?? '∫';
    return `${sign}(${part('m:sub')},${part('m:sup')})${part('m:e')}`;
  }
  return element.children.map((child) => (typeof child === 'string' ? '' : toFormula(child))).join('');
}

/** More than one number or word needs brackets, so that it stays one side of the fraction. */
function bracket(text: string): string {
  return /^[\p{L}\d.,%]*$/u.test(text) ? text : `(${text})`;
}
