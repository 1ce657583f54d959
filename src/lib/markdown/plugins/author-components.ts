import type { BlockContent, Root } from 'mdast';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { rejectNode, resolveState, type NarrativeState } from '../state.ts';
import { walk } from '../walk.ts';

/** Name of the element that stands for a table until the blocks are cut. No page contains it. */
export const TABLE_PLACE = 'table-place';

interface AuthorElement extends Parent {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  children: BlockContent[];
  data?: { hName?: string; hProperties?: Record<string, unknown> };
}

const COMPONENTS = '<Table id="…" /> 和 <Cover>…</Cover>';

/** Lets authors use `<Table id="…" />` and `<Cover>…</Cover>` at the top level, and no other JSX. */
export function remarkAuthorComponents() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    const placed = new Set<string>();
    walk(tree, (node, parent) => {
      const type: string = node.type;
      if (type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement') return undefined;
      const element = node as unknown as AuthorElement;
      if (element.name !== 'Table' && element.name !== 'Cover') {
        rejectNode(state, node, {
          what: `正文中不能使用 <${element.name ?? ''}>。`,
          expected: `只可使用 ${COMPONENTS}`,
          todo: '删去这个标签；若是文字中的小于号，写作 \\<。',
        });
        return undefined;
      }
      if (type === 'mdxJsxTextElement' || parent !== tree) {
        rejectNode(state, node, {
          what: `<${element.name}> 没有独占一段。`,
          expected: '单独成行，前后各空一行，不放在列表、引文或其他标签里',
          todo: `把 <${element.name}> 移到单独一行，前后各空一行。`,
        });
        return undefined;
      }
      if (element.name === 'Table') placeTable(state, element, placed);
      else openCover(state, element);
      return undefined;
    });
  };
}

function placeTable(state: NarrativeState, element: AuthorElement, placed: Set<string>): void {
  const [attribute, ...others] = element.attributes;
  const id = attribute?.value;
  if (
    attribute?.name !== 'id' ||
    typeof id !== 'string' ||
    others.length > 0 ||
    element.children.length > 0
  ) {
    rejectNode(state, element, {
      what: '<Table> 的写法不对。',
      expected: '只写一个 id，例如 <Table id="t01" />',
      todo: '改成 <Table id="…" />，id 是 tables 文件夹中的文件名（不带 .json）。',
    });
    return;
  }
  if (!state.context.tables.has(id)) {
    const known = [...state.context.tables.keys()].join('、');
    rejectNode(state, element, {
      what: `没有 id 为 ${id} 的表。`,
      found: id,
      expected: known === '' ? 'tables 文件夹中有这个表（现在是空的）' : `以下之一：${known}`,
      todo: `改正 id，或在 tables 文件夹中补上 ${id}.json。`,
    });
    return;
  }
  if (placed.has(id)) {
    rejectNode(state, element, {
      what: `表 ${id} 在正文中放了两次。`,
      found: id,
      expected: '每个表只放一次：单元格的永久地址不能重复',
      todo: '删去多余的一处。',
    });
  }
  placed.add(id);
  element.data = { hName: TABLE_PLACE, hProperties: { id } };
}

function openCover(state: NarrativeState, element: AuthorElement): void {
  const stranger = element.children.find((child) => child.type !== 'paragraph');
  if (element.attributes.length > 0 || stranger) {
    rejectNode(state, stranger ?? element, {
      what: '<Cover> 的写法不对。',
      expected: '<Cover> 不带属性，里面只有段落',
      todo: '去掉属性；把标题、列表和表移到 </Cover> 之后。',
    });
  }
  element.data = { hName: 'div', hProperties: { className: ['cover'] } };
}
