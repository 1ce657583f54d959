import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeData, escapeProperty } from '../../../src/lib/cli/check/formats/github.ts';
import { renderReport } from '../../../src/lib/cli/check/formats/index.ts';
import { GROUP, LINK, makeFinding, makeReport } from './example.ts';

/** What a runner makes of a workflow command, after GitHub's toolkit; undefined for a plain line. */
function readCommand(line: string) {
  const match = /^::(\w+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
  if (!match) return undefined;
  const [, name = '', list = '', data = ''] = match;
  const properties = Object.fromEntries(
    list.split(',').map((pair) => {
      const [key = '', ...value] = pair.split('=');
      const text = value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ',');
      return [key, unescape(text)];
    }),
  );
  return { name, properties, data: unescape(data) };
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

describe('renderReport(report, "github")', () => {
  it('should be one command a finding, beside its file and line', () => {
    expect(renderReport(makeReport(), 'github').split('\n')).toEqual([
      '::error file=content/disclosures/shili/shiliju/2021/index.mdx,line=4,title=错误 link-broken 链接无处可去::链接“甲”指向的位置 #s9 在本页中不存在。（#s9） /rules/link-broken/',
      expect.stringMatching(
        /^::error file=content\/disclosures\/.*\/index\.mdx,line=93,title=疑点 I08 .*::“占本年支出的 34\.54%25”：叙述为 34\.54%25，/,
      ),
      expect.stringMatching(/^::error file=content\/.*\/t01\.json,title=疑点 I02 .*::收入支出决算总表：/),
      expect.stringMatching(/^::notice file=.*,title=尾数误差 I02 /),
      '共检查 1 份文档：1 个错误，0 个警告，0 个提示；数字核对：2 处疑点，1 处尾数误差；另有 1 处已豁免。',
      '叙述数字 142 处：已绑定 100，已复算 39，仅陈述 3。',
      '发布前查清 3 处：文件和链接的 1 处要改正；数字和文字的，改正，或请部门说明后写进 review.json。',
      '',
    ]);
  });

  it('should find the files of the built site and of content outside the working directory', () => {
    const groups = [{ id: 'built', findings: [{ ...LINK, rule: 'built-link', file: 'index.html' }] }];
    const folders = { root: '/elsewhere/content', output: '/portal/dist', cwd: '/portal/ci' };
    expect(renderReport(makeReport({ groups, folders }), 'github')).toContain('file=../dist/index.html,');
    expect(renderReport(makeReport({ folders }), 'github')).toContain('file=../../elsewhere/content/');
  });

  it('should leave nothing in any text for the runner to read as a command', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (message, place) => {
          const finding = makeFinding({ message, place, file: `a/${place}` });
          const report = makeReport({ groups: [{ ...GROUP, findings: [], figures: [finding] }] });
          const lines = renderReport(report, 'github').split(/\r\n|[\r\n]/);
          expect(lines.filter((line) => /^\s*(?:::|##\[)/.test(line))).toHaveLength(1);
          expect(readCommand(lines[0] ?? '')).toMatchObject({ name: 'error' });
        },
      ),
    );
  });
});

describe('escapeData(text), escapeProperty(text)', () => {
  it('should be what the runner turns back into the text', () => {
    expect(escapeProperty('a%0A:b,c\r\n')).toBe('a%250A%3Ab%2Cc%0D%0A');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, data) => {
        const line = `::error title=${escapeProperty(title)}::${escapeData(data)}`;
        expect(line).not.toMatch(/[\r\n]/);
        expect(readCommand(line)).toEqual({ name: 'error', properties: { title }, data });
      }),
    );
  });
});
