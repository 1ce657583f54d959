import { renderFormula, type Formula } from './formula.ts';
import { flatten, type Told, type Turn, type Words } from './words.ts';

/** A figure of the narrative and where its value comes from. */
export interface Fact {
  /** Index of the paragraph: `body.split('\n\n')[paragraph]`, headings counted. */
  readonly paragraph: number;
  /** The digits as printed, without unit and percent sign. */
  readonly print: string;
  /** The nth place, from 1, where these characters occur in the paragraph. */
  readonly nth: number;
  /** UTF-16 offset of the print in the paragraph. */
  readonly offset: number;
  readonly kind: Told['kind'];
  /** What is printed after the digits: 万元, %, 人次. */
  readonly tail: string;
  /** Anchor of the table cell it quotes. */
  readonly cell?: string;
  /** How it follows from other figures: `#n` is the nth fact, other operands are anchors of cells. */
  readonly formula?: string;
}

/** A word of direction of the narrative. */
export interface Direction {
  readonly paragraph: number;
  readonly offset: number;
  readonly print: string;
  readonly opposite: string;
  readonly partners: number;
  /** What turning it would claim, as `formula relation formula`. */
  readonly turned: readonly {
    readonly left: string;
    readonly relation: '=' | '<' | '>';
    readonly right: string;
  }[];
}

/** Paragraphs that stand and fall together: an item's heading and its sentence. */
export interface Block {
  readonly first: number;
  readonly last: number;
  /** Code of the classification. */
  readonly code: string;
}

/** A narrative and everything that is known of it. */
export interface Narrative {
  readonly body: string;
  readonly facts: readonly Fact[];
  readonly directions: readonly Direction[];
  readonly items: readonly Block[];
}

/** Where paragraphs are written down. */
export interface Page {
  readonly heading: (level: number, text: string) => void;
  readonly paragraph: (words: Words) => void;
  /** Writes what belongs to one item of the classification. */
  readonly item: (code: string, write: () => void) => void;
  readonly finish: () => Narrative;
}

/** An empty page. */
export function openPage(): Page {
  const texts: string[] = [];
  const figures: { told: Told; paragraph: number; offset: number }[] = [];
  const turns: { turn: Turn; paragraph: number; offset: number }[] = [];
  const items: Block[] = [];

  const paragraph = (words: Words) => {
    let text = '';
    for (const piece of flatten(words)) {
      const at = { paragraph: texts.length, offset: text.length };
      if (typeof piece === 'string') text += piece;
      else if (piece.kind === 'turn') {
        turns.push({ turn: piece, ...at });
        text += piece.text;
      } else {
        figures.push({ told: piece, ...at });
        text += piece.text + piece.tail;
      }
    }
    texts.push(text);
  };

  return {
    paragraph,
    heading: (level, text) => paragraph(`${'#'.repeat(level)} ${text}`),
    item: (code, write) => {
      const first = texts.length;
      write();
      items.push({ first, last: texts.length - 1, code });
    },
    finish: () => {
      const order = new Map(figures.map(({ told }, index) => [told, index]));
      const show = (formula: Formula) => renderFormula(formula, (told) => order.get(told));
      return {
        body: `${texts.join('\n\n')}\n`,
        items,
        facts: figures.map(({ told, ...at }) => {
          const formula = told.formula && show(told.formula);
          return {
            ...at,
            print: told.text,
            nth: countUpTo(texts[at.paragraph] ?? '', told.text, at.offset),
            kind: told.kind,
            tail: told.tail,
            ...(told.cell === undefined ? {} : { cell: told.cell }),
            ...(formula === undefined ? {} : { formula }),
          };
        }),
        directions: turns.map(({ turn, ...at }) => ({
          ...at,
          print: turn.text,
          opposite: turn.opposite,
          partners: turn.partners,
          turned: turn.turned.flatMap(({ left, relation, right }) => {
            const [one, other] = [show(left), show(right)];
            return one === undefined || other === undefined ? [] : [{ left: one, relation, right: other }];
          }),
        })),
      };
    },
  };
}

/** How often the print occurs in the text up to and at the offset, overlapping ones counted. */
function countUpTo(text: string, print: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf(print); at >= 0 && at <= offset; at = text.indexOf(print, at + 1)) count += 1;
  return count;
}
