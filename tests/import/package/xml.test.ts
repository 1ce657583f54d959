import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  findElement,
  findElements,
  readXml,
  readXmlTree,
  toXmlText,
  type XmlSource,
} from '../../../src/lib/import/read/package/index.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** A source that hands its bytes on in pieces of seven, so that characters and tags are cut. */
function toSource(xml: string | Uint8Array, step = 7): XmlSource {
  const bytes = typeof xml === 'string' ? strToU8(xml) : xml;
  return {
    file: '决算.docx',
    part: 'word/document.xml',
    pass(take) {
      for (let at = 0; at < bytes.length; at += step) take(bytes.subarray(at, at + step));
    },
  };
}

function listEvents(xml: string | Uint8Array): string[] {
  const events: string[] = [];
  readXml(toSource(xml), {
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify(attributes)}`),
    close: (name) => events.push(`>${name}`),
    text: (text) => events.push(text),
  });
  return events;
}

describe('readXml(source, handlers)', () => {
  test('should name elements alike whatever prefix and whatever edition of the standard the file uses', () => {
    const expected = ['<w:p {"w:val":"1","plain":"2"}', '年度&一𠮷', '>w:p'];
    const body = (prefix: string, uri: string) =>
      listEvents(
        `<${prefix}:p xmlns:${prefix}="${uri}" ${prefix}:val="1" plain="2">年度&amp;一<![CDATA[𠮷]]></${prefix}:p>`,
      ).map((event) => event.replace(/"xmlns:\w+":"[^"]*",|,?"\?:\w+":"[^"]*",?/g, ''));
    for (const events of [body('w', W), body('ns0', STRICT_W)]) {
      expect(events.join('').replace(/ \{.*?"w:val"/, ' {"w:val"')).toBe(expected.join(''));
    }
  });

  test('should keep prefixes apart where a part declares them anew inside', () => {
    expect(
      listEvents(`<p xmlns="${W}"><p xmlns="urn:x"><x:p xmlns:x="${W}"/><y:q/></p><p/></p>`)
        .filter((event) => event.startsWith('<'))
        .map((event) => event.split(' ')[0]),
    ).toEqual(['<w:p', '<?:p', '<w:p', '<?:q', '<w:p']);
  });

  test('should read UTF-16 with its mark, and UTF-8 with its mark', () => {
    const text = '<a>决算</a>';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(listEvents(utf16)).toEqual(['<a {}', '决算', '>a']);
    expect(listEvents(`\uFEFF${text}`)).toEqual(['<a {}', '决算', '>a']);
  });

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'DOCTYPE'],
    ['laughs', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>', 'DOCTYPE'],
    ['an entity nobody declared', '<a>&x;</a>', 'XML 不合语法'],
    ['an open end', '<a><b></b>', 'XML 不合语法'],
    ['crossed tags', '<a><b></a></b>', 'XML 不合语法'],
    ['nothing', '', 'XML 不合语法'],
    ['no XML', '决算', 'XML 不合语法'],
    ['broken characters', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xff), 'XML 不合语法'],
    ['a hundred thousand elements inside each other', '<a>'.repeat(100_000), '嵌套太深'],
    [
      'an element with a hundred thousand attributes',
      `<a ${Array.from({ length: 1e5 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      '标记太多',
    ],
  ])('should refuse %s', (_, xml, message) => {
    expect(() => readXml(toSource(xml, 4096), {})).toThrow(message);
  });

  test('should stay quick where every element declares namespaces', () => {
    const many = Array.from({ length: 900 }, (_, index) => `xmlns:a${index}="urn:${index}"`).join(' ');
    const deep = `<a ${many}>`.repeat(100) + '<b xmlns="urn:b"/>'.repeat(100_000) + '</a>'.repeat(100);
    // Processor time: the clock of a busy machine says nothing.
    const before = process.cpuUsage();
    readXml(toSource(deep, 65_536), {});
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5000);
  }, 30_000);
});

describe('readXmlTree(source)', () => {
  test('should give a tree that helpers walk', () => {
    const root = readXmlTree(toSource(`<p xmlns="${W}"><r><t>甲</t><t> </t></r><r><t>乙</t></r></p>`));
    expect(root.name).toBe('w:p');
    expect(toXmlText(root)).toBe('甲 乙');
    expect(findElements(root, 'w:t')).toHaveLength(3);
    expect(findElement(root, 'w:r', 'w:t')?.children).toEqual(['甲']);
    expect(findElement(root, 'w:r', 'w:br', 'w:t')).toBeUndefined();
  });

  test('should leave out what it is told to leave out, with all inside', () => {
    const xml = `<p xmlns="${W}"><look><t>甲</t><look/>丙</look><t>乙</t><look/></p>`;
    const root = readXmlTree(toSource(xml), new Set(['w:look']));
    expect(toXmlText(root)).toBe('乙');
    expect(root.children).toHaveLength(1);
  });

  test('should refuse more elements than memory holds', () => {
    expect(() => readXmlTree(toSource(`<a>${'<b/>'.repeat(1_000_001)}</a>`, 65_536))).toThrow('标记太多');
  }, 30_000);
});
