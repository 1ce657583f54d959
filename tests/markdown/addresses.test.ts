import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { remarkAddresses } from '../../src/lib/markdown/plugins/addresses.ts';

const always = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
const where = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkAddresses);

function read(processor: typeof always, text: string): Root | 'unreadable' {
  const file = new VFile(text);
  let tree: Root;
  try {
    tree = processor.parse(file);
  } catch {
    return 'unreadable';
  }
  return processor.runSync(tree, file) as Root;
}

describe('remarkAddresses()', () => {
  it('should find every bare address that GFM finds', () => {
    const parts = fc.constantFrom(
      ...[
        'www.',
        'WWW.',
        'www',
        'w\\ww.',
        '&#119;ww.',
        'http://',
        'https:',
        '//',
        'HTTP://',
        'mailto:',
        'xmpp:',
        'a@b.cn',
      ],
      ...[
        '@',
        '&#64;',
        '\\@',
        'shili',
        '.cn',
        '.gov.cn',
        '示例',
        '。',
        '，',
        '（',
        '）',
        ' ',
        '\n',
        '\n\n',
        '*',
        '**',
        '~~',
        '_',
      ],
      ...['[', '](', ')', '- ', '1. ', '## ', '> ', '`', '1', '.', '-', '/'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(read(where, text)).toEqual(read(always, text));
      }),
      { numRuns: 1000 },
    );
  });

  it('should leave the same links where the words hold an address', () => {
    const text = '详见 www.shili.cn 。联系 yusuan@shili.gov.cn 或 https://shili.gov.cn/a。';
    expect(JSON.stringify(read(where, text)).match(/"type":"link"/g)).toHaveLength(3);
  });
});
