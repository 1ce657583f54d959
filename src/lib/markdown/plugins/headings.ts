import type { Heading as HeadingNode, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { renderSectionAnchor, toAnchorStep } from '../../text/index.ts';
import { claimAnchor } from '../anchors.ts';
import { readWords } from '../words.ts';
import { rejectNode, resolveState } from '../state.ts';
import { TABLE_PLACE } from './author-components.ts';

/**
 * Gives headings permanent anchors made of their printed numbers (第三部分 › 五、 › （一） is `s3.5.1`)
 * and lists them, with the tables, for the contents list (目录).
 */
export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    const path: { readonly depth: number; readonly step: string }[] = [];
    for (const node of tree.children) {
      const table = findTable(node);
      if (table !== undefined) {
        const depth = Math.min(6, (path.at(-1)?.depth ?? 1) + 1);
        const text = state.context.tables.get(table) ?? table;
        state.headings.push({ depth, id: table, text, table });
      }
      if (node.type !== 'heading') continue;
      if (node.depth === 1) {
        rejectNode(state, node, {
          what: '正文中不能有一级标题（#）。',
          expected: '从 ## 开始；一级标题是页面标题，取自文件头的 title',
          todo: '把 # 改成 ##，下级标题依次加一个 #。',
        });
      }
      while ((path.at(-1)?.depth ?? 0) >= node.depth) path.pop();
      const text = readWords(node).replace(/\s+/g, ' ').trim();
      const steps = [...path.map(({ step }) => step), toAnchorStep(text)];
      const id = claimAnchor(state, node, renderSectionAnchor(steps));
      path.push({ depth: node.depth, step: readLastStep(id, steps) });
      setId(node, id);
      state.headings.push({ depth: node.depth, id, text });
    }
  };
}

/** A second 四、 is `4-b`, and so are the anchors below it. */
function readLastStep(id: string, steps: readonly string[]): string {
  const above = renderSectionAnchor(steps.slice(0, -1));
  return steps.length === 1 ? id.replace(/^s\.?/, '') : id.slice(above.length + 1);
}

function setId(node: HeadingNode, id: string): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}

function findTable(node: RootContent): string | undefined {
  const id = node.data?.hName === TABLE_PLACE ? node.data.hProperties?.['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
