import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/lib/import/read/html/index.ts';
import { draw, findItems, read, readBody } from './support.ts';

const WORD = '<meta name=Generator content="Microsoft Word 15">';

describe('white space', () => {
  test('should be collapsed as a browser does, hard spaces kept', () => {
    expect(draw(readBody('<p> 收入 <b> 1,234 </b>\n\t万元&nbsp;&nbsp;合计 </p>'))).toEqual([
      '收入 *1,234* 万元  合计',
    ]);
    expect(draw(readBody('<pre>一  行\n二行</pre>'))).toEqual(['一  行', '二行']);
  });

  test('should lose line ends of the source only where Word cut between Chinese characters', () => {
    const body = '<p>部门概\n况 2023\n年</p>';
    expect(draw(readBody(body))).toEqual(['部门概 况 2023 年']);
    expect(draw(readBody(body, WORD))).toEqual(['部门概况 2023 年']);
  });

  test('should tell an empty line from none', () => {
    const page = readBody('<p>一</p><p>二</p><p>&nbsp;</p><p>三</p><hr><p>四<br>五<br><br>六</p>');
    expect(page.blocks.map((block) => block.kind === 'text' && block.spaced)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('look', () => {
  test('should take bold from tags, styles and classes, and no bold where a style ends it', () => {
    const style =
      '<style><!-- .x{font-weight:bold} p.y{font-weight:700} #z{font-weight:normal!important} --></style>';
    const body =
      '<p class="x">甲</p><p class=y>乙</p><p class=x id=z style="font-weight:bold">丙</p><p><b>丁<span style="font-weight:400">戊</span></b></p>';
    expect(draw(readBody(body, style))).toEqual(['*甲*', '*乙*', '丙', '*丁*戊']);
  });

  test('should leave out what is hidden and tell it', () => {
    const style = '<style>.a{display:none} div.b{visibility:hidden} @media print{p{display:none}}</style>';
    const body =
      '<p>可见</p><p hidden>甲1</p><p class=a>乙2</p><div class=b>丙3<span style="visibility:visible">丁4</span></div><p style="DISPLAY : NONE">戊5</p>';
    const page = readBody(body, style);
    expect(draw(page)).toEqual(['可见', '丁4']);
    expect(findItems(page, '隐藏着')).toEqual(['甲1\n乙2\n丙3\n戊5']);
  });

  test('should not make one figure of two: raised, struck', () => {
    expect(
      draw(readBody('<p>100.00<sup>1</sup> 10<sub>2</sub> <s>1.5</s>2.5万元<sup>[注]</sup></p>')),
    ).toEqual(['100.00¹ 10₂ 1.5 2.5万元[注]']);
  });

  test('should report controls that people filled in', () => {
    const page = readBody(
      '<p>金额：<input value="88.80">万元<input type=hidden value=x><button>提交</button></p>',
    );
    expect(draw(page)).toEqual(['金额：万元']);
    expect(findItems(page, '控件')).toEqual(['88.80']);
  });
});

describe('numbered lists', () => {
  test.each([
    ['<ol><li>甲<li value=5>乙<li>丙</ol>', ['1. 甲', '5. 乙', '6. 丙']],
    ['<ol type=a start=26><li>甲<li>乙</ol>', ['z. 甲', 'aa. 乙']],
    ['<ol type=I><li>甲<li>乙<li>丙<li>丁</ol>', ['I. 甲', 'II. 乙', 'III. 丙', 'IV. 丁']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2. 甲', '1. 乙']],
    ['<ol style="list-style:cjk-ideographic" start=10><li>甲<li>乙</ol>', ['十、甲', '十一、乙']],
    ['<ol style="list-style-type:none"><li>（一）甲</ol>', ['（一）甲']],
    ['<ol><li><p>甲</p><ol><li>子</ol><li></ol>', ['1. 甲', '1. 子', '2.']],
    ['<ul><li>甲<ol><li>子</ol></ul>', ['[•] 甲', '1. 子']],
  ])('should be printed as a browser does: %s', (html, lines) => {
    expect(draw(readBody(html))).toEqual(lines);
  });
});

describe('encoding', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  // 示例局 in GB2312.
  const gb = Uint8Array.of(0xca, 0xbe, 0xc0, 0xfd, 0xbe, 0xd6);
  const join = (...parts: (string | Uint8Array)[]) =>
    Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

  test('should believe the bytes more than the page', () => {
    const page = read('<meta charset="gb2312"><p>示例局</p>');
    expect(draw(page)).toEqual(['示例局']);
    expect(findItems(page, '自称编码是 GB18030')).toEqual(['gb18030']);
    const other = readHtml('a.html', join('<meta charset=utf-8><p>', gb, gb, gb, '</p>'));
    expect(draw(other)).toEqual(['示例局示例局示例局']);
    expect(findItems(other, '自称编码是 UTF-8')).toEqual(['utf-8']);
  });

  test('should read what says nothing, and what has a mark', () => {
    expect(draw(readHtml('a.html', join('<p>', gb, '</p>')))).toEqual(['示例局']);
    expect(draw(readHtml('a.html', join(Uint8Array.of(0xef, 0xbb, 0xbf), '<p>示例局</p>')))).toEqual([
      '示例局',
    ]);
    const wide = new Uint8Array(Buffer.from('\uFEFF<p>示例局</p>', 'utf16le'));
    expect(draw(readHtml('a.html', wide))).toEqual(['示例局']);
  });

  test('should bear a broken character where nobody sees it, and nowhere else', () => {
    const head = '<meta charset=gbk><meta name=description content="';
    expect(draw(readHtml('a.html', join(head, gb, Uint8Array.of(0xca), '"><p>', gb, '</p>')))).toEqual([
      '示例局',
    ]);
    expect(() => readHtml('a.html', join('<meta charset=gbk><p>', gb, Uint8Array.of(0xff), '</p>'))).toThrow(
      '不成一个字',
    );
    expect(() => readHtml('a.html', Uint8Array.of(0x3c, 0x70, 0x3e, 0, 1, 2))).toThrow('空字节');
  });
});
