import { describe, expect, it, vi } from 'vitest';
import { readPdf } from '../../../src/lib/import/read/pdf/index.ts';
import { DisclosureError } from '../../../src/lib/model/index.ts';
import { buildPage, buildPdf, countRandom, stream } from './craft.ts';
import { loadFixture, makePdf, textsOf } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Processor time a document may take, in milliseconds: the clock of a busy machine says nothing. */
const PATIENCE = 10_000;
const HELLO = 'BT /F 10 Tf 50 700 Td (Hello 12.34) Tj ET ';

/** What reading gives: `read`, or what the error says. Anything but a `DisclosureError` fails the test. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const before = process.cpuUsage();
  try {
    await readPdf('file.pdf', bytes);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(DisclosureError);
    return error instanceof DisclosureError ? error.parts.what : '';
  } finally {
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(PATIENCE);
  }
}

function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('\n');
}

describe('damaged files', () => {
  it.each(['labels', 'pages', 'lusong-kexie-2021'])('cut %s anywhere', async (name) => {
    const bytes = loadFixture(name);
    for (let part = 0; part < 12; part += 1)
      await outcome(bytes.subarray(0, Math.floor((bytes.length * part) / 12)));
  });

  it.each([
    ['labels', 120],
    ['pages', 100],
    ['three-line', 100],
    ['yuanjiang-kexie-2023', 30],
  ])('flips bytes of %s', async (name, count) => {
    const bytes = loadFixture(name);
    const random = countRandom(7);
    for (let round = 0; round < count; round += 1) {
      const copy = bytes.slice();
      for (let flip = 0; flip <= round % 5; flip += 1)
        copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
      await outcome(copy);
    }
  });

  it('refuses what is no PDF', async () => {
    const broken = 'PDF 文件已损坏或没有传完整，读不出内容。';
    expect(await outcome(new Uint8Array())).toBe(broken);
    expect(await outcome(new TextEncoder().encode('only words'))).toBe(broken);
  });

  it('leaves the bytes it was given as they are', async () => {
    const bytes = loadFixture('labels');
    await readPdf('labels.pdf', bytes);
    expect(bytes).toEqual(loadFixture('labels'));
  });
});

describe('files made to hurt', () => {
  const TOO_LARGE = 'PDF 太大，不像一份决算、预算或自评材料。';

  it.each([
    [
      'a million rulings',
      () => buildPage(HELLO + repeat(1_000_000, (i) => `${i % 500} ${i % 800} m 9 9 l S`)),
    ],
    [
      'a hundred thousand texts',
      () => buildPage(repeat(100_000, (i) => `BT /F 1 Tf ${i % 500} ${i * 0.008} Td (${i}) Tj ET`)),
    ],
    ['a deep stack of states', () => buildPage('q '.repeat(300_000) + HELLO)],
    ['forms in forms in forms', buildLaughs],
  ])('refuses %s', async (_, build) => {
    expect(await outcome(build())).toBe(TOO_LARGE);
  });

  it('refuses 600 pages', async () => {
    const kids = Array.from({ length: 600 }, () => '3 0 R').join(' ');
    const pages = `<< /Type /Pages /Kids [${kids}] /Count 600 >>`;
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';
    expect(await outcome(buildPdf(['<< /Type /Catalog /Pages 2 0 R >>', pages, page]))).toBe(TOO_LARGE);
  });

  it.each([
    ['a page tree that holds itself', ['<< /Type /Pages /Kids [2 0 R] /Count 3 >>']],
    [
      '100,000 pages that are not there',
      ['<< /Type /Pages /Kids [3 0 R] /Count 100000 >>', '<< /Type /Page >>'],
    ],
    [
      'a page tree of 20,000 levels',
      Array.from({ length: 20_000 }, (_, i) => `<< /Type /Pages /Kids [${String(i + 3)} 0 R] /Count 1 >>`),
    ],
  ])('refuses %s', async (_, objects) => {
    expect(await outcome(buildPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...objects]))).not.toBe('read');
  });

  it.each(['[0 0 1e9 1e9]', '[0 0 0 0]', '[1e300 0 -1e300 5]'])('survives a page of %s', async (box) => {
    await outcome(buildPage(HELLO, box));
  });

  it('reads what 100 MB of blanks follow', async () => {
    expect(await outcome(buildPage(HELLO + ' '.repeat(100_000_000)))).toBe('read');
  });
});

describe('locked files', () => {
  const draw = (pdf: PDFKit.PDFDocument) => pdf.text('Total 12.34', 50, 50);

  it('asks for a file without password', async () => {
    const bytes = await makePdf(draw, { userPassword: 'secret', pdfVersion: '1.7' });
    expect(await outcome(bytes)).toBe('PDF 加了打开密码，读不出内容。');
  });

  it('reads a file that only may not be printed', async () => {
    const bytes = await makePdf(draw, { ownerPassword: 'owner', permissions: {}, pdfVersion: '1.7' });
    expect(textsOf(await readPdf('file.pdf', bytes))).toEqual(['Total 12.34']);
  });
});

/** Ten forms that each draw the next one ten times, twelve deep. */
function buildLaughs(): Uint8Array {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 100 100] ';
  const forms = Array.from({ length: 12 }, (_, index) =>
    stream('/X Do '.repeat(10), `${form}/Resources << /XObject << /X ${String(6 + index)} 0 R >> >> `),
  );
  return buildPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('/X Do'),
    ...forms,
    stream('0 0 m 10 10 l S', form),
  ]);
}
