import path from 'node:path';
import type { ReviewedFinding } from '../../checks/index.ts';
import { resolveContentDir } from '../../content/index.ts';
import { convertForeign, createReaderPool, recoverPlace } from '../../import/index.ts';
import { DisclosureError } from '../../model/index.ts';
import {
  createReview,
  listPending,
  listReviewed,
  type CheckedDocument,
  type Review,
} from '../../review/index.ts';
import { readToday } from '../check/day.ts';
import { checkDocuments } from '../check/documents.ts';
import { readPortalFiles } from '../check/portal.ts';
import { WAIVABLE_RULES } from '../check/rule-list.ts';
import { selectDocuments } from '../check/select.ts';
import { listen } from '../serve.ts';

/** The port of the review page where it is free: a page that is still open finds the next run there. */
const PORT = 4322;

/** A review that runs, and how to end it. */
export interface RunningReview {
  /** What a person opens, key included. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the review page (核对页) for imported documents, all of them or those that paths name. Rejects with
 * `DisclosureError` when there is nothing to review or a path names nothing.
 */
export async function runReview(
  paths: readonly string[],
  { into }: { readonly into?: string },
  out: { write(text: string): unknown } = process.stdout,
  ports: readonly number[] = [PORT, 0],
): Promise<RunningReview> {
  const root = into === undefined ? resolveContentDir() : path.resolve(into);
  const select = (ids: readonly string[]) => selectDocuments(ids, paths, root, process.cwd());
  // What a run that was killed left beside a document is cleared or put back, as an import would.
  for (const id of new Set([...listReviewed(root), ...listPending(root)]))
    recoverPlace(path.join(root, 'disclosures', id));
  const ids = select(listReviewed(root));
  if (ids.length === 0) {
    throw new DisclosureError({
      what: '没有可以核对的文件。',
      found: root,
      expected: '用导入命令生成的内容（旁边有 import-review.json）',
      todo: '先导入部门报送的文件：npm run import -- <文件或文件夹>，再核对。',
    });
  }
  const pool = createReaderPool();
  const review = createReview({
    root,
    select: (all) => (paths.length === 0 ? all : select(all)),
    check: (id) => checkOne(root, id),
    waivable: WAIVABLE_RULES,
    read: async (source) => pool.read(await convertForeign(source)),
    today: () => readToday(),
  });
  const address = review.startAddress(await listenOnOneOf(review, ports));
  out.write(`核对页已打开，共 ${String(ids.length)} 份文件。请在浏览器里打开：\n\n  ${address}\n\n`);
  out.write('核对和修改随时写入内容文件；核对完按 Ctrl+C 结束。\n');
  return {
    address,
    close: async () => {
      review.close();
      await pool.close();
    },
  };
}

function checkOne(root: string, id: string): CheckedDocument {
  const files = readPortalFiles(root);
  const [group] = checkDocuments([id], {
    root,
    ids: files.ids,
    files,
    today: readToday(),
  });
  const nothing: readonly ReviewedFinding[] = [];
  return group ?? { findings: nothing };
}

/** The first port that is free. */
async function listenOnOneOf(review: Review, ports: readonly number[]): Promise<string> {
  const [first = 0, ...others] = ports;
  try {
    return await listen(review.server, first);
  } catch (error) {
    if (!(error instanceof DisclosureError) || others.length === 0) throw error;
    return listenOnOneOf(review, others);
  }
}
