import { listElements, toXmlText, type XmlElement } from '../package/index.ts';

/** Turns `_x000D_` into the character it stands for; `_x005F_` is how a file writes a plain underscore before such. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text of a rich string: its runs joined, readings for pronunciation (拼音) left out. */
export function toRichText(element: XmlElement | undefined): string {
  const parts = listElements(element).flatMap((child) => {
    if (child.name === 'x:t') return [toXmlText(child)];
    return child.name === 'x:r' ? listElements(child, 'x:t').map(toXmlText) : [];
  });
  return decodeEscapes(parts.join(''));
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
