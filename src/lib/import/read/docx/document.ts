import { DisclosureError, type ReviewItem } from '../../../model/index.ts';
import type { ReadDocument } from '../../blocks.ts';
import {
  findElement,
  listElements,
  openPackage,
  type OfficePackage,
  type XmlElement,
} from '../package/index.ts';
import { PageCounter, type Context } from './context.ts';
import { ListCounters } from './counters.ts';
import { FieldStack } from './fields.ts';
import { FlowReader, type PrintedLabel } from './flow.ts';
import { readLists } from './lists.ts';
import { noteMargins } from './margins.ts';
import { NoteMarks } from './note-marks.ts';
import { readComments, readNoteNumbering, writeNotes } from './notes.ts';
import { mergeItems } from './remarks.ts';
import { StyleSheet } from './styles.ts';
import { readValue } from './values.ts';
import { BlockWriter } from './writer.ts';

/**
 * Reads a Word document (docx): paragraphs, ruled tables, notes; numbers that Word counts are written out, tracked
 * changes are taken as accepted. Everything left out or doubtful is told. Throws `DisclosureError`.
 */
export function readDocx(file: string, bytes: Uint8Array): ReadDocument {
  const pack = openPackage(file, bytes);
  const main = findMain(pack);
  const body = findElement(pack.readTree(main, LOOK), 'w:body');
  if (!body) throw refuseOther(file, `${main} 里没有正文`);
  const settings = readPart(pack, main, 'settings');
  const footnotes = readNoteNumbering('footnote', body, settings);
  const endnotes = readNoteNumbering('endnote', body, settings);
  const styles = readPart(pack, main, 'styles');
  const context: Context = {
    pack,
    part: main,
    styles: new StyleSheet(styles),
    counters: new ListCounters(
      readLists(readPart(pack, main, 'numbering'), (id) => findStyleList(styles, id)),
    ),
    fields: new FieldStack(),
    notes: new NoteMarks({ footnote: footnotes, endnote: endnotes }),
    comments: readComments(pack, main),
    told: new Set(),
    pages: new PageCounter(),
  };
  const writer = new BlockWriter(file);
  const flow = new FlowReader(context, writer);
  flow.read(body);
  writeNotes(pack, main, context, writer, footnotes.restarts || endnotes.restarts);
  // Comments on words that are dropped.
  writer.remark([...context.comments.values()].map((text) => ({ name: 'comment', text })));
  if (writer.isEmpty) throw refuseEmpty(file, writer.items);
  return {
    blocks: writer.blocks,
    items: mergeItems([...noteMargins(pack, main), ...describeLabels(flow.labels), ...writer.items]),
    places: writer.listPlaces(context.pages.page > 1),
  };
}

/** How things look, and what they were before a tracked change: half of a document, and of no use here. */
const LOOK: ReadonlySet<string> = new Set([
  ...[
    'w:tcBorders',
    'w:tblBorders',
    'w:pBdr',
    'w:tcW',
    'w:tblW',
    'w:tcMar',
    'w:tblCellMar',
    'w:shd',
    'w:trHeight',
  ],
  ...[
    'w:jc',
    'w:spacing',
    'w:ind',
    'w:sz',
    'w:szCs',
    'w:color',
    'w:kern',
    'w:lang',
    'w:bCs',
    'w:tabs',
    'w:snapToGrid',
  ],
  ...['w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tcPrChange', 'w:trPrChange'],
  ...['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:tblGridChange', 'w:numberingChange', 'w:cnfStyle'],
]);

function findMain(pack: OfficePackage): string {
  const [main] = pack.findParts('', 'officeDocument');
  // Some programs leave the relationships out.
  const part = main ?? pack.names.find((name) => /^word\/document\.xml$/i.test(name));
  if (part === undefined) throw refuseOther(pack.file, '没有 Word 正文（word/document.xml）');
  if (/^(?:xl|ppt)\//i.test(part))
    throw refuseOther(pack.file, part.startsWith('xl') ? 'Excel 工作簿' : 'PowerPoint 演示文稿');
  return part;
}

function readPart(pack: OfficePackage, main: string, type: string): XmlElement | undefined {
  const [part] = pack.findParts(main, type);
  return part === undefined ? undefined : pack.readTree(part);
}

function findStyleList(styles: XmlElement | undefined, id: string): string | undefined {
  const style = listElements(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
  return readValue(findElement(style, 'w:pPr', 'w:numPr'), 'w:numId');
}

/** Numbers that Word counts stand nowhere in the file as text: a person should know that they were written out. */
function describeLabels(labels: readonly PrintedLabel[]): ReviewItem[] {
  const [first, last] = [labels[0], labels.at(-1)];
  if (!first || !last) return [];
  return [
    {
      kind: 'derived',
      line: first.line,
      lastLine: last.line,
      text: labels.map(({ text }) => text).join('\n'),
      message: `自动编号共 ${labels.length} 处，已按 Word 显示的样子写成文字；请抽看几处是否与原件一致。`,
      confidence: 0.9,
    },
  ];
}

function refuseOther(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '这不是 Word 文档（docx）。',
    place: { file },
    found,
    expected: 'Word 或 WPS 保存的 docx',
    todo: '检查扩展名是否被改过；用 Word 或 WPS 打开原件，另存为 docx，再导入。',
  });
}

function refuseEmpty(file: string, items: readonly ReviewItem[]): DisclosureError {
  const pictures = items.some(({ message }) => message.includes('图片'));
  return new DisclosureError({
    what: 'Word 文档里没有文字。',
    place: { file },
    found: pictures ? '只有图片，像是扫描件' : '空白文档，或文字不在正文里',
    expected: '决算、预算或自评报告的文字和表格',
    todo: '向报送部门索取可以选中文字的电子原件。',
  });
}
