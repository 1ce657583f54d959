import { REVIEW_KINDS, type ImportReview, type ReviewItem, type ReviewKind } from '../model/index.ts';

/** Kinds a person must decide on come first; what was merely done comes last. */
export const REVIEW_ORDER: readonly ReviewKind[] = [
  'conflict',
  'doubtful-cell',
  'doubtful-join',
  'derived',
  'encoding',
  'moved-cell',
  'rebuilt-header',
  'joined-paragraph',
  'dropped-contents',
  'dropped-artefact',
];
const MAX_EXCERPT = 48;

/** Renders the review list (核对清单) for the terminal, grouped by kind, with the places in the source. */
export function renderReview(review: ImportReview): string {
  if (review.items.length === 0) return '核对清单：没有需要核对的地方。';
  const lines = [`核对清单：${String(review.items.length)} 项`];
  for (const kind of REVIEW_ORDER) {
    const items = review.items.filter((item) => item.kind === kind);
    if (items.length === 0) continue;
    lines.push(`  ${REVIEW_KINDS[kind]}（${String(items.length)}）`);
    for (const group of groupByMessage(items)) lines.push(`    ${renderGroup(group)}`);
  }
  return lines.join('\n');
}

/** Items that say the same are shown as one line with several places. */
function groupByMessage(items: readonly ReviewItem[]): ReviewItem[][] {
  const groups = new Map<string, ReviewItem[]>();
  for (const item of items) {
    const group = groups.get(item.message);
    if (group) group.push(item);
    else groups.set(item.message, [item]);
  }
  return [...groups.values()];
}

function renderGroup(group: readonly ReviewItem[]): string {
  const [first] = group;
  if (!first) return '';
  const details = group.map((item) => {
    const cell = item.cell === undefined ? '' : ` ${item.cell}`;
    const text = renderExcerpt(item.text);
    return `${renderItemPlace(item)}${cell}${text === '' ? '' : `：${text}`}`;
  });
  if (details.length === 1) return `${details[0] ?? ''}\n      ${first.message}`;
  return `${first.message}\n${details.map((detail) => `      ${detail}`).join('\n')}`;
}

/** Where people find it: the page, sheet or paragraph where the source has them, else the line; the file where it is another. */
function renderItemPlace({ file, place, line, lastLine = line }: ReviewItem): string {
  const lines = lastLine === line ? String(line) : `${String(line)}—${String(lastLine)}`;
  return `${file === undefined ? '' : `${file} `}${place ?? `第 ${lines} 行`}`;
}

/** Line breaks and tabs are shown as marks; blanks are not shown at all. */
function renderExcerpt(text: string): string {
  if (text.trim() === '') return '';
  const line = text.replaceAll('\n', ' ⏎ ').replaceAll('\t', ' | ').trim();
  return line.length > MAX_EXCERPT ? `${line.slice(0, MAX_EXCERPT)}…` : line;
}
