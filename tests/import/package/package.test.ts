import { describe, expect, test } from 'vitest';
import { startBudget } from '../../../src/lib/import/read/budget.ts';
import { isEncryptedOffice, openPackage, readXml } from '../../../src/lib/import/read/package/index.ts';
import { toPackage } from './support.ts';

const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

function relate(...links: readonly (readonly [string, string, string?])[]): string {
  const list = links.map(
    ([type, target, mode], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}" ${mode ? `TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="${REL}">${list.join('')}</Relationships>`;
}

const document = toPackage({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="XML" ContentType="application/xml"/>' +
    '<Override PartName="/word/Document.xml" ContentType="application/Main+xml"/></Types>',
  '_rels/.rels': relate([`${OFFICE}/officeDocument`, '/word/document.xml']),
  'word/Document.xml': '<a/>',
  'word/styles.xml': '<s/>',
  'word/_rels/document.xml.rels': relate(
    [`${STRICT}/styles`, 'styles.xml'],
    [`${OFFICE}/hyperlink`, 'https://example.com/a', 'External'],
    [`${OFFICE}/image`, '../../../etc/passwd'],
    [`${OFFICE}/image`, 'file:///etc/passwd'],
    [`${OFFICE}/header`, './../word/missing%20one.xml'],
  ),
});

describe('openPackage(file, bytes)', () => {
  test('should find parts whatever case they are named in', () => {
    const pack = openPackage('决算.docx', document);
    expect(pack.findParts('', 'officeDocument')).toEqual(['word/document.xml']);
    expect(pack.readTree('WORD/document.XML').name).toBe('a');
    expect(pack.findType('word/document.xml')).toBe('application/main+xml');
    expect(pack.findType('word/styles.xml')).toBe('application/xml');
    expect(pack.findType('word/a.bin')).toBeUndefined();
    expect(new TextDecoder().decode(pack.readBytes('word/styles.xml'))).toBe('<s/>');
  });

  test('should resolve relationships, follow none outside and leave out those that lead out of the package', () => {
    const pack = openPackage('决算.docx', document);
    expect(pack.listRelationships('word/document.xml')).toEqual([
      { id: 'rId1', type: 'styles', target: 'word/styles.xml', external: false },
      { id: 'rId2', type: 'hyperlink', target: 'https://example.com/a', external: true },
      { id: 'rId5', type: 'header', target: 'word/missing one.xml', external: false },
    ]);
    expect(pack.findParts('word/document.xml', 'header')).toEqual([]);
    expect(pack.listRelationships('word/styles.xml')).toEqual([]);
  });

  test('should refuse what is no package, with what to do', () => {
    expect(() => openPackage('a.docx', new Uint8Array())).toThrow('不是完整的 Word');
    expect(() => openPackage('a.docx', new TextEncoder().encode('PK 纯文本'))).toThrow('文件损坏');
    expect(() => openPackage('a.docx', toPackage({ 'a.XML': '<a/>', 'A.xml': '<a/>' }))).toThrow(
      '两个同名的部件',
    );
    expect(() => openPackage('a.docx', document).readTree('word/none.xml')).toThrow('缺少 word/none.xml');
  });

  test('should tell a password from an old format', () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(isEncryptedOffice(old)).toBe(false);
    expect(() => openPackage('a.docx', old)).toThrow('旧版格式');
    const locked = old.slice();
    locked.set(
      Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]),
      1200,
    );
    expect(isEncryptedOffice(locked)).toBe(true);
    expect(() => openPackage('a.docx', locked)).toThrow('打开密码');
  });

  test.each(['styles', 'numbering', 'footnotes', 'endnotes', 'sharedStrings'])(
    'should refuse a package whose %s are gone: words would be missing unseen',
    (type) => {
      const bytes = toPackage({
        'a.xml': '<a/>',
        '_rels/a.xml.rels': relate([`${OFFICE}/${type}`, 'gone.xml']),
      });
      expect(() => openPackage('决算.docx', bytes).findParts('a.xml', type)).toThrow('缺少 gone.xml');
    },
  );

  test('should stop reading when the time for a file is over', () => {
    const spent = startBudget('决算.xlsx', -1);
    expect(() => {
      spent.verify();
    }).toThrow('读这个文件太费时间');
    spent.grant(1_000);
    expect(() => {
      spent.verify();
    }).not.toThrow();
    const source = { file: '决算.xlsx', part: 'a.xml', budget: startBudget('决算.xlsx', -1) };
    const pass = (take: (piece: Uint8Array) => void): void => take(new TextEncoder().encode('<a/>'));
    expect(() => {
      readXml({ ...source, pass }, {});
    }).toThrow('读这个文件太费时间');
  });
});
