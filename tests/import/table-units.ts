import { findUnit, parseCaption } from '../../src/lib/import/tables/caption.ts';

/** What a line above a table is, and the unit of money it states. */
export function findCaptionUnit(text: string): {
  readonly role: string | undefined;
  readonly unit: string | undefined;
} {
  const caption = parseCaption(text);
  return { role: caption?.role, unit: caption && findUnit([caption]) };
}
