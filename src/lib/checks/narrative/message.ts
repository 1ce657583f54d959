import { figureAtSpot, paragraphAt, type NarrativeView, type Spot } from './subject.ts';

/** Where a number stands, for readers of the page: “五、支出决算情况”所述; 前文所述 before the first heading. */
export function nameSection(view: NarrativeView, spot: Spot): string {
  const heading = paragraphAt(view, spot).section.at(-1)?.text;
  return heading === undefined ? '前文所述' : `“${heading.replaceAll('“', '‘').replaceAll('”', '’')}”所述`;
}

/** Characters of a sentence shown on either side of the number spoken of. */
const AROUND = 28;

/** The words around a number, verbatim, for a message: “…其中：基本支出680.50万元，占61.0%…”. Cut at marks where it can be. */
export function quoteSpot(view: NarrativeView, spot: Spot, until: Spot = spot): string {
  const { text } = paragraphAt(view, spot);
  const first = figureAtSpot(view, spot);
  const last = figureAtSpot(view, until);
  const [from, to] = [Math.min(first.offset, last.offset), Math.max(first.end, last.end)];
  const before = text.slice(Math.max(0, from - AROUND), from);
  const cut = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n'));
  const head = cut >= 0 ? before.slice(cut + 1) : from > AROUND ? `…${cutAtMark(before)}` : before;
  const after = /^[^。；，\n]{0,12}/.exec(text.slice(to))?.[0] ?? '';
  const rest = /^[^。；，\n]/.test(text.slice(to + after.length)) ? '…' : '';
  return `“${`${head}${text.slice(from, to)}${after}${rest}`
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .trim()}”`;
}

/** Words cut at their beginning start after the first mark, where it stands near. */
function cutAtMark(words: string): string {
  const mark = words.search(/[，、：（]/);
  return mark >= 0 && mark < AROUND / 2 ? words.slice(mark + 1) : words;
}
