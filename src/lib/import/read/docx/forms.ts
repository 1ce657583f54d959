import { findElement, listElements, type XmlElement } from '../package/index.ts';
import { readSwitch, readNumber } from './values.ts';

/** What an old form field (窗体域) shows by itself: a box that is ticked or not, the entry chosen from a list. */
export function readFormField(begin: XmlElement): string | undefined {
  const data = findElement(begin, 'w:ffData');
  const box = findElement(data, 'w:checkBox');
  if (box) return (readSwitch(box, 'w:checked') ?? readSwitch(box, 'w:default') ?? false) ? '☑' : '□';
  const list = findElement(data, 'w:ddList');
  if (!list) return undefined;
  const chosen = readNumber(list, 'w:result') ?? readNumber(list, 'w:default') ?? 0;
  return listElements(list, 'w:listEntry')[chosen]?.attributes['w:val'];
}
