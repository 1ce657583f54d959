/** What a share card (分享图) says. All texts are printed as they are. */
export interface CardContent {
  /** Name of the portal (网站名称). */
  readonly portal: string;
  /** One sentence about the portal. */
  readonly tagline: string;
  /** A note that must stand on every page of the portal, such as that it is a demonstration. */
  readonly notice?: string | undefined;
  /** Full name of the department (部门全称). */
  readonly department: string;
  /** Budget year (年度). */
  readonly year: number;
  /** Kind of document (文种) in Chinese. */
  readonly kind: string;
  /** Key figures of the document, as cells print them. */
  readonly figures: readonly CardFigure[];
}

/** One figure: what it is, its print, its unit of money where the table states one. */
export interface CardFigure {
  readonly label: string;
  readonly print: string;
  readonly unit?: string | undefined;
}

/** Figures a card has room for. */
const ROOM = 4;

/** What a reader wants to know first; other figures fill the places that are left, in their own order. */
const FIRST = ['本年收入', '本年支出', '财政拨款收入', '“三公”经费决算'];

/** The figures that go on a card, at most four. */
export function pickFigures(figures: readonly CardFigure[]): CardFigure[] {
  const rank = ({ label }: CardFigure): number => {
    const place = FIRST.indexOf(label);
    return place < 0 ? FIRST.length : place;
  };
  return figures.toSorted((a, b) => rank(a) - rank(b)).slice(0, ROOM);
}
