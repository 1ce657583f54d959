import { DISCLOSURES, listFiles, parseContent } from '../../content/index.ts';
import { inspectNarrative } from '../../markdown/index.ts';
import { DisclosureError, parseYearFolder, reportHeadSchema, REPORT_KINDS } from '../../model/index.ts';
import { changeHead, HEAD_FIELDS, showHeadField } from './head.ts';
import type { Changed } from './table.ts';
import { joinIndex, splitIndex, splitWords, type IndexParts } from './words.ts';

/** A place of `index.mdx`: a field of its head, or a stretch of its words by position. */
type Place =
  | { readonly kind: 'head'; readonly field: (typeof HEAD_FIELDS)[number] }
  | { readonly kind: 'words'; readonly index: number };

/** What stands at a place of `index.mdx`; undefined where the place is not there (any more). */
export function readIndexPlace(text: string, pointer: string): string | undefined {
  const parts = splitIndex(text);
  const place = parsePlace(pointer);
  if (!parts || !place) return undefined;
  if (place.kind === 'words') return splitWords(parts.body, 1)[place.index]?.text;
  return showHeadField(parseHead('index.mdx', parts), place.field.key);
}

/**
 * Puts a value at a place of `index.mdx`. Taking a whole stretch away is asked about first, unless the person
 * `insists`. Throws `DisclosureError` for a head that does not fit and for words that cannot be published.
 */
export function changeIndex(
  root: string,
  id: string,
  before: string,
  pointer: string,
  value: string,
  insists: boolean,
): Changed {
  const file = `${DISCLOSURES}/${id}/index.mdx`;
  const parts = splitIndex(before);
  const place = parsePlace(pointer);
  if (!parts || !place) throw refuse(file, pointer, '文件头的一项或正文的一段', '刷新页面再改。');
  const text = value.replaceAll('\r\n', '\n').trim();
  if (place.kind === 'head')
    return { text: joinIndex(changeHeadField(file, id, parts, place.field.key, text)) };
  const chunk = splitWords(parts.body, 1)[place.index];
  if (!chunk) throw refuse(file, pointer, '正文里的一段', '这一段已经没有了：刷新页面再改。');
  if (chunk.table !== undefined) throw refuse(file, chunk.text, '一段文字', '这里是表的位置，表请在表里改。');
  if (text === '' && !insists)
    return { ask: '这一段会整段去掉，网页上不再有它。确定原件里没有这段文字，才这样保存。' };
  const rest = parts.body.slice(chunk.end);
  const body = parts.body.slice(0, chunk.start) + text + (text === '' ? rest.replace(/^\n+/, '') : rest);
  verifyWords(root, id, { ...parts, body });
  return { text: joinIndex({ ...parts, body }) };
}

function parsePlace(pointer: string): Place | undefined {
  const [, part, name = ''] = /^\/(head|words)\/([A-Za-z0-9]+)$/.exec(pointer) ?? [];
  if (part === 'words' && /^\d{1,6}$/.test(name)) return { kind: 'words', index: Number(name) };
  const field = part === 'head' ? HEAD_FIELDS.find(({ key }) => key === name) : undefined;
  return field && { kind: 'head', field };
}

function parseHead(file: string, { head }: IndexParts) {
  const text = head.replace(/^---\n|---\n$/g, '');
  return parseContent({ file, text, firstLine: 2 }, 'yaml', reportHeadSchema);
}

function changeHeadField(
  file: string,
  id: string,
  parts: IndexParts,
  key: (typeof HEAD_FIELDS)[number]['key'],
  value: string,
): IndexParts {
  if (/\n/.test(value)) throw refuse(file, value, '一行文字', '去掉换行再保存。');
  const changed = { ...parts, head: changeHead(parts.head, key, value) };
  const head = parseHead(file, changed);
  const folder = id.split('/')[2] ?? '';
  const named = parseYearFolder(folder);
  if (named && (named.year !== head.year || (named.kind ?? head.kind) !== head.kind))
    throw refuse(
      file,
      `${head.year} 年度 ${REPORT_KINDS[head.kind]}`,
      `与所在文件夹 ${folder} 一致`,
      '年度和文种写在网址里，不能只在这里改：认错时，重新导入并加上 --year 或 --kind。',
    );
  return changed;
}

/** The words as they will be compiled for the page: anything but words, tables and the cover is refused. */
function verifyWords(root: string, id: string, { head, body }: IndexParts): void {
  const tables = listFiles(root, `${DISCLOSURES}/${id}/tables`, '.json').map((name) => name.slice(0, -5));
  const { problems } = inspectNarrative(body, {
    file: `${DISCLOSURES}/${id}/index.mdx`,
    firstLine: head.split('\n').length,
    tables: new Map(tables.map((name) => [name, name])),
    glossary: [],
    glossaryUrl: () => '',
  });
  if (problems[0]) throw problems[0];
}

function refuse(file: string, found: string, expected: string, todo: string): DisclosureError {
  return new DisclosureError({ what: '这样改不行，没有保存。', place: { file }, found, expected, todo });
}
