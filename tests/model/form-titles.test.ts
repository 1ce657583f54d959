import { describe, expect, it } from 'vitest';
import { findFormByTitle, FORM_SETS, FORMS, normaliseTitle, type Form } from '../../src/lib/model/index.ts';

/** Every title a form is known by: its own, its aliases and what a year prints. */
const TITLES: readonly (readonly [string, string])[] = [
  ...Object.values<Form>(FORMS).flatMap((form) =>
    [form.title, ...form.aliases].map((title) => [title, form.id] as const),
  ),
  ...FORM_SETS.flatMap((set) =>
    set.entries.flatMap((entry) => (entry.title === undefined ? [] : [[entry.title, entry.form] as const])),
  ),
];

describe('findFormByTitle(title)', () => {
  it.each(TITLES)('knows %s as %s, however it is spaced, quoted and headed', (title, id) => {
    const variants = [
      title,
      [...title].join(' '),
      [...title].join('\u3000'),
      title.replace(/[“”]/g, '"'),
      title.replace(/[“”]/g, ''),
      title.replace('“', '「').replace('”', '」'),
      `2021年度${title}`,
      `附表1：${title}`,
      `一、${title}`,
      ` ${title}\n`,
    ];
    for (const variant of variants) expect(findFormByTitle(variant)?.id, variant).toBe(id);
  });

  it('gives every title to one form only', () => {
    const owners = new Map<string, Set<string>>();
    for (const [title, id] of TITLES) {
      const name = normaliseTitle(title);
      owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('never goes by the number', () => {
    for (const set of FORM_SETS) {
      for (const { number } of set.entries) expect(findFormByTitle(number)).toBeUndefined();
    }
    expect(findFormByTitle('公开07表 政府性基金预算财政拨款收入支出决算表')).toBeUndefined();
  });

  it.each(['项目支出决算表', '收入预算表', '决算表', '', '部门整体支出绩效自评表', '收入决算表（分单位）'])(
    'leaves %j a free table',
    (title) => {
      expect(findFormByTitle(title)).toBeUndefined();
    },
  );
});
