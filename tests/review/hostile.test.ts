import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../src/lib/cli/import.ts';
import { createDirectReader } from '../../src/lib/import/index.ts';
import { readElements } from './markup.ts';
import { copyContent, openReview } from './support.ts';

describe('a hostile document', () => {
  it('shows as the text it is', async () => {
    const root = copyContent();
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)';
    const text = `株洲市科学技术协会\n\n2021年度部门整体支出绩效自评报告\n\n一、基本情况\n\n${hostile}。\n\n项目\t金额\n${hostile}\t1.00\n合计\t1.00\n`;
    const file = path.join(root, 'x.txt');
    writeFileSync(file, text);
    const quiet = { write: () => true };
    await runImport([file], { into: root }, { out: quiet, err: quiet, pool: createDirectReader() });
    const own = await openReview(root);
    try {
      const { body } = await own.open('/d/zhuzhou/kexie/2021');
      expect(body.split('&lt;script&gt;alert(1)&lt;/script&gt;').length).toBeGreaterThan(4);
      const elements = readElements(body);
      expect(elements.length).toBeGreaterThan(100);
      expect(elements.filter(({ tag }) => tag === 'img' || tag === 'iframe')).toEqual([]);
      const scripts = elements.filter(({ tag }) => tag === 'script');
      expect(scripts.map(({ attributes }) => attributes['src'])).toEqual(['/assets/client/main.ts']);
      const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
      expect(names.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    } finally {
      await own.close();
    }
  });
});
