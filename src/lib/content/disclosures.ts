import { DisclosureError } from '../model/index.ts';

/** Folder of the department-years below the content root. */
export const DISCLOSURES = 'disclosures';

/** What is told of a problem that need not be the end; throws it where nobody listens. */
export type OnProblem = (problem: DisclosureError) => unknown;

/** Ends with the first problem. */
export const refuse: OnProblem = (problem) => {
  throw problem;
};

/** A portal without a single document: published, it would take the place of a full one. */
export function explainNoDocuments(): DisclosureError {
  return new DisclosureError({
    what: '内容目录里一份文档也没有。',
    place: { file: DISCLOSURES },
    found: '没有文档',
    expected: `至少有一份：${DISCLOSURES}/地区/部门/年度/index.mdx`,
    todo: '新网站请先导入第一份文档：npm run import -- 文件；已有文档的，查看文件夹的位置，或用 CONTENT_DIR 指定正确的内容目录。',
  });
}

/** A document one or more levels too high: no page would be made of it. */
export function explainMisplaced(file: string): DisclosureError {
  return new DisclosureError({
    what: '文档放错了位置，不会被发布。',
    place: { file },
    expected: `${DISCLOSURES}/地区/部门/年度/index.mdx`,
    todo: '把它连同 tables、source 移到年度文件夹里；不要的请删去。',
  });
}
