import { toWords, type HtmlElement } from './tree.ts';
import type { Measure } from './measure.ts';

/** Names that designers give to the parts around an article, as whole words of `class` and `id`. */
const NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|foot|footer|footnav|topbar|topnav|crumbs?|breadcrumbs?|sidebar|share|bdsharebuttonbox|toolbar|banner|search|searchbox|pager|pagination|copyright|friendlinks?|dqwz|wzdh|weizhi|position|qrcode|related|recommend|login|skip)(?=$|[\s_-]|\d)/i;
/** Words that stand around an article, never in it. */
const PHRASES: readonly RegExp[] = [
  /^(?:您?(?:现在|当前)(?:的|所在的?)?位置|您所在的?位置)\s*(?:[:：是]|首页)/u,
  /^【?(?:字体|字号)(?:大小)?\s*[:：]/u,
  /^(?:上|下)一[篇条页](?:[:：]|$)/u,
  /^(?:浏览次数|点击数|点击量|浏览量|阅读次数)\s*[:：]/u,
  /^(?:[\s|｜/【】[\]]*(?:打印(?:本页|此页|文章|页面)?|关闭(?:窗口|本页|页面)?|分享(?:到|至)[^。]{0,30}|返回顶部|收藏|扫一扫[^。]{0,30}))+[\s|｜/【】[\]]*$/u,
];
/** What stands at the foot of every government site. */
const FOOT = /ICP备|网安备|网站标识码|版权所有|Copyright|技术支持[:：]|网站地图|建议使用.{0,20}浏览器/iu;
/** A phrase or a foot is short; longer is text that mentions one. */
const MAX_PHRASE = 80;
const MAX_FOOT = 500;

/** Elements that HTML itself sets apart from the content. `inArticle`: an article has a head and a foot of its own. */
export function isStructural(element: HtmlElement, own: Measure, inArticle: boolean): boolean {
  const { name, attributes } = element;
  const role = attributes.get('role');
  if (name === 'nav' || role === 'navigation' || role === 'search') return true;
  const edge = name === 'header' || name === 'footer' || role === 'banner' || role === 'contentinfo';
  // LibreOffice writes the head and the foot of printed pages as such a division.
  const printed = name === 'div' && /^(?:header|footer)$/i.test(attributes.get('title') ?? '');
  return (edge || printed) && !inArticle && own.titles === 0;
}

/** Whether a part is navigation by its links, its name or its words. `inside`: it stands in the article itself. */
export function isNavigation(element: HtmlElement, own: Measure, inside: boolean): boolean {
  if (own.titles > 0) return false;
  if (own.letters <= MAX_PHRASE && !/^(?:a|b|i|em|strong|span|font|u)$/.test(element.name)) {
    const words = toWords(element);
    if (PHRASES.some((phrase) => phrase.test(words))) return true;
  }
  if (inside) return false;
  const { attributes, name } = element;
  const linked = own.links >= 2 && own.linked * 2 > own.letters && !/^(?:p|h[1-6]|a|span)$/.test(name);
  const named = NAMES.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`);
  const isSmallForm = name === 'form' && own.letters - own.linked < 200;
  return linked || named || isSmallForm || (own.letters <= MAX_FOOT && FOOT.test(toWords(element)));
}
