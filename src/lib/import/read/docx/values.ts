import { findElement, type XmlElement } from '../package/index.ts';

/** The `w:val` of an element directly inside; undefined where the element or the value is absent. */
export function readValue(parent: XmlElement | undefined, name: string): string | undefined {
  return findElement(parent, name)?.attributes['w:val'];
}

/** The whole number an element directly inside holds; undefined where there is none. */
export function readNumber(parent: XmlElement | undefined, name: string): number | undefined {
  return toInteger(readValue(parent, name));
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>`; undefined where it is absent and something else decides. */
export function readSwitch(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = findElement(parent, name);
  return element && !/^(?:0|false|off|none)$/i.test(element.attributes['w:val'] ?? '');
}

/** A whole number of at most six digits; undefined for anything else. */
export function toInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
}
