import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { toText, type Inline, type TextBlock } from '../blocks.ts';
import type { Node } from '../outline/nodes.ts';

/** The words of a document as MDX. Throws when reading them back would not give the same words. */
export function renderMdx(cover: readonly TextBlock[], nodes: readonly Node[]): string {
  const tree: Root = { type: 'root', children: [] };
  if (cover.length > 0) {
    tree.children.push(
      toElement(
        'Cover',
        {},
        cover.map(({ inlines }) => toParagraph(inlines)),
      ),
    );
  }
  tree.children.push(...nodes.map(toContent));
  const body = stringify(tree);
  verify(body, [
    ...cover.map(toText),
    ...nodes.flatMap((node) => (node.kind === 'table' ? [] : [toWords(node.inlines)])),
  ]);
  return body;
}

function toContent(node: Node): RootContent {
  if (node.kind === 'table') return toElement('Table', { id: node.id }, []);
  if (node.kind === 'paragraph') return toParagraph(node.inlines);
  return { type: 'heading', depth: node.depth as Heading['depth'], children: toPhrasing(node.inlines) };
}

function toElement(
  name: string,
  attributes: Record<string, string>,
  children: Paragraph[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
  };
}

function toParagraph(inlines: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: toPhrasing(inlines) };
}

/** Bold that Markdown cannot say (`9` and a bold `.0`) is left out: the words count, and their look does not. */
function toPhrasing(inlines: readonly Inline[]): PhrasingContent[] {
  const children = inlines.map(({ text, strong }): PhrasingContent =>
    strong ? { type: 'strong', children: [{ type: 'text', value: text }] } : { type: 'text', value: text },
  );
  const words = toWords(inlines);
  const isSafe = inlines.every(({ strong }) => !strong) || readsBack(children, words);
  return isSafe ? children : [{ type: 'text', value: words }];
}

function readsBack(children: PhrasingContent[], words: string): boolean {
  const found: string[] = [];
  collect(processor.parse(stringify({ type: 'root', children: [{ type: 'paragraph', children }] })), found);
  return found.length === 1 && found[0] === words;
}

function toWords(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}

/** Single tildes are Chinese ranges, not strikethrough; bold may end in Chinese punctuation. */
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkStringify, { rule: '-', handlers: { paragraph: writeParagraph } });

function stringify(tree: Root): string {
  return processor.stringify(tree);
}

/** A paragraph that begins with `import` or `export` would be read as program code: its first letter becomes a reference. */
function writeParagraph(...[node, , state, info]: Parameters<Handle>): string {
  const exit = state.enter('paragraph');
  const leave = state.enter('phrasing');
  const text = state.containerPhrasing(node as Paragraph, info);
  leave();
  exit();
  return /^(?:import|export)\b/.test(text) ? `&#x${text.charCodeAt(0).toString(16)};${text.slice(1)}` : text;
}

/** Official text must survive being written and read; a difference is a defect of this program, not of the source. */
function verify(body: string, expected: readonly string[]): void {
  const found: string[] = [];
  collect(processor.parse(body), found);
  const index = expected.findIndex((text, position) => text !== found[position]);
  if (index === -1 && found.length === expected.length) return;
  const at = index === -1 ? expected.length : index;
  throw new Error(
    `MDX does not read back: ${JSON.stringify(expected[at])} became ${JSON.stringify(found[at])}`,
  );
}

function collect(node: Root | RootContent, found: string[]): void {
  if (node.type === 'paragraph' || node.type === 'heading') found.push(toString(node));
  else if ('children' in node) for (const child of node.children) collect(child, found);
  else found.push(`unexpected ${node.type}`);
}
