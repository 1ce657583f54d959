import { joinAmounts, mergeAmounts, parseAmount, type AmountQuery } from './amount-query.ts';
import { parseQuery, type Term } from './query.ts';

/** A query taken apart. */
export interface Ask {
  /** Words, each looked for as it stands. */
  readonly terms: readonly Term[];
  /** The amounts asked for. */
  readonly amount?: AmountQuery;
  /** The code (科目编码) the query consists of, with further words perhaps. */
  readonly code?: string;
}

/** Years stay words: 2021 is asked for as a year, =2021 as an amount. */
const YEAR = /^(?:19|20)\d\d$/;

/** Takes a query apart. `isCode` says whether any document has a code, or codes below it. */
export function parseAsk(query: string, isCode: (code: string) => boolean): Ask {
  const terms: Term[] = [];
  let amount: AmountQuery | undefined;
  let code: string | undefined;
  for (const term of parseQuery(joinAmounts(query))) {
    const plain = term.typed.normalize('NFKC');
    if (code === undefined && /^\d{3}(?:\d{2}){0,2}$/.test(plain) && isCode(plain)) {
      code = plain;
      continue;
    }
    const found = YEAR.test(plain) ? undefined : parseAmount(term.typed);
    const merged = amount && found ? mergeAmounts(amount, found) : found;
    if (merged) amount = merged;
    else terms.push(term);
  }
  return { terms, ...(amount ? { amount } : {}), ...(code === undefined ? {} : { code }) };
}
