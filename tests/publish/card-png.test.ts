import { createRequire } from 'node:module';
import { crc32, inflateSync } from 'node:zlib';
import type { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareCard, renderCard } from '../../src/lib/publish/card/index.ts';
import { encodePng, type Picture } from '../../src/lib/publish/card/png.ts';
import { renderSvg } from '../../src/lib/publish/card/render.ts';

/** Reads back what `encodePng` writes, by the book: signature, checked chunks, one byte a dot, no filters. */
function decodePng(png: Buffer): Picture {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [head, palette, data] = [...chunks.values()] as [Buffer, Buffer, Buffer];
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  expect([...head.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const lines = inflateSync(data);
  expect(lines.length).toBe(height * (width + 1));
  const pixels = Array.from({ length: height }, (_, line) => {
    const [filter, ...places] = lines.subarray(line * (width + 1), (line + 1) * (width + 1));
    expect(filter).toBe(0);
    return places.flatMap((place) => [...palette.subarray(place * 3, place * 3 + 3), 255]);
  }).flat();
  return { width, height, pixels: Uint8Array.from(pixels) };
}

const opaque = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((colour) => [...colour, 255]);

/** Lines of few colours that repeat along and down, as in a drawing. */
const pictures = fc
  .tuple(fc.array(opaque, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 9 }))
  .chain(([colours, width]) =>
    fc
      .array(fc.array(fc.constantFrom(...colours), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((lines) => lines.flatMap((line, index) => (index % 2 === 0 ? [line, line] : [line])))
      .map((lines) => ({ width, height: lines.length, pixels: Uint8Array.from(lines.flat(2)) })),
  );

describe('encodePng(picture)', () => {
  it('should keep every dot', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const png = encodePng(picture);
        expect(png && decodePng(png)).toEqual(picture);
      }),
    );
  });

  it('should take as many colours as a byte can name and leave others to another writer', () => {
    const ramp = (colours: number): Picture => ({
      width: colours,
      height: 1,
      pixels: Uint8Array.from({ length: colours * 4 }, (_, at) =>
        at % 4 === 3 ? 255 : at % 4 === 0 ? at >> 10 : at % 4 === 1 ? (at >> 2) & 255 : 7,
      ),
    });
    const most = encodePng(ramp(256));
    expect(most && decodePng(most)).toEqual(ramp(256));
    expect(encodePng(ramp(257))).toBeUndefined();
    expect(encodePng({ width: 1, height: 1, pixels: Uint8Array.of(1, 2, 3, 254) })).toBeUndefined();
    expect(encodePng({ width: 1, height: 1, pixels: Uint8Array.of(0, 0, 0, 0) })).toBeUndefined();
  });

  it('should read dots that begin anywhere in memory', () => {
    const memory = Uint8Array.of(9, 1, 2, 3, 255, 1, 2, 3, 255);
    const picture = { width: 2, height: 1, pixels: memory.subarray(1) };
    const png = encodePng(picture);
    expect(png && [...decodePng(png).pixels]).toEqual([...picture.pixels]);
  });
});

describe('renderCard(card)', () => {
  it('should write the very dots that were drawn', async () => {
    const { Resvg: Renderer } = createRequire(import.meta.url)('@resvg/resvg-js') as { Resvg: typeof Resvg };
    const card = prepareCard({
      portal: '明账',
      tagline: '每一个数都有着落',
      department: '示例市科学技术协会',
      year: 2021,
      kind: '部门决算',
      figures: [{ label: '本年收入', print: '1,063.23', unit: '万元' }],
    });
    const drawn = new Renderer(await renderSvg(card.tree), { font: { loadSystemFonts: false } }).render();
    const { pixels } = decodePng(await renderCard(card));
    expect(Buffer.compare(pixels, drawn.pixels)).toBe(0);
  });
});
