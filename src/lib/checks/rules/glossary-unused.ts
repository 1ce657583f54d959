import type { Rule } from '../rule.ts';
import type { TermUse } from '../subjects.ts';
import { quoteTerm } from '../quote.ts';

const file = 'disclosures/shili/shiliju/2021/index.mdx';
const defined = [
  { term: '基本支出', anchor: 's4.1' },
  { term: '经营收入', anchor: 's4.2' },
];
const mention = { term: '基本支出', origin: 'document', url: '#s4.1' } as const;

/** A document uses every term it explains, in its words or in its tables. */
export const glossaryUnused = {
  id: 'glossary-unused',
  title: '解释了没有用到的名词',
  severity: 'notice',
  basis: '名词解释是为正文和表服务的；没有用到的名词多半来自模板，应当核对是否漏写或多余。',
  meaning:
    '名词解释里解释了一个正文和表都没有用到的词，多半是沿用模板。它不影响数字，但有时说明正文漏写了一段。',
  mend: '看正文是不是本该提到这个词，例如解释了经营收入而收入说明里没有写。漏写的请部门补；只是模板多余的，不必处理。',
  check: (use) => {
    const used = new Set(use.mentions.map(({ url }) => url));
    const terms = new Set(use.mentions.map(({ term }) => term));
    return (
      use.defined
        .filter(({ anchor }) => !used.has(`#${anchor}`))
        // A budget explains 基本支出预算 and prints 基本支出 in its tables.
        .filter(({ term }) => !term.endsWith('预算') || !terms.has(term.slice(0, -'预算'.length)))
        .map(({ term, anchor }) => ({
          message: `名词解释部分说明了${quoteTerm(term)}，正文和表都没有使用这个词。`,
          file: use.file,
          place: anchor,
          reported: term,
        }))
    );
  },
  passing: [
    { name: '没有名词解释部分', subject: () => ({ file, defined: [], mentions: [] }) },
    {
      name: '解释的名词都用到了',
      subject: () => ({ file, defined, mentions: [mention, { ...mention, term: '经营收入', url: '#s4.2' }] }),
    },
    {
      name: '预算解释“基本支出预算”，表里写“基本支出”',
      subject: () => ({
        file,
        defined: [{ term: '基本支出预算', anchor: 's4.1' }],
        mentions: [{ term: '基本支出', origin: 'standard', url: '/glossary/#jiben-zhichu' }],
      }),
    },
  ],
  failing: [
    {
      name: '解释了经营收入，没有用到',
      subject: () => ({ file, defined, mentions: [mention] }),
      places: ['s4.2'],
    },
  ],
} as const satisfies Rule<TermUse>;
