import { moveText, setGraphics, toNumber, type Command } from './commands.ts';
import { centreGlyph, type Fill, type HiddenReason, type PageContent, type Segment } from './content.ts';
import { boundPoints, contains, multiply, transformBox, type Box, type Matrix } from './geometry.ts';
import { GraphicsStack, startGraphics, startText, type FontLike, type TextPosition } from './graphics.ts';
import { LayerStack } from './layers.ts';
import { PDF_LIMITS } from './limits.ts';
import { clipSegment, fillAreas, readPath, strokeSegments } from './paths.ts';
import { showText } from './show.ts';
import { sortVisible, type DrawnGlyph, type DrawnSegment } from './visibility.ts';

/** What a page needs besides its commands. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** From PDF space to the page as viewed, turned upright, y downwards. */
  readonly matrix: Matrix;
  readonly findFont: (id: string) => FontLike | undefined;
  readonly isLayerVisible: (group: unknown) => boolean;
}

/** Pictures smaller than this, in points, hold no text that anybody reads. */
const MIN_IMAGE = 40;
/** Least opacity at which something is seen. */
const MIN_ALPHA = 0.02;
/** The path operators of pdfjs by what they do. */
const STROKES = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const FILLS = new Set([
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);

/** Plays the drawing commands of a page and notes what they leave on it: letters, rulings, areas, pictures. */
export class PageInterpreter {
  readonly #frame: PageFrame;
  readonly #stack: GraphicsStack;
  readonly #layers: LayerStack;
  readonly #names: ReadonlyMap<number, string>;
  readonly #glyphs: DrawnGlyph[] = [];
  readonly #segments: DrawnSegment[] = [];
  readonly #fills: Fill[] = [];
  readonly #images: Box[] = [];
  #text: TextPosition = startText();
  #clips = false;
  #order = 0;
  #run = 0;
  /** Where a picture would be: the unit square of a transformation after which nothing was drawn. */
  #bare: Box | undefined;

  constructor(frame: PageFrame, names: ReadonlyMap<number, string>) {
    this.#frame = frame;
    this.#names = names;
    this.#layers = new LayerStack(frame.isLayerVisible);
    const page = { left: 0, top: 0, right: frame.width, bottom: frame.height };
    this.#stack = new GraphicsStack(startGraphics(frame.matrix, page));
  }

  /** Whether so much was drawn that it is no page of a document. */
  get isOverfull(): boolean {
    return (
      this.#segments.length > PDF_LIMITS.pageSegments ||
      this.#run > PDF_LIMITS.pageRuns ||
      this.#glyphs.length > PDF_LIMITS.pageGlyphs
    );
  }

  /** Carries out one command. */
  play(command: Command): void {
    const { name, values } = command;
    const { current } = this.#stack;
    this.#order += 1;
    if (setGraphics(command, current, this.#frame.findFont)) return;
    if (moveText(command, current, this.#text)) return;
    switch (name) {
      case 'save':
      case 'beginGroup':
        return this.#stack.save();
      case 'restore':
        // pdfjs leaves pictures out, as it was told to: what is left is a place on which nothing was drawn.
        if (this.#bare) this.#images.push(this.#bare);
        this.#bare = undefined;
        return this.#stack.restore();
      case 'endGroup':
      case 'paintFormXObjectEnd':
        return this.#stack.restore();
      case 'transform':
        return this.#transform(values as unknown as Matrix);
      case 'paintFormXObjectBegin':
        return this.#openForm(values[0] as Matrix | null, values[1] as ArrayLike<number> | null);
      case 'clip':
      case 'eoClip':
        this.#clips = true;
        return;
      case 'constructPath':
        return this.#paint(toNumber(values[0]), (values[1] as readonly unknown[] | undefined)?.[0]);
      case 'beginMarkedContentProps':
        return this.#layers.open(values[0] === 'OC' ? values[1] : undefined);
      case 'beginMarkedContent':
        return this.#layers.open(undefined);
      case 'endMarkedContent':
        return this.#layers.close();
      case 'beginText':
        this.#text = startText();
        return;
      case 'showText':
        return this.#show(values[0] as readonly unknown[]);
      default:
    }
  }

  /** What the commands have left on the page. */
  finish(): PageContent {
    const { width, height } = this.#frame;
    const page = { left: 0, top: 0, right: width, bottom: height };
    const drawn = {
      glyphs: this.#glyphs,
      segments: this.#segments,
      fills: this.#fills,
      images: this.#images,
    };
    return { width, height, ...sortVisible(drawn, page), images: this.#images, runs: this.#run };
  }

  #transform(matrix: Matrix): void {
    const { current } = this.#stack;
    current.matrix = multiply(current.matrix, matrix);
    const box = transformBox(current.matrix, 0, 0, 1, 1);
    const isLarge = box.right - box.left >= MIN_IMAGE && box.bottom - box.top >= MIN_IMAGE;
    this.#bare = isLarge ? box : undefined;
  }

  #openForm(matrix: Matrix | null, bounds: ArrayLike<number> | null): void {
    this.#stack.save();
    if (matrix) this.#transform(matrix);
    this.#bare = undefined;
    if (!bounds) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds);
    this.#stack.clip(transformBox(this.#stack.current.matrix, left, top, right, bottom));
  }

  #show(items: readonly unknown[]): void {
    this.#bare = undefined;
    this.#run += 1;
    const graphics = this.#stack.current;
    const place = { order: this.#order, run: this.#run };
    const unseen = graphics.mode % 4 === 3 || graphics.fillAlpha < MIN_ALPHA;
    const hidden: HiddenReason | undefined = this.#layers.isHidden
      ? 'layer'
      : unseen
        ? 'invisible'
        : undefined;
    // Text that is only outlined has the colour of its outline.
    const colour = graphics.mode % 4 === 1 ? graphics.stroke : graphics.fill;
    for (const glyph of showText(items, graphics, this.#text, place))
      this.#glyphs.push({ glyph, hidden, colour, outside: !contains(graphics.clip, ...centreGlyph(glyph)) });
  }

  #paint(operator: number, path: unknown): void {
    this.#bare = undefined;
    const { current } = this.#stack;
    const subpaths = path ? readPath(path as ArrayLike<number>, current.matrix) : [];
    const isClip = this.#clips;
    this.#clips = false;
    const name = this.#names.get(operator) ?? '';
    if (!this.#layers.isHidden) {
      if (STROKES.has(name) && current.strokeAlpha > MIN_ALPHA)
        this.#addSegments(strokeSegments(subpaths), current.stroke);
      if (FILLS.has(name) && current.fillAlpha > MIN_ALPHA) {
        const { segments, boxes } = fillAreas(subpaths);
        this.#addSegments(segments, current.fill);
        const colour = current.fillAlpha > 1 - MIN_ALPHA ? current.fill : undefined;
        for (const box of boxes) this.#fills.push({ box, colour, order: this.#order });
      }
    }
    const points = subpaths.flatMap((subpath) => subpath.points);
    if (isClip && points.length > 0) this.#stack.clip(boundPoints(points));
  }

  #addSegments(segments: readonly Segment[], colour: string | undefined): void {
    for (const segment of segments) {
      const clipped = clipSegment(segment, this.#stack.current.clip);
      if (clipped) this.#segments.push({ segment: clipped, colour, order: this.#order });
    }
  }
}
