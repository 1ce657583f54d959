import { DisclosureError, findFormByTitle, type ReviewItem } from '../../model/index.ts';
import { parsePrintedNumber } from '../../text/index.ts';
import { squeeze, toText, type TextBlock } from '../blocks.ts';
import type { LocatedTable } from '../tables/locate.ts';
import type { ReadSource } from './read.ts';
import { WORDS } from './second.ts';
import { compareTwins, findTwin } from './twins.ts';
import { compareWords } from './words.ts';

type Flow = readonly (TextBlock | LocatedTable)[];

/** A file of a document as tables and words. */
export interface FileFlow {
  readonly name: string;
  readonly format: ReadSource['format'];
  readonly flow: Flow;
}

/** What comes of tables that stand in files of their own. */
export interface Attached {
  readonly flow: Flow;
  readonly items: readonly ReviewItem[];
}

/**
 * Brings the tables of further files (决算表.xlsx) into the words: in the place of their title where the words print it,
 * else at the end of the part that holds the tables, else at the end. A table that the words have too is compared with
 * them cell by cell: the one in the words stays, and what differs is told. The words of another original of the same
 * document (决算.pdf beside 决算.docx) are compared sentence by sentence.
 */
export function attachTables(
  main: FileFlow,
  others: readonly (FileFlow & { readonly isSecond: boolean })[],
): Attached {
  const items: ReviewItem[] = [];
  let { flow } = main;
  const hasWords = listTexts(main.flow).reduce((sum, block) => sum + toText(block).length, 0) >= WORDS;
  for (const { name, format, flow: own, isSecond } of others) {
    if (isSecond)
      items.push(
        ...compareWords({ name: main.name, texts: listTexts(main.flow) }, { name, texts: listTexts(own) }),
      );
    const taken = new Set<LocatedTable>();
    for (const entry of own) {
      if (entry.kind === 'text') {
        if (!isSecond) items.push(noteText(name, entry));
        continue;
      }
      const twin = findTwin(flow, entry, taken);
      if (twin) {
        const { differing, item } = compareTwins(name, twin, entry);
        const follows = isSecond || (main.flow.includes(twin) && (hasWords || format !== main.format));
        if (!follows && differing !== undefined) throw refuseTwins(name, entry, differing);
        taken.add(twin);
        items.push(item);
        continue;
      }
      flow = insert(flow, entry);
      taken.add(entry);
      if (isSecond) items.push(noteAdded(name, main.name, entry));
    }
  }
  return { flow, items };
}

function listTexts(flow: Flow): TextBlock[] {
  return flow.filter((entry) => entry.kind === 'text');
}

/** Two workbooks that print one form differently may be two departments' or two versions: nobody can tell which is meant. */
function refuseTwins(file: string, { line, title = '' }: LocatedTable, found: string): DisclosureError {
  return new DisclosureError({
    what: '两个表格文件里有同一张表，内容不同。',
    place: { file, line, field: title },
    found: found.replaceAll('：正文 ', '：另一个文件 '),
    expected: '每张表一份',
    todo: '核对哪一份是审定的，只导入那一份；两份属于不同的部门或单位时，放到不同的文件夹里，再导入。',
  });
}

/** A table that only another original has is published too: nothing is lost, and a person decides. */
function noteAdded(name: string, main: string, { line, lastLine, title }: LocatedTable): ReviewItem {
  const message = `这张表只有《${name}》里有，《${main}》里没有找到；已补入正文，请核对。`;
  return { kind: 'conflict', line, lastLine, text: title ?? '', message };
}

/** Words beside the tables of a workbook (a cover sheet, remarks) are no words of the document; they are told in full. */
function noteText(name: string, block: TextBlock): ReviewItem {
  return {
    kind: 'dropped-artefact',
    line: block.line,
    lastLine: block.lastLine,
    text: toText(block),
    message: `《${name}》里表格之外的文字，没有放进正文；该文件照原样公开。`,
    confidence: 0.6,
  };
}

function insert(flow: Flow, table: LocatedTable): Flow {
  const form = table.title === undefined ? undefined : findFormByTitle(table.title);
  const at = flow.findIndex((entry) => {
    if (entry.kind !== 'text') return false;
    const text = toText(entry);
    if (text.length > 60) return false;
    const words = text.slice(parsePrintedNumber(text)?.length ?? 0);
    return form
      ? findFormByTitle(words)?.id === form.id
      : table.title !== undefined && squeeze(words) === squeeze(table.title);
  });
  const title = flow[at];
  if (title?.kind === 'text') {
    // A numbered line is a heading and stays; a bare title is the table's own.
    const keeps = parsePrintedNumber(toText(title)) !== undefined;
    return [...flow.slice(0, keeps ? at + 1 : at), table, ...flow.slice(at + 1)];
  }
  const part = flow.findIndex((entry) => isPart(entry) && /[表]$/u.test(squeeze(toText(entry as TextBlock))));
  const next = part === -1 ? -1 : flow.findIndex((entry, index) => index > part && isPart(entry));
  const end = next === -1 ? flow.length : next;
  return [...flow.slice(0, end), table, ...flow.slice(end)];
}

/** 第二部分 2021年度部门决算表. */
function isPart(entry: TextBlock | LocatedTable): boolean {
  return entry.kind === 'text' && parsePrintedNumber(toText(entry))?.style === 'part';
}
