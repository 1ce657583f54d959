import { makeDocument, makeTable } from '../example.ts';
import type { Rule } from '../rule.ts';
import type { CheckedDocument } from '../subjects.ts';

/** Every table file is placed in the words: a table that is not placed is not published. */
export const tableUnplaced = {
  id: 'table-unplaced',
  title: '表没有放进正文',
  severity: 'error',
  basis: '《预算法》第十四条：批复的报表应当向社会公开；tables 文件夹中的表只有放进正文才会出现在页面上。',
  meaning: 'tables 文件夹里的表，只有在正文中写了位置才会出现在页面上。没有放进正文的表，等于没有公开。',
  mend: '打开 index.mdx，在原件中此表出现的位置写一行表的标记，提示里已写好，照抄即可；多余的表文件请删去。',
  check: ({ file, tables, placed }) =>
    [...tables.values()]
      .filter(({ id }) => !placed.has(id))
      .map(({ id, title }) => ({
        message: `表 ${id}（${title}）没有放进正文，页面上看不到它。请在应出现的位置写一行 <Table id="${id}" />。`,
        file,
        place: id,
      })),
  passing: [
    { name: '每个表都放进了正文', subject: () => makeDocument() },
    { name: '没有表', subject: () => makeDocument({ tables: new Map(), placed: new Set() }) },
  ],
  failing: [
    {
      name: '多出一个没有放进正文的表',
      subject: () =>
        makeDocument({
          tables: new Map([
            ['t02', makeTable('t02')],
            ['t03', makeTable('t03')],
          ]),
        }),
      places: ['t03'],
    },
  ],
} as const satisfies Rule<CheckedDocument>;
