import { strToU8, zipSync, type Zippable } from 'fflate';
import { readDocx } from '../../../src/lib/import/read/docx/index.ts';
import { toText, type ReadDocument } from '../../../src/lib/import/blocks.ts';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
] as const;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Root of each part that a case may bring. */
const ROOTS: Readonly<Record<string, string>> = {
  document: 'w:body',
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header1: 'w:hdr',
  footer1: 'w:ftr',
};

/** The inside of parts by name: `document` is what the body holds. */
export type Parts = Readonly<Record<string, string>>;

/** A docx of raw XML, as another program would write it; `edition` turns the names of the standard. */
export function packDocx(parts: Parts, edition: (xml: string) => string = (xml) => xml): Uint8Array {
  const names = NAMESPACES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
  const files: Zippable = {};
  const links: string[] = [];
  for (const [name, inside] of Object.entries(parts)) {
    const root = ROOTS[name];
    if (root === undefined) {
      files[name] = strToU8(inside);
      continue;
    }
    const xml =
      name === 'document'
        ? `<w:document ${names}><w:body>${inside}</w:body></w:document>`
        : `<${root} ${names}>${inside}</${root}>`;
    files[`word/${name}.xml`] = strToU8(edition(`<?xml version="1.0" encoding="UTF-8"?>${xml}`));
    const type = name.replace(/\d+$/, '');
    if (name !== 'document') links.push(relate(`rel-${name}`, type, `${name}.xml`));
  }
  const own = parts['links'] ?? '';
  delete files['links'];
  files['[Content_Types].xml'] = strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      Object.keys(parts)
        .filter((name) => name in ROOTS)
        .map(declare)
        .join('') +
      '</Types>',
  );
  files['_rels/.rels'] = strToU8(edition(wrapLinks(relate('rId1', 'officeDocument', 'word/document.xml'))));
  files['word/_rels/document.xml.rels'] = strToU8(edition(wrapLinks(links.join('') + own)));
  return zipSync(files, { mtime: new Date('2024-01-01T00:00:00Z') });
}

function declare(name: string): string {
  const type = name === 'document' ? 'document.main' : name.replace(/\d+$/, '');
  return `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`;
}

function relate(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function wrapLinks(links: string): string {
  return `<Relationships xmlns="${RELATIONS}">${links}</Relationships>`;
}

/** Reads the body that a piece of XML makes. */
export function readBodyXml(document: string, parts: Parts = {}): ReadDocument {
  return readDocx('样例.docx', packDocx({ ...parts, document }));
}

/** What was read, a line for each paragraph, row and item, for people to check. */
export function renderRead({ blocks, items, places }: ReadDocument): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') {
      const level = block.level === undefined ? '' : ` 标题${block.level}`;
      const mark = block.mark === undefined ? '' : ` [${block.mark}]`;
      const words = block.inlines.map(({ text, strong }) => (strong ? `**${text}**` : text)).join('');
      const page = places?.[block.line - 1]?.page;
      const place = page === undefined ? '' : `（第${page}页）`;
      lines.push(`${block.line}${block.spaced ? '~' : ' '}${place}${level}${mark} ${words}`);
    } else if (block.kind === 'grid') {
      lines.push(`${block.line} ▦ ${block.width} 列`);
      for (const { line, cells } of block.rows) {
        const row = cells.map(({ text, column, across, down, doubt }) => {
          const span = across === 1 && down === 1 ? '' : ` ${across}×${down}`;
          return `${column}${span}${doubt ? '?' : ''}:${text.replaceAll('\n', '⏎').replaceAll('\t', '⇥')}`;
        });
        lines.push(`${line} | ${row.join(' | ')}`);
      }
    } else lines.push(`${block.line} ${toText({ ...block, kind: 'text', inlines: [], spaced: false })}`);
  }
  lines.push('');
  for (const { kind, line, lastLine, text, message } of items) {
    const span = lastLine === undefined ? `${line}` : `${line}–${lastLine}`;
    lines.push(
      `! ${kind} ${span}: ${text.replaceAll('\n', '⏎').replaceAll('\t', '⇥')} — ${message.slice(0, 24)}`,
    );
  }
  return `${lines.join('\n').replaceAll('\t', '⇥')}\n`;
}
