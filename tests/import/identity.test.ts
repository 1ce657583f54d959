import { describe, expect, test } from 'vitest';
import { proposeSlug } from '../../src/lib/import/index.ts';
import { importText, readReview, REGISTRY } from './support.ts';

const BODY = '一、基本情况\n\n2021年度本单位各项工作按期完成。\n';
const TITLED = `株洲市科学技术协会\n\n2021年度部门整体支出绩效自评报告\n\n${BODY}`;

function conflicts(document: ReturnType<typeof importText>): string[] {
  return readReview(document)
    .items.filter(({ kind }) => kind === 'conflict')
    .map(({ message }) => message);
}

describe('resolveIdentity(file, document, options, registry)', () => {
  test('should read everything from the cover', () => {
    const { id, head } = importText(TITLED);
    expect(id).toBe('zhuzhou/kexie/2021');
    expect(head).toMatchObject({
      kind: 'performance-self-evaluation',
      title: '株洲市科学技术协会2021年度部门整体支出绩效自评报告',
      department: '株洲市科学技术协会',
      year: 2021,
    });
    expect(head).not.toHaveProperty('titleDerived');
  });

  test('should take a title printed twice once', () => {
    const cover = '株洲市科学技术协会\n2021 年度部门整体支出绩效\n自评报告\n';
    const again = '株洲市科学技术协会\n2021 年度部门整体支出绩效自评报告\n';
    expect(importText(cover + again + BODY).head.title).toBe(
      '株洲市科学技术协会2021 年度部门整体支出绩效自评报告',
    );
  });

  test('should compose a title where none is printed, and say so', () => {
    const document = importText(
      '一、基本情况\n芦淞区科学技术协会2021年度绩效自评如下。\n2021年度一切正常。\n',
    );
    expect(document.head).toMatchObject({
      title: '2021年度芦淞区科学技术协会部门整体支出绩效自评报告',
      titleDerived: true,
    });
    expect(readReview(document).items).toContainEqual(
      expect.objectContaining({ kind: 'derived', text: document.head.title }),
    );
  });

  test('should let the command line win, and report what the text says', () => {
    const document = importText(TITLED, { region: 'hengyang', year: 2020, kind: 'final-accounts' });
    expect(document.id).toBe('hengyang/kexie/2020');
    expect(document.head.kind).toBe('final-accounts');
    expect(conflicts(document)).toEqual([
      expect.stringContaining('文种'),
      expect.stringContaining('命令行给的地区是 hengyang'),
      expect.stringContaining('本文件归入“衡阳市科学技术协会”'),
      expect.stringContaining('文中少 9 张'),
      expect.stringContaining('命令行给的是 2020 年度，文中写的是 2021 年度'),
    ]);
  });

  test('should report two departments on one cover', () => {
    const document = importText(
      `株洲市科学技术协会\n衡阳市科学技术协会\n2021年度部门整体支出绩效自评报告\n${BODY}`,
    );
    expect(conflicts(document)).toEqual([expect.stringContaining('衡阳市科学技术协会')]);
  });

  test('should report a table of another year', () => {
    const document = importText(`${TITLED}\n收支情况表\n2020年度\n项目\t金额\n甲\t1\n`);
    expect(conflicts(document)).toEqual([
      expect.stringContaining('《收支情况表》印的年度与本文件的 2021 年度不同'),
    ]);
  });

  test('should propose a place for a department that is not registered', () => {
    const document = importText(TITLED.replace('株洲市科学技术协会', '株洲市教育局'));
    expect(document.id).toBe('zhuzhou/jiaoyuju/2021');
    expect(document.newDepartment).toEqual({ name: '株洲市教育局', aliases: [] });
    expect(readReview(document).items).toContainEqual(
      expect.objectContaining({ kind: 'derived', text: '株洲市教育局' }),
    );
  });

  test.each([
    ['a year', TITLED.replaceAll('2021年度', ''), '--year'],
    ['a department', TITLED.replace('株洲市科学技术协会', '某单位'), 'regions.json'],
    ['a region', TITLED.replace('株洲市科学技术协会', '单位名称：醴陵市教育局'), 'regions.json'],
    ['a kind', '株洲市科学技术协会\n2021年度工作总结\n一、情况\n正文。', '--kind'],
  ])('should ask for %s that cannot be found', (_, text, option) => {
    expect(() => importText(text)).toThrow(option);
  });

  test('should ask for no more than is missing', () => {
    const text = TITLED.replace('株洲市科学技术协会', '某单位');
    expect(() => importText(text, { region: 'zhuzhou' })).toThrow('--department');
    expect(importText(text, { region: 'zhuzhou', department: 'kexie' }).head.department).toBe(
      '株洲市科学技术协会',
    );
    expect(() => importText(text, { region: 'zhuzhou', department: 'jiaoyu' })).toThrow(
      'departments/zhuzhou/jiaoyu.json',
    );
    expect(() => importText(text, { region: 'zhuzhou', department: '教育' })).toThrow('小写字母');
    expect(() => importText(text, { region: 'nowhere' })).toThrow('这个地区没有登记');
  });
});

test('should propose slugs of short names', () => {
  const zhuzhou = REGISTRY.regions.get('zhuzhou');
  expect(proposeSlug('株洲市科学技术协会', zhuzhou)).toBe('kexie');
  expect(proposeSlug('株洲市财政局', zhuzhou)).toBe('caizhengju');
  expect(proposeSlug('株洲市妇女联合会', zhuzhou)).toBe('fulian');
});
