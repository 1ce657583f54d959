import { findElement, listElements, type XmlElement } from '../package/index.ts';
import { readNumber, readSwitch, readValue } from './values.ts';

/** Characters around the numbers of a level; Word allows 31. */
const MAX_TEXT = 100;

/** One level of a list (多级列表). */
export interface ListLevel {
  readonly start: number;
  /** How its number is printed (w:numFmt): `chineseCounting`. */
  readonly format: string;
  /** What is printed, `%1` for the number of the first level: `第%1部分`. */
  readonly text: string;
  /** What stands between the number and the words: `tab`, `space`, `nothing`. */
  readonly gap: string;
  /** Whether numbers of other levels are printed in digits (正规形式编号). */
  readonly legal: boolean;
  /** The level, from 1, after which the count starts anew; 0 for never; undefined for after any level above. */
  readonly restart?: number;
  /** The style whose paragraphs stand on this level. */
  readonly style?: string;
  /** Font of a bullet, which decides what its character looks like. */
  readonly font?: string;
}

/** A list that paragraphs name, with its own changes to the definition it shares with others. */
export interface List {
  /** Lists with one definition count on from each other. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Level → number with which this list starts it, whatever was counted before. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Reads the lists of `numbering.xml` by id. `findStyleList` gives the list that a list style (列表样式) names. */
export function readLists(
  root: XmlElement | undefined,
  findStyleList: (style: string) => string | undefined,
): ReadonlyMap<string, List> {
  const definitions = new Map(
    listElements(root, 'w:abstractNum').map((element) => [
      element.attributes['w:abstractNumId'] ?? '',
      element,
    ]),
  );
  const owners = new Map(
    listElements(root, 'w:num').map((element) => [
      element.attributes['w:numId'] ?? '',
      readValue(element, 'w:abstractNumId') ?? '',
    ]),
  );
  /** A definition that only names a list style stands for the definition that the style leads to. */
  const follow = (definition: string): string => {
    const style = readValue(definitions.get(definition), 'w:numStyleLink');
    const list = style === undefined ? undefined : findStyleList(style);
    return (list === undefined ? undefined : owners.get(list)) ?? definition;
  };
  const lists = new Map<string, List>();
  for (const element of listElements(root, 'w:num')) {
    const definition = follow(readValue(element, 'w:abstractNumId') ?? '');
    lists.set(
      element.attributes['w:numId'] ?? '',
      readList(definition, definitions.get(definition), element),
    );
  }
  return lists;
}

function readList(definition: string, shared: XmlElement | undefined, own: XmlElement): List {
  const levels = new Map<number, ListLevel>();
  const starts = new Map<number, number>();
  for (const level of listElements(shared, 'w:lvl')) levels.set(readIndex(level), readLevel(level));
  for (const override of listElements(own, 'w:lvlOverride')) {
    const index = readIndex(override);
    const level = findElement(override, 'w:lvl');
    if (level) levels.set(index, readLevel(level));
    const start = readNumber(override, 'w:startOverride');
    if (start !== undefined) starts.set(index, start);
  }
  return { definition, levels, starts };
}

function readIndex({ attributes }: XmlElement): number {
  const index = Number(attributes['w:ilvl']);
  return Number.isInteger(index) && index >= 0 && index < 9 ? index : 0;
}

function readLevel(element: XmlElement): ListLevel {
  const restart = readNumber(element, 'w:lvlRestart');
  const style = readValue(element, 'w:pStyle');
  const font = findElement(element, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'];
  return {
    start: readNumber(element, 'w:start') ?? 0,
    format: readFormat(element),
    text: (readValue(element, 'w:lvlText') ?? '').slice(0, MAX_TEXT),
    gap: readValue(element, 'w:suff') ?? 'tab',
    legal: readSwitch(element, 'w:isLgl') ?? false,
    ...(restart === undefined ? {} : { restart }),
    ...(style === undefined ? {} : { style }),
    ...(font === undefined ? {} : { font }),
  };
}

/** Newer formats come with an older one that says the same (mc:AlternateContent). */
function readFormat(element: XmlElement): string {
  const older = findElement(element, 'mc:AlternateContent', 'mc:Fallback');
  return readValue(element, 'w:numFmt') ?? readValue(older, 'w:numFmt') ?? 'decimal';
}
