import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { rejectNode, resolveState } from '../state.ts';
import { walk } from '../walk.ts';

const SAFE_LINK = /^(?:https?:|mailto:|tel:|[/#?.]|[^:]*$)/i;

/** Refuses everything in MDX that runs or reaches out: ESM, expressions, HTML, images and unsafe links. */
export function remarkSafeMdx() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    walk(tree, (node) => {
      const type: string = node.type;
      if (type === 'mdxjsEsm') {
        rejectNode(state, node, {
          what: '正文中不能有 import 或 export 语句。',
          expected: '普通文字',
          todo: '若是正文，把第一个字母写成字符引用：import 写作 &#x69;mport，export 写作 &#x65;xport。',
        });
      }
      if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
        rejectNode(state, node, {
          what: '正文中有花括号 { }，会被当作程序。',
          expected: '花括号前加反斜杠：\\{ 和 \\}',
          todo: '在花括号前加反斜杠；若是残留的占位符（如 {单位}），请向报送部门核对后改正。',
        });
      }
      if (type === 'html') {
        rejectNode(state, node, {
          what: '正文中不能有 HTML。',
          expected: '普通文字、<Table id="…" /> 和 <Cover>…</Cover>',
          todo: '删去 HTML；文字中的小于号写作 \\<。',
        });
      }
      if (node.type === 'image' || node.type === 'imageReference') {
        rejectNode(state, node, {
          what: '正文中不能有图片。',
          expected: '文字和表；页面只发布可以核对的文字与数据',
          todo: '删去图片，把图中的内容写成文字或表。',
        });
      }
      if ((node.type === 'link' || node.type === 'definition') && !isSafeLink(node.url)) {
        rejectNode(state, node, {
          what: '链接地址不安全。',
          found: node.url,
          expected: 'https://、http://、mailto:、tel: 或本站内的地址',
          todo: '改成正确的网址，或去掉链接只留文字。',
        });
      }
      return undefined;
    });
  };
}

/** Browsers drop control characters and white space before they read the scheme. */
function isSafeLink(url: string): boolean {
  return SAFE_LINK.test(url.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, ''));
}
