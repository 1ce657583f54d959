import { DISCLOSURES, parseContent } from '../content/index.ts';
import { confirmationSchema, waiverSchema, type Confirmation, type Waiver } from '../model/index.ts';
import type { Written } from './edit/apply.ts';
import { digestBytes, readStored, replaceFile } from './files.ts';
import { nameIdentity, type ListedItem } from './items.ts';
import type { History } from './undo.ts';

/** The file of confirmed items, and the file of reasoned waivers. */
export const CONFIRMED_FILE = 'import-confirmed.json';
export const WAIVERS_FILE = 'review.json';

/** Who decides, and on which day. */
export interface Decision {
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly at: string;
}

/**
 * Confirms items, or takes their confirmation back where `decision` is absent. What others confirmed meanwhile stays:
 * each confirmation is an entry of its own, so there is nothing to overwrite. Throws `DisclosureError` for a file that
 * does not fit its schema; it is left alone.
 */
export function confirmItems(
  root: string,
  id: string,
  history: History,
  items: readonly ListedItem[],
  decision: Decision | undefined,
): Written {
  const { bytes } = readStored(root, id, CONFIRMED_FILE);
  const before = parseList(id, CONFIRMED_FILE, bytes, confirmationSchema.array());
  const keys = new Set(items.map(({ key }) => key));
  const others = before.filter((one) => !keys.has(nameIdentity(one)));
  const added = decision ? items.map(({ identity }): Confirmation => ({ ...identity, ...decision })) : [];
  const list = confirmationSchema.array().parse([...others, ...added]);
  if (bytes === undefined && list.length === 0) return { kind: 'done' };
  write(root, id, CONFIRMED_FILE, list, history, decision ? `${items.length} 项的确认` : '取消确认');
  return { kind: 'done' };
}

/**
 * Adds a waiver to `review.json`, if the file is still the one the page saw. Throws `DisclosureError` for a waiver that
 * does not fit the schema and for a file that does not.
 */
export function addWaiver(
  root: string,
  id: string,
  history: History,
  waiver: Waiver,
  digest: string,
): Written {
  const { bytes, digest: found } = readStored(root, id, WAIVERS_FILE);
  if (found !== digest) return { kind: 'changed', ...(bytes ? { current: bytes.toString('utf8') } : {}) };
  const before = parseList(id, WAIVERS_FILE, bytes, waiverSchema.array());
  const fresh = parseContent({ file: '填写的说明', text: JSON.stringify(waiver) }, 'json', waiverSchema);
  write(root, id, WAIVERS_FILE, [...before, fresh], history, `对 ${waiver.rule} 的说明`);
  return { kind: 'done' };
}

function parseList<T>(
  id: string,
  name: string,
  bytes: Buffer | undefined,
  schema: Parameters<typeof parseContent<T[]>>[2],
): T[] {
  if (bytes === undefined) return [];
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return parseContent<T[]>({ file: `${DISCLOSURES}/${id}/${name}`, text }, 'json', schema);
}

function write(root: string, id: string, name: string, list: unknown, history: History, what: string): void {
  const { bytes: before } = readStored(root, id, name);
  const after = Buffer.from(`${JSON.stringify(list, null, 2)}\n`);
  replaceFile(root, id, name, after);
  history.add({ id, file: name, before, after: digestBytes(after), what });
}
