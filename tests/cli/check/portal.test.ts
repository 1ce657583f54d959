import { rmSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { check, list, locate, startPortal, write } from '../../checks/portal.ts';

const ID = 'shili/shiliju/2021';

beforeEach(startPortal);

describe('what a build would refuse of the files around the documents', () => {
  it('should be nothing in a good portal', () => {
    expect(list()).not.toHaveProperty('portal');
  });

  it('should name links in place of folders, and check what is there', () => {
    symlinkSync('/nowhere', locate('disclosures/lusong'));
    symlinkSync('shili', locate('departments/lusong'));
    expect(list()).toEqual({
      [ID]: [],
      portal: [
        ['schema', 'departments/lusong', undefined, undefined],
        ['schema', 'disclosures/lusong', undefined, undefined],
      ],
    });
  });

  it('should name a document on the wrong level', () => {
    write('disclosures/shili/index.mdx', '---\n---\n');
    expect(list()['portal']).toEqual([['schema', 'disclosures/shili/index.mdx', undefined, undefined]]);
  });

  it('should say that there is no document', () => {
    rmSync(locate('disclosures'), { recursive: true });
    const { errors, text } = check();
    expect(errors).toBe(1);
    expect(text).toContain('内容目录里一份文档也没有。');
  });

  it('should name a term that stands in two files', () => {
    write('glossary/z.json', { term: '“基本支出”', definition: '另一个释义。', source: '《示例法》' });
    expect(list()['portal']).toEqual([['schema', 'glossary/z.json', undefined, 'term']]);
    expect(check().text).toContain('glossary/jiben-zhichu.json');
  });

  it('should name the line of a parent that does not exist', () => {
    write('regions.json', '{\n  "shili": { "code": "000000", "name": "示例市", "parent": "x" }\n}');
    expect(list()['portal']).toEqual([['schema', 'regions.json', 2, 'shili.parent']]);
  });

  it('should not begin where there is no content', () => {
    expect(() => check([], {}, { root: locate('site.json') })).toThrow('没有这个内容目录。');
  });
});
