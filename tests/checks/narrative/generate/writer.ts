import type { Figures } from './figures.ts';
import type { Ledger } from './ledger.ts';
import type { Page } from './page.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

/** What every section is written with. */
export interface Writer {
  readonly ledger: Ledger;
  /** The same department a year earlier; without it the year before is made up. */
  readonly previous?: Ledger;
  readonly random: Random;
  readonly style: Style;
  readonly figures: Figures;
  readonly page: Page;
}

/** Chooses one of several wordings and writes only that one. */
export function either<Wording>(random: Random, wordings: readonly (() => Wording)[]): Wording {
  return random.pick(wordings)();
}

/** 2021年度, 2021年, 本年度. */
export function thisYear({ ledger, random }: Writer): string {
  return random.pick([`${ledger.year}年度`, `${ledger.year}年`, `${ledger.year}年度`]);
}

/** “三公” in the quotes of the document. */
export function threePublicWord({ style }: Writer): string {
  return `${style.quotes[0]}三公${style.quotes[1]}`;
}

/** A name with 类, 款 or 项 in the brackets of the document. */
export function bracketed({ style }: Writer, text: string): string {
  return `${style.brackets[0]}${text}${style.brackets[1]}`;
}
