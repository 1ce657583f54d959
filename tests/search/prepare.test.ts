import { describe, expect, it } from 'vitest';
import { preparePage } from '../../src/lib/search/prepare.ts';

/** Makes the marks visible: `|` between words, `¶` at the end of a block, `¦` at the end of a cell. */
const prepare = (html: string): string =>
  preparePage(html).replaceAll('\u200B', '|').replaceAll('\uE000', '¶').replaceAll('\uE001', '¦');

describe('preparePage(html)', () => {
  it('should cut Chinese into characters and mark where a paragraph ends', () => {
    expect(prepare('<p>机关<a href="/x">运行</a>2021</p>')).toBe(
      '<p>|机|关|<a href="/x">|运|行|</a>2021¶</p>',
    );
  });

  it('should leave out figures, line numbers, column numbers and the repeated head', () => {
    const html =
      '<table><tr class="print-caption"><td>收入</td></tr><tr class="numbers"><th>栏次</th></tr>' +
      '<tr><th>办公费</th><td id="t01.1.amount">1,063.23</td><td class="x">7</td><td class=n>0</td><td class="c">2060702</td></tr></table>';
    const indexed = prepare(html);
    expect(indexed).toBe('<table><tr><th>|办|公|费|¦</th><td class="c">2060702¦</td>¶</tr></table>');
  });

  it('should leave out a figure with elements inside', () => {
    expect(prepare('<td class="n l"><b>1</b><br>2<img/></td><td>文</td>')).toBe('<td>|文|¦</td>');
  });

  it('should keep the ids of headings and tables only', () => {
    expect(prepare('<figure id="t01"><h3 id="a">甲</h3><td id="t01.1.a" class="t">乙</td></figure>')).toBe(
      '<figure id="t01"><h3 id="a">|甲|¶</h3><td class="t">|乙|¦</td></figure>',
    );
  });

  it('should leave the values of filters as they are', () => {
    expect(prepare('<dd data-pagefind-filter="地区">株洲市</dd><dd>株</dd>')).toBe(
      '<dd data-pagefind-filter="地区">株洲市</dd><dd>|株|¶</dd>',
    );
  });

  it('should not read tags in attributes, comments and scripts', () => {
    expect(
      prepare(
        '<p title="a > b">甲</p><!-- <td class="n"> --><script>if (a < b) "<td class=n>甲"</script><p>乙</p>',
      ),
    ).toBe('<p title="a > b">|甲|¶</p><script></script><p>|乙|¶</p>');
  });

  it('should keep words on two lines apart', () => {
    expect(prepare('<p>ab<br>cd</p>')).toBe('<p>ab <br>cd¶</p>');
  });
});
