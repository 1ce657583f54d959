import { pickFigures, type CardContent, type CardFigure } from './content.ts';
import { measure, setText } from './measure.ts';

/** An element as satori reads it. */
export interface CardElement {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly CardElement[];
    readonly lang?: string;
  };
}

/** Size of a card in px, as the platforms that show it ask for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The site's colours, light theme. */
const PAPER = '#fbfaf7';
const INK = '#20242a';
const QUIET = '#5a626c';
const LINE = '#dedad1';
const MAIN = '#1d4a7d';

const LEFT = 96;
const RIGHT = 72;
const INNER = CARD_WIDTH - LEFT - RIGHT;
const GAP = 28;
const LEADING = 1.3;
/** Sizes for the name, and the box it stands in: three lines at most, lower when figures follow. */
const NAME_SIZES = [72, 64, 56, 48, 42, 36, 30];
const NAME_HEIGHT = { figures: 190, plain: 290 };
const FIGURE_SIZES = [50, 46, 42, 38, 34, 30, 26, 22];
const UNIT_SIZE = 22;

/** Builds the card as a tree: everything that is drawn is in it, so a digest of it stands for the picture. */
export function buildCard(content: CardContent): CardElement {
  const figures = takeFitting(pickFigures(content.figures));
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `52px ${RIGHT}px 44px ${LEFT}px`,
      background: PAPER,
      color: INK,
      fontFamily: 'Noto Sans SC',
    },
    [
      // The double rule of an account book.
      box({ position: 'absolute', left: 0, top: 0, width: 18, height: CARD_HEIGHT, background: MAIN }),
      box({ position: 'absolute', left: 26, top: 0, width: 3, height: CARD_HEIGHT, background: MAIN }),
      box({ justifyContent: 'space-between', alignItems: 'center', width: INNER }, [
        box({ fontSize: 34, fontWeight: 700, color: MAIN, letterSpacing: 4 }, content.portal),
        ...(content.notice ? [box({ fontSize: 20, color: QUIET }, content.notice)] : []),
      ]),
      drawTitle(content, figures.length > 0),
      ...(figures.length > 0 ? [drawFigures(figures)] : []),
      box({ width: INNER, fontSize: 22, color: QUIET }, fit(content.tagline, 22, INNER)),
    ],
    'zh-CN',
  );
}

function drawTitle({ department, year, kind }: CardContent, hasFigures: boolean): CardElement {
  const height = hasFigures ? NAME_HEIGHT.figures : NAME_HEIGHT.plain;
  const { size, lines } = setText(department, NAME_SIZES, INNER, height, LEADING);
  return box({ flexDirection: 'column', width: INNER }, [
    ...lines.map((line) =>
      box({ fontSize: size, fontWeight: 700, lineHeight: LEADING, whiteSpace: 'pre' }, line),
    ),
    box({ marginTop: 14, fontSize: 36, color: MAIN, whiteSpace: 'pre' }, `${year}年度　${kind}`),
  ]);
}

function drawFigures(figures: readonly CardFigure[]): CardElement {
  const width = findColumnWidth(figures.length);
  // One size for all, so that equal figures look equal.
  const size = Math.min(...figures.map((figure) => findSize(figure, width) ?? 0));
  return box(
    { width: INNER, justifyContent: 'flex-start', borderTop: `2px solid ${MAIN}`, paddingTop: 22 },
    figures.map(({ label, print, unit }, index) =>
      box({ flexDirection: 'column', width, marginLeft: index === 0 ? 0 : GAP }, [
        // An opening quotation mark is drawn in the right half of its square: hung, the words line up.
        box(
          { fontSize: 24, color: QUIET, marginLeft: label.startsWith('“') ? -12 : 0 },
          fit(label, 24, width),
        ),
        box({ alignItems: 'baseline', marginTop: 4, borderBottom: `1px solid ${LINE}`, paddingBottom: 10 }, [
          box({ fontSize: size, fontWeight: 700, lineHeight: 1.2 }, print),
          ...(unit ? [box({ fontSize: UNIT_SIZE, color: QUIET, marginLeft: 8 }, unit)] : []),
        ]),
      ]),
    ),
  );
}

/** As many figures as can stand side by side in full: a figure that is cut is another figure. */
function takeFitting(figures: readonly CardFigure[]): readonly CardFigure[] {
  for (let count = figures.length; count > 0; count -= 1) {
    const taken = figures.slice(0, count);
    if (taken.every((figure) => findSize(figure, findColumnWidth(count)) !== undefined)) return taken;
  }
  return [];
}

function findColumnWidth(columns: number): number {
  return Math.floor((INNER - GAP * (columns - 1)) / columns);
}

/** The largest size at which a figure and its unit fit a column; undefined when none does. */
function findSize({ print, unit }: CardFigure, width: number): number | undefined {
  const room = width - (unit ? measure(unit, UNIT_SIZE) + 8 : 0);
  return FIGURE_SIZES.find((size) => measure(print, size) <= room);
}

/** A text on one line, cut with an ellipsis where it is longer than its place. */
function fit(text: string, size: number, width: number): string {
  return setText(text, [size], width, size * 1.5, 1.4).lines.join('');
}

function box(
  style: Readonly<Record<string, string | number>>,
  children?: string | readonly CardElement[],
  lang?: string,
): CardElement {
  const props = {
    style: { display: 'flex', boxSizing: 'border-box', ...style },
    ...(children === undefined ? {} : { children }),
  };
  return { type: 'div', props: lang === undefined ? props : { ...props, lang } };
}
