import type { Random } from '../random.ts';
import { ODD_VALUES } from './damage.ts';

/** A way to damage the XML of one part. */
type XmlDamage = (xml: string, random: Random) => string;

/** Times that something is told over and over. */
const REPEATS = [3, 40, 300, 5_000] as const;

const DAMAGE: readonly XmlDamage[] = [
  (xml, random) => editPieces(xml, random, (pieces, at) => void pieces.splice(at, 1)),
  (xml, random) => editPieces(xml, random, (pieces, at) => void pieces.splice(at, 0, random.pick(pieces))),
  (xml, random) =>
    editPieces(xml, random, (pieces, at) => {
      const other = random.below(pieces.length);
      [pieces[at], pieces[other]] = [pieces[other] ?? '', pieces[at] ?? ''];
    }),
  // What stays well-formed gets further into a reader, so it comes more often.
  ...Array.from({ length: 3 }, () => [
    removeElement,
    repeatElement,
    nestElement,
    (xml: string, random: Random) => editValue(xml, random, () => random.pick(ODD_VALUES)),
    (xml: string, random: Random) => editValue(xml, random, (_, values) => random.pick(values)),
    (xml: string, random: Random) => editText(xml, random, () => random.pick(ODD_VALUES)),
  ]).flat(),
  declareEntities,
  (xml, random) => xml.replace(/encoding="[^"]*"/iu, `encoding="${random.pick(['GB18030', 'UTF-16', 'x'])}"`),
  (xml, random) => xml.slice(0, random.below(xml.length)),
];

/** Damages the XML of a part in one way. */
export function damageXml(xml: string, random: Random): string {
  return random.pick(DAMAGE)(xml, random);
}

function editPieces(xml: string, random: Random, edit: (pieces: string[], at: number) => void): string {
  const pieces = xml.split(/(?=<)/u);
  edit(pieces, random.below(pieces.length));
  return pieces.join('');
}

/** An element of the text by chance, from its first tag to its last; undefined where there is none. */
function findElement(xml: string, random: Random): { from: number; to: number; name: string } | undefined {
  const tags = [...xml.matchAll(/<([\w:]+)(?:\s[^<>]*)?>/gu)];
  if (tags.length === 0) return undefined;
  const tag = random.pick(tags);
  const name = tag[1] ?? '';
  if (tag[0].endsWith('/>')) return { from: tag.index, to: tag.index + tag[0].length, name };
  const marks = new RegExp(`<(/?)${name}(?:\\s[^<>]*?)?(/?)>`, 'gu');
  marks.lastIndex = tag.index;
  let depth = 0;
  for (let mark = marks.exec(xml); mark; mark = marks.exec(xml)) {
    if (mark[2] !== '/') depth += mark[1] === '/' ? -1 : 1;
    if (depth === 0) return { from: tag.index, to: marks.lastIndex, name };
  }
  return undefined;
}

function removeElement(xml: string, random: Random): string {
  const found = findElement(xml, random);
  return found ? xml.slice(0, found.from) + xml.slice(found.to) : xml;
}

/** Tells one element over and over: wrong counts, ids given twice. */
function repeatElement(xml: string, random: Random): string {
  const found = findElement(xml, random);
  if (!found) return xml;
  const element = xml.slice(found.from, found.to);
  const most = Math.max(1, Math.floor(300_000 / element.length));
  const times = Math.min(random.pick(REPEATS), most);
  return xml.slice(0, found.to) + element.repeat(times) + xml.slice(found.to);
}

/** Puts an element inside itself, some times over. */
function nestElement(xml: string, random: Random): string {
  const found = findElement(xml, random);
  if (!found) return xml;
  const { from, to, name } = found;
  const open = /^<[^<>]*?(?=\/?>)/u.exec(xml.slice(from, to))?.[0] ?? `<${name}`;
  const times = Math.min(random.pick(REPEATS), Math.floor(300_000 / (open.length + name.length + 4)));
  const inside = xml.slice(from, to);
  return `${xml.slice(0, from)}${`${open}>`.repeat(times)}${inside}${`</${name}>`.repeat(times)}${xml.slice(to)}`;
}

/** Writes another value into an attribute; one of the part's own makes circles and wrong references. */
function editValue(
  xml: string,
  random: Random,
  choose: (old: string, values: readonly string[]) => string,
): string {
  const values = [...xml.matchAll(/(?<==")[^"<>]*(?=")/gu)];
  if (values.length === 0) return xml;
  const value = random.pick(values);
  const other = choose(
    value[0],
    values.map(([text]) => text),
  );
  return xml.slice(0, value.index) + other + xml.slice(value.index + value[0].length);
}

function editText(xml: string, random: Random, choose: () => string): string {
  const texts = [...xml.matchAll(/(?<=>)[^<>]+(?=<)/gu)];
  if (texts.length === 0) return xml;
  const text = random.pick(texts);
  return xml.slice(0, text.index) + choose() + xml.slice(text.index + text[0].length);
}

/** Entities that multiply, and one that reaches outside. */
function declareEntities(xml: string, random: Random): string {
  const laughs = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  );
  const outside = '<!ENTITY out SYSTEM "file:///etc/passwd">';
  const doctype = `<!DOCTYPE x [<!ENTITY e0 "哈">${laughs.join('')}${outside}]>`;
  const told = editText(xml, random, () => random.pick(['&e9;', '&out;', '&none;', '&#0;', '&#x110000;']));
  return random.below(2) === 0 ? told : told.replace(/^(?:<\?[^>]*\?>)?/u, (prolog) => prolog + doctype);
}
