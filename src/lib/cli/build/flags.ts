import type { PartNumber } from '../../build/index.ts';
import { DisclosureError } from '../../model/index.ts';

/** What a person may say of a build. */
export interface BuildFlags {
  readonly json?: boolean;
  readonly fresh?: boolean;
  /** Only one part. */
  readonly shard?: PartNumber;
  /** Folder of the parts. */
  readonly parts?: string;
  readonly only?: 'pages';
}

/** Refuses what would be left out of account: a person who says it wants it. */
export function verifyFlags({ shard, parts, only, fresh }: BuildFlags): void {
  const refuse = (found: string, todo: string): never => {
    throw new DisclosureError({ what: '这些选项不能这样用。', found, todo });
  };
  if (shard && only) refuse('--shard 与 --only', '一份里总是有网页、分享图和检索索引：去掉 --only。');
  if (shard && fresh) refuse('--shard 与 --fresh', '一份总是全部重新生成：去掉 --fresh。');
  if (!shard && parts !== undefined)
    refuse('--parts，没有 --shard', '生成一份时再加 --shard i/n；合并用 npm run merge -- --parts。');
}
