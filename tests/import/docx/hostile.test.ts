import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/lib/import/read/docx/index.ts';
import { expectCalm, lie, toPackage } from '../package/support.ts';
import { packDocx, readBodyXml } from './support.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/docx');
const small = new Uint8Array(readFileSync(path.join(FIXTURES, 'lusong-2021-libreoffice.docx')));
const rich = packDocx(
  readGolden('tracked-changes', 'table-merges', 'text-boxes', 'fields', 'notes', 'objects'),
);

/** The bodies of several golden cases in one document. */
function readGolden(...names: string[]): Record<string, string> {
  const read = (name: string, part: string): string =>
    readFileSync(path.join(import.meta.dirname, 'golden', name, 'parts', `${part}.xml`), 'utf8');
  return {
    document: names.map((name) => read(name, 'document')).join(''),
    footnotes: read('notes', 'footnotes'),
    endnotes: read('notes', 'endnotes'),
  };
}

/** Numbers without chance, the same on every run. */
function* count(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('readDocx(file, bytes)', () => {
  test('should say of a file cut anywhere that it is cut', () => {
    for (let part = 1; part < 20; part += 1) {
      const cut = small.subarray(0, Math.floor((small.length * part) / 20));
      expect(() => readDocx('a.docx', cut)).toThrow('文件损坏或没有传完整');
    }
    expect(() => readDocx('a.docx', new Uint8Array())).toThrow('不是完整的 Word');
  });

  test('should survive bits turned in the file', { timeout: 60_000 }, () => {
    const next = count(7);
    const outcomes = new Set<string>();
    for (let round = 0; round < 200; round += 1) {
      const bytes = rich.slice();
      for (let turns = 1 + (next.next().value % 3); turns > 0; turns -= 1) {
        const at = next.next().value % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (next.next().value % 8));
      }
      outcomes.add(expectCalm(() => readDocx('a.docx', bytes)).split('\n')[0] ?? '');
    }
    expect(outcomes).toContain('文件损坏或没有传完整，读不出来。');
  });

  test('should survive its XML torn and put together wrongly', { timeout: 60_000 }, () => {
    const parts = unzipSync(rich);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const pieces = xml.split(/(?=<)/);
    const next = count(11);
    let read = 0;
    for (let round = 0; round < 200; round += 1) {
      const own = [...pieces];
      const at = 2 + (next.next().value % (own.length - 2));
      const other = 2 + (next.next().value % (own.length - 2));
      const way = next.next().value % 4;
      if (way === 0) own.splice(at, 1);
      else if (way === 1) own.splice(at, 0, own[other] ?? '');
      else if (way === 2) [own[at], own[other]] = [own[other] ?? '', own[at] ?? ''];
      else own[at] = (own[at] ?? '').replace(/"\d+"|"\w+"/, `"${next.next().value}"`);
      const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(own.join('')) }, { level: 0 });
      if (expectCalm(() => readDocx('a.docx', bytes)) === '') read += 1;
    }
    expect(read).toBeGreaterThan(50);
  });

  test.each([
    ['no document in it', toPackage({ 'a.xml': '<a/>' }), '没有 Word 正文'],
    [
      'an xlsx under its name',
      toPackage({ '_rels/.rels': links('officeDocument', 'xl/workbook.xml'), 'xl/workbook.xml': '<a/>' }),
      'Excel 工作簿',
    ],
    [
      'relationships that lead outside',
      toPackage({ '_rels/.rels': links('officeDocument', '../../etc/passwd') }),
      '没有 Word 正文',
    ],
    [
      'a document that is missing',
      toPackage({ '_rels/.rels': links('officeDocument', 'word/none.xml') }),
      '没有 Word 正文',
    ],
    ['a document without a body', toPackage({ 'word/document.xml': '<a/>' }), '没有正文'],
    [
      'a DOCTYPE',
      toPackage({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' }),
      'DOCTYPE',
    ],
    ['a name that leads outside', toPackage({ '../../evil.txt': 'x' }), '指向包外的文件名'],
    ['a part said to have a gigabyte', lie(rich, 0, { size: 1024 ** 3 }), '解开后太大'],
    ['nothing but blanks', packDocx({ document: p(' ') }), 'Word 文档里没有文字'],
    [
      'nothing but a picture',
      packDocx({ document: '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>' }),
      '扫描件',
    ],
    ['elements without end inside each other', packDocx({ document: '<w:sdt>'.repeat(100_000) }), '嵌套太深'],
    ['paragraphs without end', packDocx({ document: p('甲').repeat(20_001) }), '段落和表格行太多'],
    ['one endless paragraph', packDocx({ document: p('甲'.repeat(3_000_000)) }), '有一段太长'],
    [
      'a cell over a million columns',
      packDocx({
        document:
          '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
      }),
      '列太多',
    ],
    ['marks without end', packDocx({ document: p('[]('.repeat(900)) }), '符号'],
  ])('should refuse a file with %s', (_, bytes, message) => {
    expect(() => readDocx('a.docx', bytes)).toThrow(message);
  });

  const nest = (depth: number, inside: string): string =>
    depth === 0
      ? inside
      : `<w:tbl><w:tr><w:tc>${p('甲')}${nest(depth - 1, inside)}</w:tc><w:tc>${p('1.00')}</w:tc></w:tr></w:tbl>`;
  test.each([
    ['tables forty deep', nest(40, p('底'))],
    ['line breaks without end', `<w:p><w:r><w:t>甲</w:t></w:r>${'<w:r><w:br/></w:r>'.repeat(30_000)}</w:p>`],
    [
      'runs without end',
      `<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>'.repeat(5_000)}${'<w:r/>'.repeat(30_000)}</w:p>`,
    ],
    ['blanks without end', p(`甲${' '.repeat(100_000)}乙`)],
    [
      'pictures without end',
      `<w:p><w:r>${'<w:pict><v:imagedata/></w:pict>'.repeat(50_000)}<w:t>甲</w:t></w:r></w:p>`,
    ],
    [
      'boxes without end',
      `<w:p><w:r>${'<w:pict><w:txbxContent/></w:pict>'.repeat(50_000)}<w:t>甲</w:t></w:r></w:p>`,
    ],
    [
      'fields that never end',
      `${'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(15_000)}${p('甲')}`,
    ],
    [
      'one comment told over and over',
      `<w:p><w:r>${'<w:commentReference w:id="1"/>'.repeat(30_000)}<w:t>甲</w:t></w:r></w:p>`,
    ],
    [
      'alternatives sixty deep',
      `<w:p><w:r>${'<mc:AlternateContent><mc:Choice>'.repeat(60)}${'<w:tab/>'.repeat(50_000)}${'</mc:Choice></mc:AlternateContent>'.repeat(60)}<w:t>甲</w:t></w:r></w:p>`,
    ],
  ])('should come to an end with %s', { timeout: 20_000 }, (_, document) => {
    const comments = `<w:comment w:id="1">${p('批'.repeat(100_000))}</w:comment>`;
    const start = performance.now();
    expectCalm(() => readBodyXml(document, { comments }));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('should print no number longer than a list can have', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(500_000)}"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const item = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const read = readBodyXml(item.repeat(5_000), { numbering });
    expect(JSON.stringify(read.blocks).length).toBeLessThan(3_000_000);
  });
});

function links(type: string, target: string): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/${type}" Target="${target}"/></Relationships>`;
}
