import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/lib/import/read/html/index.ts';
import { draw, findGrid, findItems, readFixture } from './support.ts';

const readPage = (name: string) => readHtml(name, readFixture(name));

describe('readHtml(file, bytes) of what programs write', () => {
  test('should read a document that LibreOffice wrote', () => {
    const page = readPage('libreoffice-writer.html');
    expect(draw(page)).toEqual([
      '示例市示例局2023年度部门决算',
      '#1 第一部分 部门概况',
      '#2 一、部门职责',
      '负责示例工作。*重点事项*已完成，共3项。',
      '[•] 第一项工作',
      '[•] 第二项工作',
      '1. 编号一',
      '2. 编号二',
      '#1 第二部分 决算表',
      '收入支出决算总表',
      '公开01表',
      '金额单位：万元',
      '| 0+2:收入 | 2+2:支出',
      '| 0:项目 | 1:决算数 | 2:项目 | 3:决算数',
      '| 0:一、一般公共预算财政拨款收入 | 1:1,234.50 | 2:一、一般公共服务支出 | 3:1,000.00',
      '| 0: | 1: | 2:二、社会保障和就业支出 | 3:234.50',
      '| 0:总计 | 1:1,234.50 | 2:总计 | 3:1,234.50',
      '注：本表反映部门本年度的总收支情况。',
      '面积100m²。',
    ]);
    expect(findItems(page, '上标')).toEqual(['²']);
    expect(findItems(page, '自动编号')).toEqual(['1.\n2.']);
    expect(page.places).toHaveLength(19);
    expect(page.places?.[18]).toEqual({ paragraph: 15 });
  });

  test('should read the sheets of a workbook that LibreOffice wrote, each under its name', () => {
    const page = readPage('libreoffice-calc.html');
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['grid', 'grid']);
    expect(draw(page)).toEqual([
      '| 0+4:收入支出决算总表',
      '| 0: | 1: | 2: | 3:公开01表',
      '| 0:部门：示例市示例局 | 1: | 2: | 3:金额单位：万元',
      '| 0+2:收入 | 2+2:支出',
      '| 0:项目 | 1:决算数 | 2:项目 | 3:决算数',
      '| 0:一、财政拨款收入 | 1:1,234.50 | 2:一、一般公共服务支出 | 3:1,000.00',
      '| 0:本年收入合计 | 1:1,234.50 | 2:本年支出合计 | 3:1,000.00',
      '| 0:收入决算表 | 1: | 2:',
      '| 0:科目编码 | 1:科目名称 | 2:本年收入合计',
      '| 0:201 | 1:一般公共服务支出 | 2:1,234.50',
      '| 0:20129 | 1:群众团体事务 | 2:1,234.50',
    ]);
    expect(page.places?.[6]).toEqual({ sheet: '收入支出决算总表', row: 7 });
    expect(page.places?.[7]).toEqual({ sheet: '收入决算表', row: 1 });
    expect(findItems(page, '工作表标题')).toEqual([
      'Overview 收入支出决算总表 收入决算表\nSheet 1: 收入支出决算总表\nSheet 2: 收入决算表',
    ]);
  });

  test('should read a document that Word wrote: joined lines, levels of styles, marks of lists, notes', () => {
    const page = readPage('word.html');
    expect(draw(page)).toEqual([
      '*示例市示例局2023年度部门整体支出绩效自评报告*',
      '#1 一、部门基本概况',
      '#3 *（一）职能职责*',
      '示例局主要负责3项工作，全年支出1,234.50万元。[1]',
      '[l] 圆点项',
      '1. 编号项',
      '二、中文编号项',
      '原定一百人。',
      '| 0/2:一级指标 | 1+2:年度目标',
      '| 1:目标1⏎完成示例工作 | 2:100%',
      '[1] 含上年结转。',
    ]);
    expect(page.blocks[1]).toMatchObject({ spaced: true, line: 2 });
    expect(page.blocks[3]).toMatchObject({ spaced: false });
    expect(findItems(page, '修订')).toEqual(['九十九']);
    expect(findItems(page, '隐藏')).toEqual(['隐藏备注']);
    expect(findItems(page, '图片')).toEqual(['公章 示例.files/image002.png']);
    expect(findItems(page, '项目符号')).toEqual(['l']);
    expect(findItems(page, 'GB18030')).toEqual(['']);
  });

  test('should read a sheet that Excel wrote: what is printed counts, not what is stored', () => {
    const page = readPage('excel.html');
    expect(draw(page)).toEqual([
      '| 0+3:支出决算表',
      '| 0:部门：示例市示例局（含所属事业单位） | 2:单位：万元',
      '| 0:科目编码 | 1:科目名称 | 2:金额',
      '| 0:2010301 | 1:行政运行 | 2:1,234.46',
      '| 0:20103 | 1:政府办公厅⏎（室） | 2:########',
    ]);
    expect(findGrid(page).rows[4]?.cells[2]?.doubt).toEqual({
      message: '列太窄，原网页只印出 ########，网页里记的值是 123456789.12；请对照原表填写。',
      confidence: 0,
    });
    expect(findItems(page, '隐藏')).toEqual(['2010302 隐藏科目 9.00']);
    // The hidden row counts, as it does for people who open the workbook.
    expect(page.places?.[4]).toEqual({ sheet: '决算表', row: 6 });
  });

  test('should name the files that hold the sheets of a workbook in frames', () => {
    expect(() => readPage('excel-frames.html')).toThrow(
      '工作表：收入表、支出表；内容在：Book1.files/sheet001.htm、Book1.files/sheet002.htm',
    );
  });
});
