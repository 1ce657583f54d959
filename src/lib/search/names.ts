import { fold } from './marks.ts';

/** Numbering and connecting words in front of the name of a row: `一、`, `（一）`, `1．`, `其中：`, `1．其中：`. */
const BEFORE =
  /^(?:\s|其中[:：]|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．](?!\d))+/u;

/** The name of a row without its numbering. */
export function nameItem(label: string): string {
  return label.replace(/\s+/gu, '').replace(BEFORE, '');
}

/** What an item is called, folded: its whole name and, for a column, each of the heads above it. */
export function listNames(name: string): string[] {
  const names = [name, ...name.split('·').map(nameItem)].map((one) => fold(one).text);
  return [...new Set(names)].filter((one) => one !== '');
}
