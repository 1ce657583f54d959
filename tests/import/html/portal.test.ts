import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/lib/import/read/html/index.ts';
import { draw, findItems, readBody, readFixture } from './support.ts';

describe('readHtml(file, bytes) of portals', () => {
  test('should find the article of a page and tell everything around it', () => {
    const page = readHtml('portal.html', readFixture('portal.html'));
    expect(draw(page)).toEqual([
      '#1 示例市示例局2023年度部门决算',
      '索引号：SL-2024-001　发布日期：2024-09-01',
      '*目  录*',
      '第一部分 部门概况',
      '#2 第一部分 部门概况',
      '*一、部门职责*',
      '负责示例工作的规划、指导和协调。2023年收入总计*1,234.50*万元，比上年增加12.30 34.50万元；用地面积100m²。',
      '（一）第一项。',
      '（二）第二项。',
      '（三）第三项。',
      '3. 第三条',
      '4. 第四条',
      '[•] 无序项',
      '表1 收入支出决算总表',
      '| 0/2:项目 | 1+2:金额',
      '| 1:预算数 | 2:决算数',
      '| 0:一、财政拨款⏎收入 | 1:1,000.00 | 2:1,234.50',
      '| 0:打印费 | 1: | 2:0.00¹',
      '| 0:合计 | 1:1,000.00 | 2:1,234.50',
      '注：1. 本表反映收支情况。',
      '附件：2023年度决算表.xlsx',
    ]);
    expect(findItems(page, '正文以外')).toEqual([
      [
        '示例市人民政府搜索',
        '首页 政务公开 办事服务',
        '当前位置：首页 > 政务公开 > 财政预决算',
        '2022年度部门决算 2021年度部门决算',
        '【字体：大 中 小】',
        '上一篇：某通知 下一篇：没有了',
        '版权所有：示例市人民政府 网站标识码：0000000000 示例ICP备00000000号',
      ].join('\n'),
    ]);
    expect(findItems(page, '隐藏着')).toEqual([
      '弹窗：请填写满意度调查\n内部批注：数字待核\n隐藏行 1.00 2.00',
    ]);
    expect(findItems(page, '图片')).toEqual(['示例局公章 /images/seal.png']);
    expect(findItems(page, '嵌入')).toEqual(['收支图 /chart.html']);
    expect(findItems(page, '附件')).toEqual(['2023年度决算表.xlsx /files/2023.xlsx']);
    expect(findItems(page, '删除线')).toEqual(['12.30']);
    expect(JSON.stringify(page)).not.toContain('9999.99');
  });

  test('should read a page of the old kind: tables that place things, unclosed tags, GB2312', () => {
    const page = readHtml('portal-old.html', readFixture('portal-old.html'));
    expect(draw(page)).toEqual([
      '*示例县示例局2021年部门决算*',
      '一、部门概况',
      '示例局负责示例工作，本年收入88.80万元。本年支出88.80万元；年末无结余。',
      '| 0/3:科目 | 1:名称 | 2:金额',
      '| 1:教育支出 | 2:80.80',
      '| 1:其他支出 | 2:8.00',
      '| 0+2:合计 | 2:88.80',
      '二、名词解释',
    ]);
    expect(findItems(page, '正文以外')[0]).toContain('首页 新闻 政务 领导\n通知公告 预算决算\n主办：');
  });

  test('should keep what looks like navigation where it is the document', () => {
    const contents = '<p><a href="#a">第一部分 概况</a></p><p><a href="#b">第二部分 决算表</a></p>';
    expect(draw(readBody(`${contents}<h2 id="a">第一部分 概况</h2>`))).toHaveLength(3);
    const header = '<header><h1>示例局2023年度部门决算</h1></header><p>一、概况。</p>';
    expect(draw(readBody(header))).toEqual(['#1 示例局2023年度部门决算', '一、概况。']);
    const share = `<div class="share"><p>${'本年支出合计100万元。'.repeat(5)}</p></div><p>二、其他。</p>`;
    expect(draw(readBody(share))).toHaveLength(2);
  });

  test('should say why a page without words cannot be read', () => {
    expect(() => readBody('<img src="a.png">')).toThrow('只有 1 张图片');
    expect(() => readBody('<iframe src="a.html"></iframe>')).toThrow('嵌入的框架');
    expect(() => readBody('<div id="app"></div><script>render()</script>')).toThrow('只有程序');
    expect(() => readBody('')).toThrow('没有文字');
  });
});
