import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Direction, PageContent } from './content.ts';
import { isBlank } from './content.ts';
import type { Matrix } from './geometry.ts';
import type { FontLike } from './graphics.ts';
import { PageInterpreter } from './interpret.ts';
import { PDF_LIMITS } from './limits.ts';

/** A page with more drawn on it than any page of a document has. */
export class OverfullPage extends Error {}

/** What the text of a page stands on: layers that are switched on. */
export type LayerTest = (group: unknown) => boolean;

/** Plays a page and tells what stands on it, turned so that most of its text is level. */
export async function readPageContent(
  page: PDFPageProxy,
  names: ReadonlyMap<number, string>,
  isLayerVisible: LayerTest,
): Promise<PageContent> {
  const list = await page.getOperatorList({ annotationMode: 0 });
  if (list.fnArray.length > PDF_LIMITS.operators) throw new OverfullPage();
  const commands = list.fnArray.map((operator, index) => ({
    name: names.get(operator) ?? '',
    values: (list.argsArray as unknown as readonly (readonly unknown[] | null)[])[index] ?? [],
  }));
  const play = (rotation: number): PageContent => {
    const viewport = page.getViewport({ scale: 1, rotation });
    const interpreter = new PageInterpreter(
      {
        width: viewport.width,
        height: viewport.height,
        matrix: viewport.transform as unknown as Matrix,
        findFont: (id) => findFont(page, id),
        isLayerVisible,
      },
      names,
    );
    for (const command of commands) {
      interpreter.play(command);
      if (interpreter.isOverfull) throw new OverfullPage();
    }
    return interpreter.finish();
  };
  const content = play(page.rotate);
  const turn = findTurn(content);
  return turn === 0 ? content : play((page.rotate + 360 - turn) % 360);
}

/** pdfjs keeps fonts of one page apart from those that several pages share. */
function findFont(page: PDFPageProxy, id: string): FontLike | undefined {
  const store = (id.startsWith('g_') ? page.commonObjs : page.objs) as {
    has: (id: string) => boolean;
    get: (id: string) => unknown;
  };
  return store.has(id) ? (store.get(id) as FontLike) : undefined;
}

/** How far a page is turned on which nearly all text runs one way. */
function findTurn({ glyphs }: PageContent): number {
  const counts = new Map<Direction, number>();
  let printed = 0;
  for (const { direction, text } of glyphs) {
    if (isBlank(text)) continue;
    printed += 1;
    counts.set(direction, (counts.get(direction) ?? 0) + 1);
  }
  const turned = ([90, 180, 270] as const).find((direction) => (counts.get(direction) ?? 0) > printed * 0.7);
  return turned ?? 0;
}
