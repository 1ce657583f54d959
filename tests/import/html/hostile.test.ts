import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/lib/import/read/html/index.ts';
import { expectCalm } from '../package/support.ts';
import { readFixture } from './support.ts';

/** Longest time for one page, in milliseconds; the tests share a machine. */
const PATIENCE = 30_000;
const many = (text: string, count: number) => text.repeat(count);

describe('hostile pages', () => {
  test.each([
    ['nesting', many('<div>', 100_000) + '文', '嵌套太深'],
    ['tables in tables', many('<table><tr><td>', 1_000) + '文', '嵌套太深'],
    [
      'unclosed tags that multiply',
      `<p>${Array.from({ length: 1_000 }, (_, index) => `<font color=${index}>`).join('')}${many('<p>文', 5_000)}`,
      '太大|太深',
    ],
    ['tags beyond number', many('<', 2_000_001), '太大'],
    [
      'attributes beyond number',
      `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>文`,
      '属性太多',
    ],
    [
      'attributes told again and again',
      many('<body>', 10) + Array.from({ length: 1_000 }, (_, index) => `<body b${index}=1>`).join(''),
      '属性太多',
    ],
    ['a text without end', `<p>${many('文 ', 400_000)}`, '太长'],
    ['a line without end', `<p>${many('<b>文</b>', 30_000)}`, '太长'],
    ['lines without end', many('文<br>', 100_001), '行数太多'],
    ['a style sheet without end', `<style>${many('@media{', 200_000)}</style><p>文`, ''],
    [
      'rules that all fit',
      `<style>${many('.c.d{display:block}', 20_000)}</style>${many('<p class="c d">文', 20_000)}`,
      '',
    ],
    ['options beyond number', `<select>${many('<option>文', 150_000)}</select><p>文`, ''],
    ['words before a table', `<table>${many('<b>文</b><br>', 20_000)}`, ''],
  ])(
    'should be bounded: %s',
    (_name, html, words) => {
      const start = performance.now();
      const message = expectCalm(() => readHtml('a.html', new TextEncoder().encode(html)));
      expect(message).toMatch(new RegExp(words));
      if (words === '') expect(message).toBe('');
      expect(performance.now() - start).toBeLessThan(PATIENCE);
    },
    PATIENCE * 2,
  );

  test('should read any damaged page or say why not, the same each time', () => {
    // A generator of our own, so that a failure can be told by its number.
    let state = 20_240_401;
    const random = (most: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % most;
    };
    const pages = ['portal.html', 'portal-old.html', 'word.html', 'excel.html', 'libreoffice-calc.html'].map(
      readFixture,
    );
    const pieces = [
      '<table>',
      '</td>',
      '<td colspan=9>',
      '<!--',
      '-->',
      '<b>',
      '</p>',
      '<select>',
      '<svg>',
      '\0',
      '<frameset>',
      '<template>',
      '"',
      '>',
    ];
    let refused = 0;
    for (let run = 0; run < 600; run += 1) {
      const page = pages[run % pages.length] ?? new Uint8Array();
      let bytes = page.slice();
      for (let change = random(8); change >= 0; change -= 1) {
        const at = random(bytes.length);
        const piece = new TextEncoder().encode(pieces[random(pieces.length)]);
        if (random(3) === 0) bytes[at] = random(256);
        else if (random(2) === 0)
          bytes = Uint8Array.from([...bytes.slice(0, at), ...piece, ...bytes.slice(at)]);
        else bytes = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + random(200))]);
      }
      const results = [0, 1].map(() => {
        let read = '';
        const message = expectCalm(() => {
          const page = readHtml('a.html', bytes);
          for (const [index, { line, lastLine }] of page.blocks.entries()) {
            expect(line, `run ${run}`).toBe((page.blocks[index - 1]?.lastLine ?? 0) + 1);
            expect(page.places?.[lastLine - 1]).toBeDefined();
          }
          expect(page.items.every(({ line }) => line >= 1 && line <= (page.places?.length ?? 0))).toBe(true);
          read = JSON.stringify(page);
        });
        return message + read;
      });
      expect(results[0], `run ${run}`).toBe(results[1]);
      refused += results[0]?.startsWith('{') === true ? 0 : 1;
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(600);
  }, 120_000);
});
