import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { GridBlock, ReadDocument } from '../../../src/lib/import/blocks.ts';
import { toText } from '../../../src/lib/import/blocks.ts';
import { readPdf } from '../../../src/lib/import/read/pdf/index.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/pdf');
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples');

/** Bytes of a committed PDF. */
export function loadFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, `${name}.pdf`)));
}

/** Path of a real PDF, which lies beside the checkout on some machines only. */
export function findSample(name: string): string | undefined {
  const path = join(SAMPLES, `${name}.pdf`);
  return existsSync(path) ? path : undefined;
}

/** Reads a committed PDF. */
export function readFixture(name: string): Promise<ReadDocument> {
  return readPdf(`${name}.pdf`, loadFixture(name));
}

/** The tables of a document. */
export function gridsOf({ blocks }: ReadDocument): GridBlock[] {
  return blocks.filter((block) => block.kind === 'grid');
}

/** The paragraphs of a document, as text. */
export function textsOf({ blocks }: ReadDocument): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [toText(block)] : []));
}

/** A table as people write one down: cells parted by bars, `(2x1)` before a cell that covers more than one place. */
export function drawGrid({ rows }: GridBlock): string[] {
  return rows.map(({ cells }) =>
    cells
      .map(
        ({ text, across, down }) => (across + down > 2 ? `(${String(across)}x${String(down)})` : '') + text,
      )
      .join(' | '),
  );
}

/** A PDF that pdfkit writes; Latin text only, in a font that is not embedded. */
export function makePdf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

/** Chinese for pdfkit: the subset of the project's own font that holds common characters. */
export const CHINESE_FONT = join(
  import.meta.dirname,
  '../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff',
);
