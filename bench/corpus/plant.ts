import { parseAnchor, parseCell, type AnyTable } from '../../src/lib/model/index.ts';
import type { TableSource } from '../../src/lib/checks/accounts/index.ts';
import { mutate } from '../../tests/checks/accounts/mutate.ts';
import type { Random } from '../../tests/checks/narrative/generate/random.ts';
import type { Fact, Narrative } from '../../tests/checks/narrative/generate/write.ts';
import { lookUp } from '../mutations/cell.ts';
import { changeDigit } from '../mutations/digit.ts';
import { judgeFigures } from '../mutations/judge.ts';
import { expectRule } from '../mutations/sections.ts';
import { lineOf } from '../mutations/mutation.ts';

/** In how many of a thousand documents something is planted, in the words and in a cell. */
const RATES = { words: 20, cell: 10 } as const;
/** Times another figure is tried where a change could be a rounding. */
const TRIES = 40;

/** One figure printed wrong on purpose. */
export interface Plant {
  /** `amount` and `percent` stand in the words. */
  readonly kind: 'amount' | 'percent' | 'cell';
  /** Paragraph of the words, from 0, or anchor of the cell. */
  readonly paragraph?: number;
  readonly cell?: string;
  readonly printed: string;
  readonly correct: string;
  /** Rules of which at least one must object. */
  readonly rules: readonly string[];
}

/** A document with a plant. */
export interface Planted {
  readonly plant: Plant;
  readonly body?: string;
  readonly tables?: ReadonlyMap<string, AnyTable>;
}

/** Plants a finding in a few documents; every one is beyond what rounding could explain. */
export function plant(random: Random, source: TableSource, narrative: Narrative): Planted | undefined {
  const choice = random.below(1_000);
  if (choice < RATES.words) return plantWords(random, source, narrative);
  return choice < RATES.words + RATES.cell ? plantCell(random, source) : undefined;
}

function plantWords(random: Random, source: TableSource, narrative: Narrative): Planted | undefined {
  const look = lookUp(source);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = random.below(narrative.facts.length);
    const fact = narrative.facts[at];
    if (!fact || fact.kind === 'count') continue;
    const print = changeDigit(fact.print, random);
    const { checkable, beyond } = judgeFigures(narrative, look, [{ fact: at, print, tail: fact.tail }]);
    if (!checkable || !beyond) continue;
    const texts = narrative.body.trimEnd().split('\n\n');
    const text = texts[fact.paragraph] ?? '';
    texts[fact.paragraph] = text.slice(0, fact.offset) + print + text.slice(fact.offset + fact.print.length);
    return {
      body: `${texts.join('\n\n')}\n`,
      plant: {
        kind: fact.kind,
        paragraph: fact.paragraph,
        printed: print + fact.tail,
        correct: fact.print + fact.tail,
        rules: rulesOfWords(narrative, fact),
      },
    };
  }
  return undefined;
}

/** The rule of the section, and those that compare figures wherever they stand. */
function rulesOfWords({ body }: Narrative, { kind, paragraph }: Fact): string[] {
  const own = expectRule(body, lineOf(paragraph));
  return [own, ...(kind === 'percent' ? ['N17', 'N21'] : ['N14', 'N20', 'N21'])];
}

/** Rules about each table: what it says by itself, and beside the other tables. */
const TABLE_RULES: Readonly<Record<string, readonly string[]>> = {
  t01: ['I01', 'I02', 'I03', 'I04', 'I05', 'X01', 'X02', 'X03', 'X04', 'X05', 'X15'],
  t02: ['I06', 'I08', 'X01', 'X04', 'X05', 'X14'],
  t03: ['I06', 'I08', 'X02', 'X03', 'X11'],
  t04: ['I10', 'I11', 'I12', 'I13', 'I14', 'X04', 'X06', 'X07', 'X08', 'X09', 'X15'],
  t05: ['I07', 'I08', 'X06', 'X09', 'X10'],
  t06: ['I15', 'I16', 'X10'],
  t07: ['I17', 'X13'],
  t08: ['I08', 'I18', 'X07', 'X08', 'X15'],
};

function plantCell(random: Random, source: TableSource): Planted | undefined {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const nth = random.below(100_000);
    const cents = random.pick([1, -1]) * random.between(200, 90_000);
    const changed = mutate(source, nth, cents);
    const table = changed && parseAnchor(changed.place)?.table;
    const rules = table === undefined ? undefined : TABLE_RULES[table];
    if (!changed || !rules) continue;
    const printed = lookUp(changed.report)(changed.place);
    if (parseCell(printed).state !== 'number') continue;
    return {
      tables: changed.report.tables,
      plant: {
        kind: 'cell',
        cell: changed.place,
        printed,
        correct: lookUp(source)(changed.place),
        rules,
      },
    };
  }
  return undefined;
}
