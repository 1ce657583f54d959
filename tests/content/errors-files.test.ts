import { describe, expect, it } from 'vitest';
import { changeFile, FOLDER, removeFile, VALID } from '../support/content.ts';
import { expectChinese, explainProblem } from './problem.ts';

const TABLE = `${FOLDER}/tables/t03.json`;

describe('a table', () => {
  it('stops the build when JSON is broken', () => {
    const message = explainProblem(changeFile(VALID, TABLE, '"9.13" } }', '"9.13" }'));
    expect(message).toContain(`位置：${TABLE}:11`);
    expectChinese(message);
  });

  it('stops the build at the line with Chinese quotation marks', () => {
    const message = explainProblem(
      changeFile(VALID, TABLE, '"label": "合计", "cells"', '“label”： “合计”, "cells"'),
    );
    expect(message).toContain(
      `不是完整的 JSON 文件。\n  位置：${TABLE}:10\n  实际：{ "id": "total", “label”`,
    );
  });

  it('stops the build when a figure is no text', () => {
    expect(explainProblem(changeFile(VALID, TABLE, '"9.13"', '9.13'))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/tables/t03.json:10（panels.0.rows.0.cells.total）
        实际：9.13
        应为：类型 文字（加引号）
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('stops the build when a figure has no column', () => {
    expect(explainProblem(changeFile(VALID, TABLE, '{ "total": "9.13"', '{ "sum": "9.13"')))
      .toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/tables/t03.json:10（panels.0.rows.0.cells.sum）
        实际："9.13"
        应为：表头中没有栏目 sum；可用的栏目：name、total
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('stops the build when a cell is written twice: one of the two figures would be lost', () => {
    const message = explainProblem(changeFile(VALID, TABLE, '"9.13" }', '"9.12", "total" : "9.13" }'));
    expect(message).toContain(`同一个名称写了两次，只有后一个会算数。\n  位置：${TABLE}:10`);
    expectChinese(message);
    // What only looks like a name is a text.
    const words = String.raw`"label": "合\"计\": \\"`;
    expect(explainProblem(changeFile(VALID, TABLE, '"label": "合计"', words))).toBe('没有问题');
  });

  it('stops the build when its id is not its file name', () => {
    const message = explainProblem(changeFile(VALID, TABLE, '"id": "t03"', '"id": "t04"'));
    expect(message).toContain(`位置：${TABLE}:3（id）`);
    expect(message).toContain('实际：t04\n  应为：t03');
    expectChinese(message);
  });

  it('stops the build when two rows have one address', () => {
    const row = '{ "id": "total", "label": "合计", "cells": { "total": "9.13" } }';
    expect(explainProblem(changeFile(VALID, TABLE, row, `${row},\n        ${row}`))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/tables/t03.json:11（panels.0.rows.1.id）
        实际："total"
        应为：行名 total 出现两次
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('stops the build when its kind does not exist', () => {
    const message = explainProblem(changeFile(VALID, TABLE, '"kind": "table"', '"kind": "chart"'));
    expect(message).toContain(`位置：${TABLE}:2（kind）`);
    expect(message).toMatch(/应为：.*table.*performance/);
    expectChinese(message);
  });
});

describe('the files of the portal', () => {
  it('stop the build when site.json is missing', () => {
    expect(explainProblem(removeFile(VALID, 'site.json'))).toMatchInlineSnapshot(`
      "缺少内容文件。
        位置：site.json
        应为：目录 ROOT 下有这个文件
        处理：补上这个文件，或用 CONTENT_DIR 指定正确的内容目录。"
    `);
  });

  it('stop the build when a region has no code', () => {
    expect(explainProblem(changeFile(VALID, 'regions.json', '"430200"', '"4302"'))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：regions.json:1（zhuzhou.code）
        实际："4302"
        应为：六位行政区划代码
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('stop the build when a region’s slug could not stand in an address', () => {
    const message = explainProblem(changeFile(VALID, 'regions.json', '"zhuzhou"', '"株洲"'));
    expect(message).toContain('位置：regions.json:1（株洲）');
    expect(message).toContain('只能用小写字母、数字和连字符');
    expectChinese(message);
  });

  it('stop the build when a department has no name', () => {
    const file = 'departments/zhuzhou/kexie.json';
    const message = explainProblem(changeFile(VALID, file, '"株洲市科学技术协会"', '""'));
    expect(message).toContain(`位置：${file}:1（name）`);
    // Nobody types `不小于 1` into a name.
    expect(message).toMatch(/应为：.*(?:不能为空|不为空|非空|至少)/);
    expectChinese(message);
  });

  it('stop the build when a term has no source', () => {
    const file = 'glossary/three-public.json';
    expect(explainProblem(changeFile(VALID, file, ', "source": "某办法"', ''))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：glossary/three-public.json:1（source）
        实际：没有这一项
        应为：类型 文字（加引号）
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });
});

describe('the lists beside a document', () => {
  it('stop the build when a waiver has no reason', () => {
    const text = '[{ "rule": "I02",\n   "place": "t03.total.total", "reason": "", "by": "张三" }]\n';
    const message = explainProblem({ ...VALID, [`${FOLDER}/review.json`]: text });
    expect(message).toContain(`位置：${FOLDER}/review.json:2（0.reason）`);
    expect(message).toMatch(/应为：.*(?:不能为空|不为空|非空|至少)/);
    expectChinese(message);
  });

  it('stop the build when a review item has a kind that does not exist', () => {
    const text =
      '{ "source": "original.txt", "items": [{ "kind": "x", "line": 1, "text": "", "message": "" }] }\n';
    expect(explainProblem({ ...VALID, [`${FOLDER}/import-review.json`]: text })).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/import-review.json:1（items.0.kind）
        实际："x"
        应为：以下之一：joined-paragraph、doubtful-join、dropped-artefact、dropped-contents、rebuilt-header、doubtful-cell、moved-cell、derived、conflict、encoding
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });
});
