import { describe, expect, it, vi } from 'vitest';
import { readPdf } from '../../../src/lib/import/read/pdf/index.ts';
import { buildPage, buildPdf, stream } from './craft.ts';
import { loadFixture, textsOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const LINES = Array.from(
  { length: 40 },
  (_, index) => `BT /F 10 Tf 50 ${780 - index * 18} Td (Line ${index} ${index * 7919}.25) Tj ET`,
).join('\n');

async function messagesOf(bytes: Uint8Array): Promise<string> {
  const { items } = await readPdf('file.pdf', bytes);
  return items.map(({ kind, message }) => `${kind}: ${message}`).join('\n');
}

/** The file with the packed data of its page changed. */
function spoil(bytes: Uint8Array, change: (packed: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  const file = Buffer.from(copy.buffer);
  const start = file.indexOf('stream\n') + 7;
  change(copy.subarray(start, file.indexOf('\nendstream', start)));
  return copy;
}

describe('readPdf(file, bytes) of damaged data', () => {
  it('says nothing of sound files', async () => {
    expect(await messagesOf(buildPage(LINES))).not.toContain('压缩数据');
    expect(await messagesOf(loadFixture('pages'))).not.toContain('压缩数据');
  });

  it('tells that packed data is cut short, and that figures may be missing', async () => {
    const bytes = spoil(buildPage(LINES), (packed) => packed.fill(0, packed.length / 2));
    const read = await readPdf('file.pdf', bytes);
    expect(textsOf(read).join('')).not.toContain('Line 39');
    expect(await messagesOf(bytes)).toContain('conflict: 文件里有 1 段压缩数据不完整或校验不符');
  });

  it('tells that packed data does not agree with its check sum', async () => {
    const bytes = spoil(buildPage(LINES), (packed) => {
      packed[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1;
    });
    expect(await messagesOf(bytes)).toContain('1 段压缩数据');
  });

  it('tells that a file has no end', async () => {
    // Saved once more, and only a part of what was added has come.
    const added = `6 0 obj\n(${'x'.repeat(3_000)}`;
    const bytes = new Uint8Array(Buffer.concat([buildPage(LINES), Buffer.from(added)]));
    expect(await messagesOf(bytes)).toContain('conflict: 文件没有结尾，像是没有传完整');
  });

  it('looks at no picture, and at nothing that is locked', async () => {
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>';
    const broken = stream('', '/Type /XObject /Subtype /Image /Width 1 /Height 1 ').fill(0, 95, 100);
    const bytes = buildPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      stream(`${LINES} /X Do`),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      broken,
    ]);
    expect(await messagesOf(bytes)).not.toContain('压缩数据');
  });

  it('shows control characters as unknown ones', async () => {
    const many = Array.from({ length: 30 }, () => '(Words that can be read) Tj 0 -14 Td').join(' ');
    const read = await readPdf(
      'file.pdf',
      buildPage(`BT /F 10 Tf 50 700 Td (12\\00034) Tj 0 -14 Td ${many} ET`),
    );
    expect(textsOf(read).join('')).not.toMatch(/[\u0000-\u0008]/u);
  });
});
