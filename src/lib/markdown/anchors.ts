import type { Node } from 'unist';
import { rejectNode, type NarrativeState } from './state.ts';

const LETTERS = 'bcdefghijklmnopqrstuvwxyz';

/**
 * Takes an anchor, with `-b`, `-c` … where it is given already. A table that
 * owns the name is a problem: the addresses of its cells begin with it.
 */
export function claimAnchor(state: NarrativeState, node: Node, wanted: string): string {
  const [table = ''] = wanted.split('.');
  if (state.context.tables.has(table)) {
    rejectNode(state, node, {
      what: `表的 id ${table} 与标题的永久地址相同。`,
      expected: '表的 id 不用字母 s 加数字的形式',
      todo: `把 tables/${table}.json 改名（例如 t01 或 a1），并改正 id 和正文中的 <Table>。`,
    });
  }
  const anchor = findFree(state.anchors, wanted);
  state.anchors.add(anchor);
  return anchor;
}

function findFree(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  for (let count = 0; ; count += 1) {
    const letter = LETTERS[count % LETTERS.length] ?? '';
    const round = Math.floor(count / LETTERS.length);
    const anchor = `${wanted}-${letter}${round === 0 ? '' : String(round)}`;
    if (!taken.has(anchor)) return anchor;
  }
}
