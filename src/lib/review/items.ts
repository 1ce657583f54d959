import { REVIEW_ORDER } from '../import/index.ts';
import type { Confirmation, ImportReview, ReviewItem } from '../model/index.ts';
import { sha256 } from '../system/index.ts';

/** A review item as the page lists it. */
export interface ListedItem {
  readonly item: ReviewItem;
  /** Its name on the page and in requests: what it says, not where it stands in the list. */
  readonly key: string;
  /** What identifies it in `import-confirmed.json`. */
  readonly identity: Omit<Confirmation, 'by' | 'at'>;
  /** The confirmation that holds for it, where there is one. */
  readonly confirmed?: Confirmation;
}

/** Kinds that tell what was done, and ask nothing: such a group may be confirmed as a whole. */
export const TOLD_KINDS: readonly ReviewItem['kind'][] = [
  'moved-cell',
  'rebuilt-header',
  'joined-paragraph',
  'dropped-contents',
  'dropped-artefact',
];

/**
 * The items of a review, the doubtful first: by kind, then the least certain. A confirmation holds for the item it was
 * given for, wherever that stands now, and no longer when the source or the program says something else.
 */
export function listItems(review: ImportReview, confirmations: readonly Confirmation[]): ListedItem[] {
  const given = new Map(confirmations.map((one) => [nameIdentity(one), one]));
  const counts = new Map<string, number>();
  const listed = review.items.map((item): ListedItem => {
    const same = describeItem(item);
    const group = JSON.stringify(same);
    const nth = (counts.get(group) ?? 0) + 1;
    counts.set(group, nth);
    const identity = { ...same, nth };
    const key = nameIdentity(identity);
    const confirmed = given.get(key);
    return { item, key, identity, ...(confirmed ? { confirmed } : {}) };
  });
  return listed.sort((left, right) => rank(left) - rank(right) || sureness(left) - sureness(right));
}

/** How many items wait for a person, and how many were confirmed. */
export interface ItemCount {
  readonly open: number;
  readonly confirmed: number;
}

/** Counts the items of a review. */
export function countItems(listed: readonly ListedItem[]): ItemCount {
  const confirmed = listed.filter((one) => one.confirmed).length;
  return { open: listed.length - confirmed, confirmed };
}

/** The name of what an item says. */
export function nameIdentity(identity: ListedItem['identity']): string {
  const { kind, cell = '', file = '', place = '', nth } = identity;
  return sha256(JSON.stringify([kind, cell, file, place, identity.sha256, nth])).slice(0, 32);
}

function describeItem({ kind, cell, file, place, text, message }: ReviewItem) {
  return {
    kind,
    ...(cell === undefined ? {} : { cell }),
    ...(file === undefined ? {} : { file }),
    ...(place === undefined ? {} : { place }),
    sha256: sha256(JSON.stringify([text, message])),
  };
}

function rank({ item }: ListedItem): number {
  return REVIEW_ORDER.indexOf(item.kind);
}

/** What says nothing about its certainty is as doubtful as can be. */
function sureness({ item }: ListedItem): number {
  return item.confidence ?? 0;
}
