import {
  findElement,
  findElements,
  listElements,
  type OfficePackage,
  type XmlElement,
} from '../package/index.ts';
import { readBody, toWords } from './body.ts';
import type { Context } from './context.ts';
import { toLines } from './lines.ts';
import type { NoteKind, NoteNumbering } from './note-marks.ts';
import type { Remark } from './remarks.ts';
import { readNumber, readValue } from './values.ts';
import type { BlockWriter } from './writer.ts';

/** How notes are numbered: as the first section says that says anything, else as the settings of the document say. */
export function readNoteNumbering(
  kind: NoteKind,
  body: XmlElement,
  settings: XmlElement | undefined,
): NoteNumbering & { readonly restarts: boolean } {
  const name = `w:${kind}Pr`;
  const sections = findElements(body, 'w:sectPr').map((section) => findElement(section, name));
  const sources = [...sections, findElement(settings, name)].filter((source) => source !== undefined);
  const first = <T>(read: (source: XmlElement) => T | undefined): T | undefined =>
    sources.map(read).find((value) => value !== undefined);
  const restart = first((source) => readValue(source, 'w:numRestart'));
  return {
    format:
      first((source) => readValue(source, 'w:numFmt')) ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: first((source) => readNumber(source, 'w:numStart')) ?? 1,
    restarts: restart !== undefined && restart !== 'continuous',
  };
}

/** Writes the notes that the words refer to after them, each with its mark, and says so once. */
export function writeNotes(
  pack: OfficePackage,
  main: string,
  context: Context,
  writer: BlockWriter,
  restarts: boolean,
): void {
  const list = [...context.notes.references];
  if (list.length === 0) return;
  const texts: string[] = [];
  const parts = {
    footnote: readNotes(pack, main, 'footnote'),
    endnote: readNotes(pack, main, 'endnote'),
  };
  const start = writer.line + 1;
  for (const { kind, id, mark } of list) {
    const { part, notes } = parts[kind];
    const note = notes.get(id);
    // A note is written once, however often a damaged file refers to it.
    notes.delete(id);
    if (!note) texts.push(`${mark}（没有找到内容）`);
    else for (const text of writeNote(note, mark, { ...context, part }, writer)) texts.push(text);
  }
  const order = restarts ? '原件里脚注的编号按页或按节重新开始，这里连续编号，请核对；' : '';
  writer.items.push({
    kind: 'derived',
    line: Math.min(start, writer.line),
    lastLine: writer.line,
    text: texts.join('\n'),
    message: `脚注、尾注共 ${list.length} 条：正文里的标记加了括号以免与数字相连，内容移到了文末。${order}`,
    confidence: 0.8,
  });
}

function readNotes(pack: OfficePackage, main: string, kind: NoteKind) {
  const [part = ''] = pack.findParts(main, `${kind}s`);
  const root = part === '' ? undefined : pack.readTree(part);
  const notes = listElements(root, `w:${kind}`);
  return { part, notes: new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note])) };
}

function writeNote(note: XmlElement, mark: string, context: Context, writer: BlockWriter): string[] {
  const texts: string[] = [];
  const said: Remark[] = [];
  readBody(note, context, {
    paragraph(paragraph) {
      const { lines, remarks } = toLines(paragraph);
      const [first, ...rest] = lines.filter(({ inlines }) => inlines.length > 0);
      if (!first) return;
      const head = texts.length === 0 && mark !== '' ? [{ text: mark }] : [];
      const marked = [{ ...first, inlines: [...head, ...first.inlines] }, ...rest];
      const own = remarks.filter(({ name }) => name !== 'lead');
      writer.addParagraph(
        { lines: marked, remarks: [...paragraph.sink.remarks, ...own] },
        { page: context.pages.page, level: 0 },
      );
      for (const { inlines } of marked) texts.push(inlines.map(({ text }) => text).join(''));
    },
    table: () => said.push({ name: 'part', text: '' }),
    remark: (remark) => said.push(remark),
  });
  writer.remark(said);
  return texts;
}

/** The words of comments (批注) by id. */
export function readComments(pack: OfficePackage, main: string): Map<string, string> {
  const [part] = pack.findParts(main, 'comments');
  if (part === undefined) return new Map();
  return new Map(
    listElements(pack.readTree(part), 'w:comment').map((comment) => [
      comment.attributes['w:id'] ?? '',
      toWords(comment),
    ]),
  );
}
