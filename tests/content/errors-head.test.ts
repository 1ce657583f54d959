import { describe, expect, it } from 'vitest';
import { changeFile, FOLDER, ORIGINAL, removeFile, VALID } from '../support/content.ts';
import { expectChinese, explainProblem } from './problem.ts';

const INDEX = `${FOLDER}/index.mdx`;

describe('the head of a document', () => {
  it('is read when it is right', () => {
    expect(explainProblem(VALID)).toBe('没有问题');
  });

  it('stops the build without its fences', () => {
    expect(explainProblem({ ...VALID, [INDEX]: '# 标题\n\n正文\n' })).toMatchInlineSnapshot(`
      "文档缺少文件头。
        位置：disclosures/zhuzhou/kexie/2021/index.mdx:1
        实际：# 标题
        应为：第一行是 ---，其后是文种、标题、部门、年度和来源，再以一行 --- 结束
        处理：参照同目录其他文档补上文件头，或用导入命令重新生成。"
    `);
  });

  it('stops the build with a kind that does not exist', () => {
    expect(explainProblem(changeFile(VALID, INDEX, 'final-accounts', 'accounts'))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/index.mdx:2（kind）
        实际："accounts"
        应为：以下之一：final-accounts、performance-self-evaluation、budget
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('stops the build without a department', () => {
    expect(explainProblem(changeFile(VALID, INDEX, 'department: 株洲市科学技术协会\n', '')))
      .toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/index.mdx:2（department）
        实际：没有这一项
        应为：类型 文字（加引号）
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('stops the build with a field nobody knows', () => {
    const message = explainProblem(changeFile(VALID, INDEX, 'year:', 'draft: true\nyear:'));
    expect(message).toContain(`位置：${INDEX}:5（draft）`);
    expect(message).toContain('draft');
    expectChinese(message);
  });

  it('stops the build with a year that is no number', () => {
    expect(explainProblem(changeFile(VALID, INDEX, 'year: 2021', 'year: 二〇二一'))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/index.mdx:5（year）
        实际："二〇二一"
        应为：类型 数
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('stops the build when the year is not the folder’s', () => {
    const message = explainProblem(changeFile(VALID, INDEX, 'year: 2021', 'year: 2022'));
    expect(message).toContain(`位置：${INDEX}:5（year）`);
    expect(message).toContain('实际：2022\n  应为：2021');
    expectChinese(message);
  });

  it('stops the build when YAML is broken', () => {
    const message = explainProblem(changeFile(VALID, INDEX, 'department: 株', 'department: "株'));
    expect(message).toMatch(/index\.mdx:\d+/);
    expectChinese(message);
  });

  it('stops the build with a checksum of the wrong length', () => {
    expect(explainProblem(changeFile(VALID, INDEX, 'sha256: ', 'sha256: ab'))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/index.mdx:8（source.sha256）
        实际："abb8563c8172171952d9749760c3f6762b6c343d8d83c0ed2788a87ea1086cee74"
        应为：64 位小写十六进制 SHA-256
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });

  it('may start with a byte-order mark and have Windows line ends', () => {
    const text = `\uFEFF${VALID[INDEX] ?? ''}`.replaceAll('\n', '\r\n');
    expect(explainProblem({ ...VALID, [INDEX]: text })).toBe('没有问题');
  });
});

describe('the original file', () => {
  it('stops the build when it was changed', () => {
    expect(explainProblem({ ...VALID, [`${FOLDER}/source/original.txt`]: ORIGINAL.replace('2021', '2022') }))
      .toMatchInlineSnapshot(`
      "原始文件缺失或被改动过。
        位置：disclosures/zhuzhou/kexie/2021/source/original.txt
        实际：51e550e7b081d6356932820cf3cad8ba1ef37614efcc9aeb5d822a695ed171b0
        应为：b8563c8172171952d9749760c3f6762b6c343d8d83c0ed2788a87ea1086cee74
        处理：放回部门报送的原文件；确需更换时用导入命令加 --force 重新导入。"
    `);
  });

  it('stops the build when it is missing', () => {
    expect(explainProblem(removeFile(VALID, `${FOLDER}/source/original.txt`))).toMatchInlineSnapshot(`
      "原始文件缺失或被改动过。
        位置：disclosures/zhuzhou/kexie/2021/source/original.txt
        实际：没有这个文件
        应为：b8563c8172171952d9749760c3f6762b6c343d8d83c0ed2788a87ea1086cee74
        处理：放回部门报送的原文件；确需更换时用导入命令加 --force 重新导入。"
    `);
  });

  it('may not lie in another folder', () => {
    expect(explainProblem(changeFile(VALID, INDEX, 'original.txt', '../../x.txt'))).toMatchInlineSnapshot(`
      "内容文件不符合格式。
        位置：disclosures/zhuzhou/kexie/2021/index.mdx:7（source.file）
        实际："../../x.txt"
        应为：只写文件名，不带目录
        处理：改正这一项后重新运行。各项的含义见 README.zh-CN.md「内容格式」一节。"
    `);
  });
});
