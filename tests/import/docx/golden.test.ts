import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/lib/import/read/docx/index.ts';
import { packDocx, renderRead } from './support.ts';

const FOLDER = path.join(import.meta.dirname, 'golden');

/** The parts of a case: the inside of `document.xml` and of what it uses, and whole files with their path. */
function readParts(name: string): Record<string, string> {
  const folder = path.join(FOLDER, name, 'parts');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const own = path.relative(folder, file);
        return [own.includes('/') ? own : own.replace(/\.xml$/, ''), readFileSync(file, 'utf8')];
      }),
  );
}

/** Names of the standard as strict files write them. */
function toStrict(xml: string): string {
  return xml
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/',
      'http://purl.oclc.org/ooxml/officeDocument/',
    )
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|drawingml)\/2006\//g,
      'http://purl.oclc.org/ooxml/$1/',
    );
}

describe('readDocx(file, bytes)', () => {
  test.each(readdirSync(FOLDER))('should read %s as expected', (name) => {
    const parts = readParts(name);
    const read = renderRead(readDocx(`${name}.docx`, packDocx(parts)));
    const file = path.join(FOLDER, name, 'expected.txt');
    if (!existsSync(file) && !process.env['CI']) writeFileSync(file, read);
    expect(read).toBe(readFileSync(file, 'utf8'));
    // The strict edition of the standard has other namespaces and says the same.
    expect(renderRead(readDocx(`${name}.docx`, packDocx(parts, toStrict)))).toBe(read);
  });
});
