import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/lib/import/read/docx/index.ts';
import { renderRead } from './support.ts';

const FIGURE: IRunOptions = { text: '28.30', bold: true };
const change = { id: 1, author: '示例', date: '2022-01-01T00:00:00Z' };

/** A document written by another program: the npm package `docx`. */
async function writeDocument(): Promise<Uint8Array> {
  const document = new Document({
    comments: { children: [{ id: 0, author: '示例', children: [new Paragraph('与表核对')] }] },
    footnotes: { 1: { children: [new Paragraph('含上年结转。')] } },
    numbering: {
      config: [
        {
          reference: 'parts',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1部分' },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '%2、' },
            { level: 2, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%3' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            text: '部门概况',
            heading: HeadingLevel.HEADING_1,
            numbering: { reference: 'parts', level: 0 },
          }),
          new Paragraph({
            text: '主要职责',
            heading: HeadingLevel.HEADING_2,
            numbering: { reference: 'parts', level: 1 },
          }),
          new Paragraph({ text: '组织活动', numbering: { reference: 'parts', level: 2 } }),
          new Paragraph({ text: '联系学会', numbering: { reference: 'parts', level: 2 } }),
          new Paragraph({
            text: '机构设置',
            heading: HeadingLevel.HEADING_2,
            numbering: { reference: 'parts', level: 1 },
          }),
          new Paragraph({
            children: [
              new TextRun('支出'),
              new CommentRangeStart(0),
              new TextRun(FIGURE),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new FootnoteReferenceRun(1),
              new TextRun('万元，比'),
              new InsertedTextRun({ text: '上年', ...change }),
              new DeletedTextRun({ text: '去年', ...change, id: 2 }),
              new TextRun('减少。'),
            ],
          }),
          new Paragraph({
            children: [new TextRun('项目'), new TextRun({ children: [new Tab(), '金额'] }), new PageBreak()],
          }),
          new Table({
            rows: [
              new TableRow({
                tableHeader: true,
                children: [
                  new TableCell({
                    children: [new Paragraph('科目')],
                    verticalMerge: VerticalMergeType.RESTART,
                  }),
                  new TableCell({ children: [new Paragraph('支出')], columnSpan: 2 }),
                ],
              }),
              new TableRow({
                children: [
                  new TableCell({ children: [], verticalMerge: VerticalMergeType.CONTINUE }),
                  new TableCell({ children: [new Paragraph('基本')] }),
                  new TableCell({ children: [new Paragraph('项目')] }),
                ],
              }),
              new TableRow({
                children: ['2060702', '1,234.50', '—'].map(
                  (text) => new TableCell({ children: [new Paragraph(text)] }),
                ),
              }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('readDocx(file, bytes)', () => {
  test('should read what the package docx wrote', async () => {
    const lines = renderRead(readDocx('样例.docx', await writeDocument())).split('\n');
    expect(lines).toEqual([
      '1~ 标题1 第一部分 部门概况',
      '2  标题2 一、主要职责',
      '3  ① 组织活动',
      '4  ② 联系学会',
      '5  标题2 二、机构设置',
      '6  支出**28.30**〔1〕万元，比上年减少。',
      '7  项目⇥金额',
      '9 ▦ 3 列',
      '9 | 0 1×2:科目 | 1 2×1:支出',
      '10 | 1:基本 | 2:项目',
      '11 | 0:2060702 | 1:1,234.50 | 2:—',
      '12  〔1〕含上年结转。',
      '',
      '! derived 1–5: 第一部分 部门概况⏎一、主要职责⏎① 组织活动⏎② 联系学会⏎二、机构设置 — 自动编号共 5 处，已按 Word 显示的样子写',
      '! dropped-artefact 6: 与表核对 — 原件里的批注，没有发布；请确认所提的问题已经处理',
      '! conflict 6: 上年 — 原件里有还没接受的修订：这些字是新插入的，已按“',
      '! conflict 6: 去年 — 原件里有还没接受的修订：这些字已标为删除，没有发',
      '! derived 12: 〔1〕含上年结转。 — 脚注、尾注共 1 条：正文里的标记加了括号以免与',
      '',
    ]);
  });

  test('should read the same bytes the same way', async () => {
    const bytes = await writeDocument();
    expect(readDocx('样例.docx', bytes)).toEqual(readDocx('样例.docx', bytes));
  });
});
