import { beforeEach, describe, expect, it } from 'vitest';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { TABLE, check, list, startPortal, write, writeDocument, ORIGINAL } from './portal.ts';

beforeEach(startPortal);

describe('runCheck(paths, options, effects)', () => {
  it('should find nothing wrong with a good document', () => {
    expect(list()).toEqual({ 'shili/shiliju/2021': [] });
    expect(check()).toEqual({
      errors: 0,
      text: '共检查 1 份文档：0 个错误，0 个警告，0 个提示；数字核对：没有疑点。\n',
    });
  });

  it('should show figures that disagree before the notices, and count them as no error', () => {
    const cells = { basic: '478.29', project: '714.76', total: '780.19' };
    const columns = [
      { id: 'item', label: '项目', kind: 'label' },
      { id: 'basic', label: '基本支出' },
      { id: 'project', label: '项目支出' },
      { id: 'total', label: '合计' },
    ];
    const rows = [
      { id: 'r1', label: '本年收入', cells },
      { id: 'r2', label: '年初结转结余', cells: { basic: '0', project: '4.04', total: '4.04' } },
    ];
    const panels = [{ columns, rows }];
    write('disclosures/shili/shiliju/2021/tables/t02.json', { ...TABLE, unit: '万元', panels });
    const { errors, text } = check();
    expect(errors).toBe(0);
    expect(text).toContain('疑点 disclosures/shili/shiliju/2021/tables/t02.json（t02.r1.total）');
    expect(text).toContain('合计 780.19，各栏之和 1,193.05');
    expect(text).toContain('数字核对：1 处疑点。');
    expect(list()['shili/shiliju/2021']).toEqual([['F01', 'tables/t02.json', undefined, 't02.r1.total']]);
  });

  it('should report every problem of every file, not only the first', () => {
    write('departments/shili/shiliju.json', { name: '' });
    write('glossary/jiben-zhichu.json', '{');
    writeDocument('shili/shiliju/2020', '## 一、甲\n', { kind: '决算' });
    write('disclosures/shili/shiliju/2020/tables/t02.json', { ...TABLE, panels: [] });
    write('disclosures/shili/shiliju/2020/tables/t03.json', { ...TABLE, id: 't03', notes: '注' });
    writeDocument('shili/shiliju/2021', '<Table id="t01" />\n\n{甲}\n');
    const found = list();
    expect(found['portal']?.map((finding) => (finding as string[]).slice(0, 2))).toEqual([
      ['schema', 'departments/shili/shiliju.json'],
      ['schema', 'glossary/jiben-zhichu.json'],
    ]);
    expect(found['shili/shiliju/2020']).toEqual([
      ['schema', 'index.mdx', 2, 'kind'],
      ['schema', 'tables/t02.json', 1, 'panels'],
      ['schema', 'tables/t03.json', 1, 'notes'],
    ]);
    expect(found['shili/shiliju/2021']).toEqual([
      ['markup', 'index.mdx', 4, undefined],
      ['markup', 'index.mdx', 6, undefined],
    ]);
    expect(check().errors).toBe(7);
  });

  it('should check the original, the region and the department', () => {
    write('disclosures/shili/shiliju/2021/source/source.txt', `${ORIGINAL} `);
    writeDocument('qita/qitaju/2021', '<Table id="t02" />\n');
    expect(list()).toEqual({
      'qita/qitaju/2021': [
        ['region-unknown', 'index.mdx', undefined, 'qita'],
        ['department-unknown', 'index.mdx', undefined, 'qita/qitaju'],
      ],
      'shili/shiliju/2021': [['source-checksum', 'source/source.txt', undefined, undefined]],
    });
  });

  it('should check tables and links', () => {
    writeDocument('shili/shiliju/2020', '## 一、甲\n\n<Table id="t02" />\n');
    const links = [
      '#s1',
      '#s2',
      '#t02.total.amount',
      '#t02.total.basic',
      '/shili/',
      '/shili/shiliju/',
      '/shili/shiliju/2020/#t02.total.amount',
      '/shili/shiliju/2020/#t02.none.amount',
      '../2019/',
      '/glossary/#jiben-zhichu',
      '/glossary/#none',
      '/shili/shiliju/2020/source.txt',
      '/shili/shiliju/2020/none.txt',
      '/search/',
      '/rules/',
      '/rules/i02/#basis',
      '/rules/waiver-stale/',
      '/rules/none/',
      'https://example.com/',
    ];
    writeDocument('shili/shiliju/2021', `## 一、甲\n\n${links.map((url) => `[甲](${url})`).join('\n\n')}\n`);
    expect(list(['shili/shiliju/2021'])).toEqual({
      'shili/shiliju/2021': [
        ['table-unplaced', 'index.mdx', undefined, 't02'],
        ['link-broken', 'index.mdx', 8, '#s2'],
        ['link-broken', 'index.mdx', 12, '#t02.total.basic'],
        ['link-broken', 'index.mdx', 20, '/shili/shiliju/2020/#t02.none.amount'],
        ['link-broken', 'index.mdx', 22, '../2019/'],
        ['link-broken', 'index.mdx', 26, '/glossary/#none'],
        ['link-broken', 'index.mdx', 30, '/shili/shiliju/2020/none.txt'],
        ['link-broken', 'index.mdx', 40, '/rules/none/'],
      ],
    });
  });

  it('should report the glossary, a term of a table counted as used', () => {
    const terms = '## 名词解释\n\n一、合计：指总和。\n\n二、经营收入：指经营所得。\n';
    writeDocument('shili/shiliju/2021', `## 一、甲\n\n基本支出\n\n<Table id="t02" />\n\n${terms}`);
    expect(list()['shili/shiliju/2021']).toEqual([
      ['glossary-unused', 'index.mdx', undefined, 's.名词解释.2'],
      ['glossary-undefined', 'index.mdx', 6, 's1'],
    ]);
    expect(check().errors).toBe(0);
  });

  it('should print the worst document first, with place, both sides and what to do', () => {
    writeDocument('shili/shiliju/2020', '## 一、甲\n\n<Table id="t03" />\n\n<Table id="t04" />\n');
    writeDocument('shili/shiliju/2021', '[甲](#s9)\n\n<Table id="t02" />\n');
    expect(check().text).toBe(
      `shili/shiliju/2020（2 个错误，0 个警告，0 个提示）
  示例自评报告
  【发布前查清】2 处
  错误 disclosures/shili/shiliju/2020/index.mdx:6
    没有 id 为 t03 的表。改正 id，或在 tables 文件夹中补上 t03.json。
    实际：t03
    应为：以下之一：t02
    规则：markup 正文写法有误
  错误 disclosures/shili/shiliju/2020/index.mdx:8
    没有 id 为 t04 的表。改正 id，或在 tables 文件夹中补上 t04.json。
    实际：t04
    应为：以下之一：t02
    规则：markup 正文写法有误

shili/shiliju/2021（1 个错误，0 个警告，0 个提示）
  示例自评报告
  【发布前查清】1 处
  错误 disclosures/shili/shiliju/2021/index.mdx:4（#s9）
    链接“甲”指向的位置 #s9 在本页中不存在。请改正地址，或去掉链接只留文字。
    实际：#s9
    规则：link-broken 链接无处可去 /rules/link-broken/

共检查 2 份文档：3 个错误，0 个警告，0 个提示；数字核对：没有疑点。
发布前查清 3 处：文件和链接的 3 处要改正。
`,
    );
  });

  it('should check only the documents that paths name', () => {
    writeDocument('shili/shiliju/2020', '');
    writeDocument('qita/qitaju/2021', '');
    expect(Object.keys(list(['shili/shiliju/2020']))).toEqual(['shili/shiliju/2020']);
    expect(Object.keys(list(['shili/']))).toEqual(['shili/shiliju/2020', 'shili/shiliju/2021']);
    expect(Object.keys(list(['disclosures/qita']))).toEqual(['qita/qitaju/2021']);
    expect(Object.keys(list(['disclosures/shili/shiliju/2021/tables/t02.json']))).toEqual([
      'shili/shiliju/2021',
    ]);
    expect(() => check(['shi'])).toThrow(DisclosureError);
  });

  it('should check the built site when asked', () => {
    write('dist/index.html', '<a href="/shili/"><a href="/none/">');
    write('dist/shili/index.html', '<p id="a"><p id="a">');
    expect(list([], { built: true })['built']).toEqual([
      ['built-link', 'index.html', undefined, '/none/'],
      ['built-link', 'shili/index.html', undefined, 'a'],
    ]);
    expect(check([], { built: true }).text).toContain('已生成的网站（2 个错误');
    expect(check([], { built: true }).text).toContain('共检查 1 份文档、2 个网页：2 个错误');
  });

  it('should say so when there is no built site', () => {
    expect(() => check([], { built: true })).toThrow(/没有可检查的网站/);
  });
});
