import type { Rule } from '../rule.ts';
import type { TermUse } from '../subjects.ts';
import { quoteTerm } from '../quote.ts';

const file = 'disclosures/shili/shiliju/2021/index.mdx';
const own = { term: '基本支出', origin: 'document', url: '#s4.1', section: 's3.1' } as const;
const standard = {
  term: '项目支出',
  origin: 'standard',
  url: '/glossary/#xiangmu-zhichu',
  section: 's3.1',
  line: 30,
} as const;
const defined = [{ term: '基本支出', anchor: 's4.1' }];

/** A document that explains terms explains every standard term it uses. */
export const glossaryUndefined = {
  id: 'glossary-undefined',
  title: '用到的名词没有解释',
  severity: 'notice',
  basis: '财政预决算领域基层政务公开标准目录：部门决算应当解释专业性较强的名词。',
  meaning:
    '文档带有名词解释部分，正文却用到了没有解释的专业名词。页面会用本站的标准释义补上，但读者未必知道部门是否同样理解。',
  mend: '提醒部门下次编写时补上这个词。已经公开的文档不必因此改动，也不要由网站代写释义。',
  check: (use) => {
    if (use.defined.length === 0) return [];
    const first = new Map(use.mentions.toReversed().map((mention) => [mention.url, mention]));
    return use.mentions
      .filter((mention) => mention.origin === 'standard' && first.get(mention.url) === mention)
      .map(({ term, url, section, line }) => ({
        message: `正文使用了${quoteTerm(term)}，名词解释部分没有说明这个词。`,
        file: use.file,
        ...(line === undefined ? {} : { line }),
        ...(section === undefined ? {} : { place: section }),
        reported: term,
        url,
      }));
  },
  passing: [
    { name: '用到的名词都有解释', subject: () => ({ file, defined, mentions: [own] }) },
    { name: '没有名词解释部分，无从比较', subject: () => ({ file, defined: [], mentions: [standard] }) },
  ],
  failing: [
    {
      name: '两处用到、没有解释，只报第一处',
      subject: () => ({ file, defined, mentions: [own, standard, { ...standard, section: 's3.2' }] }),
      places: ['s3.1'],
    },
  ],
} as const satisfies Rule<TermUse>;
