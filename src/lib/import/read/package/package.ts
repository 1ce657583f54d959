import { DisclosureError } from '../../../model/index.ts';
import { startBudget } from '../budget.ts';
import { verifyNoCompound } from './compound.ts';
import { refuseDamaged, refuseShape } from './refuse.ts';
import { nameRelationships, readRelationships, type Relationship } from './relationships.ts';
import { listElements, readXmlTree, type XmlElement } from './tree.ts';
import { readXml, type XmlHandlers, type XmlSource } from './xml.ts';
import { listZip, type ZipEntry } from './zip.ts';

/** Types of parts without which words, numbers or figures would be missing and nobody would see it. */
const NEEDED: ReadonlySet<string> = new Set([
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'sharedStrings',
]);

const CONTENT_TYPES = '[Content_Types].xml';

/** An Office document as its parts. Names of parts have no leading slash; case does not matter. */
export interface OfficePackage {
  readonly file: string;
  /** Names of all parts, in the order of the zip. */
  readonly names: readonly string[];
  has(part: string): boolean;
  /** Declared content type (`application/…+xml`), in lower case; undefined where none is declared. */
  findType(part: string): string | undefined;
  /** What a part uses; `''` is the package itself. A part without relationships has none. */
  listRelationships(part: string): readonly Relationship[];
  /**
   * The parts that a part uses by a type of relationship: `styles`, `header`. Only those that exist; throws
   * `DisclosureError` where one is missing without which a document would lose words unseen.
   */
  findParts(part: string, type: string): readonly string[];
  /** The bytes of a part. Throws `DisclosureError` where it is missing or damaged, as all reading does. */
  readBytes(part: string): Uint8Array;
  /** Reads a part as XML without keeping it: for large parts. */
  readXml(part: string, handlers: XmlHandlers): void;
  /** Reads a part as a tree, without the elements named in `skip`: for parts up to a million elements. */
  readTree(part: string, skip?: ReadonlySet<string>): XmlElement;
}

/**
 * Opens a docx or xlsx. Throws `DisclosureError` for anything that is no such package: cut off, locked with a
 * password, an old format, an attack. Nothing but the content types is inflated yet.
 */
export function openPackage(file: string, bytes: Uint8Array): OfficePackage {
  verifyNoCompound(file, bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuseNoPackage(file, '开头不是压缩包');
  const entries = indexEntries(file, listZip(file, bytes));
  const find = (part: string): ZipEntry => {
    const entry = entries.get(toKey(part));
    if (entry) return entry;
    throw refuseNoPackage(file, `缺少 ${part}`);
  };
  const budget = startBudget(file);
  const toSource = (part: string): XmlSource => ({ file, part, pass: find(part).pass, budget });
  const readTree = (part: string, skip?: ReadonlySet<string>): XmlElement =>
    readXmlTree(toSource(part), skip);
  const types = readTypes(readTree(CONTENT_TYPES));
  const relationships = new Map<string, readonly Relationship[]>();
  const listRelationships = (part: string): readonly Relationship[] => {
    const name = nameRelationships(part);
    const known = relationships.get(toKey(name));
    if (known) return known;
    const read = entries.has(toKey(name)) ? readRelationships(part, readTree(name)) : [];
    relationships.set(toKey(name), read);
    return read;
  };
  return {
    file,
    names: [...entries.values()].map(({ name }) => name),
    has: (part) => entries.has(toKey(part)),
    findType: (part) =>
      types.get(`/${toKey(part)}`) ?? types.get(toKey(part.slice(part.lastIndexOf('.') + 1))),
    listRelationships,
    findParts: (part, type) =>
      listRelationships(part)
        .filter((link) => !link.external && link.type === type)
        .filter(({ target }) => {
          const isThere = entries.has(toKey(target));
          if (!isThere && NEEDED.has(type)) throw refuseDamaged(file, `缺少 ${target.slice(0, 100)}`);
          return isThere;
        })
        .map(({ target }) => target),
    readBytes: (part) => find(part).read(),
    readXml: (part, handlers) => readXml(toSource(part), handlers),
    readTree,
  };
}

function indexEntries(file: string, list: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of list) {
    const key = toKey(entry.name);
    if (entries.has(key))
      throw refuseShape(file, '文件里有两个同名的部件。', JSON.stringify(entry.name), '名字各不相同');
    entries.set(key, entry);
  }
  return entries;
}

/** Content types by part (`/name`) and by extension (`name`). */
function readTypes(root: XmlElement): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { name, attributes } of listElements(root)) {
    const key = name === 'ct:Override' ? attributes['PartName'] : attributes['Extension'];
    if (key !== undefined) types.set(toKey(key), (attributes['ContentType'] ?? '').toLowerCase());
  }
  return types;
}

function toKey(name: string): string {
  return name.toLowerCase();
}

function refuseNoPackage(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '这不是完整的 Word（docx）或 Excel（xlsx）文件。',
    place: { file },
    found,
    expected: 'Word、Excel 或 WPS 保存的 docx、xlsx',
    todo: '检查扩展名是否被改过；用 Word 或 WPS 打开原件，另存为 docx 或 xlsx，再导入。',
  });
}
