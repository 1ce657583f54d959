import { buildPdf, stream } from '../../tests/import/pdf/craft.ts';
import type { MadeDocument, Part } from './document.ts';
import { UNIT } from './write-office.ts';

const [LEFT, WIDTH, TOP, BOTTOM] = [50, 495, 790, 50];
/** Size of type and height of a line, of paragraphs and of tables. */
const PROSE = { size: 10.5, line: 18 };
const TABLE = { size: 6, line: 9 };

/** The document as a PDF: paragraphs, and tables with ruled cells that run over pages, in a font that every reader has. */
export function writePdf({ parts }: MadeDocument): Uint8Array {
  const pages: string[][] = [];
  let y = BOTTOM;
  const turn = (): void => {
    pages.push([]);
    y = TOP;
  };
  const draw = (command: string): void => void pages.at(-1)?.push(command);
  const write = (text: string, x: number, base: number, size: number): void =>
    draw(`BT /F ${size} Tf ${x.toFixed(2)} ${base.toFixed(2)} Td <${toHex(text)}> Tj ET`);
  const writeProse = (text: string): void => {
    for (const line of wrap(`　　${text}`, WIDTH / PROSE.size)) {
      if (y - PROSE.line < BOTTOM) turn();
      y -= PROSE.line;
      write(line, LEFT, y, PROSE.size);
    }
  };
  const writeTable = ({ title, rows }: Extract<Part, { kind: 'table' }>): void => {
    turn();
    y -= PROSE.line;
    write(title, LEFT + (WIDTH - title.length * PROSE.size) / 2, y, PROSE.size);
    y -= TABLE.line;
    write(UNIT, LEFT + WIDTH - UNIT.length * TABLE.size, y, TABLE.size);
    y -= 4;
    const width = WIDTH / Math.max(...rows.map((cells) => cells.length));
    for (const cells of rows) {
      const lines = cells.map((text) => wrap(text, (width - 4) / TABLE.size));
      const height = Math.max(1, ...lines.map((own) => own.length)) * TABLE.line + 3;
      if (y - height < BOTTOM) turn();
      for (const [index, own] of lines.entries()) {
        const x = LEFT + index * width;
        draw(`0.5 w ${x.toFixed(2)} ${(y - height).toFixed(2)} ${width.toFixed(2)} ${height} re S`);
        for (const [row, text] of own.entries())
          write(text, x + 2, y - (row + 1) * TABLE.line + 2, TABLE.size);
      }
      y -= height;
    }
    turn();
  };
  turn();
  for (const part of parts) {
    if (part.kind === 'text') writeProse(part.text);
    else writeTable(part);
  }
  return pack(pages.filter((page) => page.length > 0).map((page) => page.join('\n')));
}

/** Lines of so many full-width places; a letter or digit takes half of one. */
function wrap(text: string, places: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const letter of text) {
    const own = letter.charCodeAt(0) < 0x100 ? 0.5 : 1;
    if (taken + own > places) {
      lines.push(line);
      [line, taken] = ['', 0];
    }
    line += letter;
    taken += own;
  }
  return line === '' ? lines : [...lines, line];
}

function toHex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** Full-width letters stand in a font that is not embedded; Latin ones are half as wide in it. */
const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];

function pack(pages: readonly string[]): Uint8Array {
  const first = 3 + FONT.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  return buildPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...FONT,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 1 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(content),
    ]),
  ]);
}
