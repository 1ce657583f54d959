import { parsePrintedNumber } from '../../text/index.ts';
import type { NarrativeView, ReadParagraph } from '../narrative/subject.ts';
import { foldWords } from './sections.ts';

/** A sentence that sends the reader to an annex or table (详见附件1). */
export interface AnnexReference {
  readonly paragraph: ReadParagraph;
  /** As printed: 详见附件1. */
  readonly print: string;
}

/** A list of annexes (附件：1.… 2.…) with those the document does not hold. */
export interface AnnexList {
  readonly paragraph: ReadParagraph;
  readonly missing: readonly string[];
}

const REFERENCE =
  /(?:详?见|参见|列于|参阅)(?:本文|文后|后附|所附|下列)?[“《]?(附件|附表|后附表格)\s*([一二三四五六七八九十\d]*)/g;
const ANNEX = /^附(?:件|表)\s*([一二三四五六七八九十\d]*)(?:[:：、.\s《]|$|[^\s，。；]{1,40}$)/;
const LIST = /^附件?[:：]\s*(?=\S)/;
/** Words of an annex's name that say nothing: its number, the year, what to do with it. */
const IDLE = /^附(?:件|表)|20\d\d年度?|[（(][^（）()]*[）)]|[《》“”"\s\d.、]/g;

/** References to annexes and tables of which the document has none. */
export function findLostReferences(view: NarrativeView): readonly AnnexReference[] {
  const references = view.paragraphs.flatMap((paragraph) =>
    paragraph.kind === 'words' && paragraph.text.includes('附')
      ? [...paragraph.text.matchAll(REFERENCE)].map(([print, kind = '', number = '']) => ({
          paragraph,
          print: print.trim(),
          kind,
          number,
        }))
      : [],
  );
  if (references.length === 0) return [];
  const held = listHeld(view);
  const lists = view.paragraphs.some(({ kind, text }) => kind === 'words' && LIST.test(text));
  return references.filter(({ number }) =>
    number === ''
      ? held.length === 0 && !lists && view.accounts.performance.length === 0
      : !held.includes(number),
  );
}

/** Numbers of the annexes the document holds, '' for one without: headings and lines that open one (附件1), titles of tables. */
function listHeld({ paragraphs, accounts }: NarrativeView): readonly string[] {
  const titles = [
    ...paragraphs
      .filter(({ kind, text }) => kind === 'heading' && text.includes('附'))
      .map(({ text }) => text),
    ...paragraphs
      .filter(
        ({ kind, text }) => kind === 'words' && text.startsWith('附') && text.length < 40 && !LIST.test(text),
      )
      .map(({ text }) => text),
    ...accounts.sheets.map(({ table }) => table.title),
    ...accounts.performance.map(({ table }) => table.title),
  ];
  return titles.flatMap((title) => {
    const words = title.replace(/\s+/g, '');
    const match = ANNEX.exec(words.slice(parsePrintedNumber(words)?.length ?? 0));
    return match ? [match[1] ?? ''] : [];
  });
}

/** Lists of annexes that name what the document does not hold. What is listed “if any” (如有) is not asked for. */
export function findAnnexLists(view: NarrativeView): readonly AnnexList[] {
  return view.paragraphs.flatMap((paragraph): AnnexList[] => {
    if (paragraph.kind !== 'words' || !LIST.test(paragraph.text)) return [];
    const lines = [paragraph.text.replace(LIST, '')];
    for (const next of view.paragraphs.slice(paragraph.index + 1)) {
      const number = parsePrintedNumber(next.text);
      if (next.kind !== 'words' || !number || number.value !== lines.length + 1) break;
      lines.push(next.text);
    }
    const titles = listTitles(view);
    const missing = lines.flatMap((line) => {
      const name = line.slice(parsePrintedNumber(line)?.length ?? 0).trim();
      const core = foldName(name);
      const asked = core.length >= 4 && !/如有|没有的|区人社局/.test(name) && !isSaidNone(view, core);
      return asked &&
        !titles.some((title) => title.includes(core) || (title.length >= 6 && core.includes(title)))
        ? [name]
        : [];
    });
    return missing.length === 0 ? [] : [{ paragraph, missing }];
  });
}

function listTitles({ paragraphs, accounts }: NarrativeView): readonly string[] {
  return [
    ...paragraphs.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    ...accounts.sheets.map(({ table }) => table.title),
    ...accounts.performance.map(({ table }) => table.title),
  ].map(foldName);
}

function foldName(text: string): string {
  return foldWords(text).replace(IDLE, '');
}

/** Whether the words say that there is nothing to annex: 本单位未安排社会保险基金预算支出. */
function isSaidNone({ paragraphs }: NarrativeView, core: string): boolean {
  const subject = core.replace(/(?:支出)?(?:情况)?表$/, '');
  return paragraphs.some(
    ({ kind, text, section }) =>
      kind === 'words' &&
      /^(?:[^。]{0,10})(?:无|没有|未安排)/.test(text) &&
      (text.includes(subject) || (section.at(-1)?.text.includes(subject) ?? false)),
  );
}
