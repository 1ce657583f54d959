import { makeDocument } from '../example.ts';
import type { Problem, Rule } from '../rule.ts';
import type { CheckedDocument } from '../subjects.ts';

const ORIGIN = 'https://site.invalid';

/** Every link inside the site leads to a page, heading, table or cell that exists. */
export const linkBroken = {
  id: 'link-broken',
  title: '链接无处可去',
  severity: 'error',
  basis: '读者按链接核对原文和数字；指向不存在的位置，等于没有依据。',
  meaning: '正文里的链接指向站内的页面、标题或单元格，读者会点开核对。目标不存在，读者就到不了。',
  mend: '多半是表或标题改了编号，或者年度、部门写错。改正地址；没有可指的地方，就去掉链接、留下文字，文字本身不要动。',
  check: (document) =>
    document.links.flatMap((link): Problem[] => {
      const reason = explainLink(document, link.url);
      if (reason === undefined) return [];
      const line = link.line === undefined ? {} : { line: link.line };
      return [
        {
          message: `链接“${link.text}”${reason}请改正地址，或去掉链接只留文字。`,
          file: document.file,
          ...line,
          place: link.url,
          reported: link.url,
        },
      ];
    }),
  passing: [
    { name: '没有链接', subject: () => makeDocument() },
    {
      name: '指向本页标题、单元格和名词解释页',
      subject: () =>
        makeDocument({
          links: [
            { url: '#s1', text: '第一部分' },
            { url: '#t02.total.amount', text: '合计' },
            { url: '/glossary/#jiben-zhichu', text: '基本支出' },
            { url: '../2021/#s1', text: '本年度' },
          ],
        }),
    },
    {
      name: '站外链接不在此处检查',
      subject: () => makeDocument({ links: [{ url: 'https://example.com/nowhere', text: '站外' }] }),
    },
  ],
  failing: [
    {
      name: '本页没有这个单元格',
      subject: () => makeDocument({ links: [{ url: '#t02.total.basic', text: '基本支出', line: 12 }] }),
      places: ['#t02.total.basic'],
    },
    {
      name: '站内没有这一页',
      subject: () => makeDocument({ links: [{ url: '/shili/shiliju/2020/', text: '上年' }] }),
      places: ['/shili/shiliju/2020/'],
    },
    {
      name: '地址写坏了',
      subject: () => makeDocument({ links: [{ url: '#%E0%A4%A', text: '坏' }] }),
      places: ['#%E0%A4%A'],
    },
  ],
} as const satisfies Rule<CheckedDocument>;

/** Why a link leads nowhere; undefined when it leads somewhere or out of the site. */
function explainLink(document: CheckedDocument, url: string): string | undefined {
  const target = URL.parse(url, ORIGIN + document.path);
  if (!target) return '的地址写法不对。';
  if (target.origin !== ORIGIN) return undefined;
  const page = document.portal.findPage(target.pathname);
  if (!page) return `指向的页面 ${target.pathname} 不会生成。`;
  if (target.hash === '') return undefined;
  const anchor = decode(target.hash.slice(1));
  if (anchor !== undefined && page.hasAnchor(anchor)) return undefined;
  const where = target.pathname === document.path ? '本页' : `页面 ${target.pathname} `;
  return `指向的位置 ${target.hash} 在${where}中不存在。`;
}

function decode(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash);
  } catch {
    return undefined;
  }
}
