import type { TableSource } from '../../src/lib/checks/accounts/index.ts';
import { findCell, parseAnchor } from '../../src/lib/model/index.ts';
import { mutate } from '../../tests/checks/accounts/mutate.ts';
import { createRandom } from '../../tests/checks/narrative/generate/random.ts';
import type { Look } from './judge.ts';
import type { Mutation } from './mutation.ts';

/** Print of a cell, empty where it is blank or does not exist. */
export function lookUp({ tables }: Pick<TableSource, 'tables'>): Look {
  return (anchor) => {
    const address = parseAnchor(anchor);
    const table = address && tables.get(address.table);
    return (address && table && findCell(table, address)?.print) ?? '';
  };
}

/** Changes an amount of a table by at least one unit of 0.01 万元; beyond rounding from 1 万元 on. */
export function mutateCell(
  report: TableSource,
  seed: number,
): { readonly report: TableSource; readonly mutation: Mutation } | undefined {
  const random = createRandom(seed);
  const cents = random.pick([1, -1]) * (random.chance(15) ? 1 : random.between(100, 90_000));
  const changed = mutate(report, random.below(100_000), cents);
  if (!changed) return undefined;
  const { place } = changed;
  return {
    report: changed.report,
    mutation: {
      kind: 'cell',
      lines: [],
      place,
      before: lookUp(report)(place),
      after: lookUp(changed.report)(place),
      size: `${cents} 分位`,
      text: place,
      checkable: true,
      beyond: Math.abs(cents) >= 100,
    },
  };
}
