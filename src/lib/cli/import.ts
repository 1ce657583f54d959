import { readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { readDepartments, readRegions, resolveContentDir } from '../content/index.ts';
import {
  importDocument,
  planWrites,
  recoverPlace,
  renderReview,
  verifySize,
  writeDepartment,
  writeFolder,
  type ImportedDocument,
  type ImportOptions,
  type WritePlan,
} from '../import/index.ts';
import { DisclosureError, REPORT_KINDS } from '../model/index.ts';
import { createImportProgress } from './import-progress.ts';

/** Options of `import` as commander hands them over. */
export interface ImportCommandOptions extends ImportOptions {
  /** Content root; `CONTENT_DIR` or `src/content` when absent. */
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Where the command speaks, so that tests can read it. */
export interface ImportStreams {
  readonly out: { write(text: string): unknown };
  readonly err: { readonly isTTY?: boolean | undefined; write(text: string): unknown };
}

/** Adds `import`: texts of departments become department-years of the content root. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('导入部门报送的决算或绩效自评文本，生成可发布的内容和核对清单')
    .argument('<文件...>', '纯文本文件，一个部门一个年度一份')
    .option('--region <代号>', '地区代号，例如 zhuzhou；认得出时不用给')
    .option('--department <代号>', '部门代号，例如 kexie；认得出时不用给')
    .option('--year <年度>', '四位年度，例如 2021；认得出时不用给', parseYear)
    .addOption(new Option('--kind <文种>', '文种；认得出时不用给').choices(Object.keys(REPORT_KINDS)))
    .option('--into <目录>', '内容目录；默认是 CONTENT_DIR，或 src/content')
    .option('--dry-run', '只看结果和核对清单，不写文件')
    .option('--force', '覆盖导入后改动过的内容（review.json 总会保留）')
    .action((files: string[], options: ImportCommandOptions) => {
      runImport(files, options);
    });
}

/**
 * Imports files. All are read and placed first; if one of them cannot be, nothing at all is written.
 * Throws `DisclosureError` for anything a person must mend.
 */
export function runImport(
  files: readonly string[],
  options: ImportCommandOptions,
  { out, err }: ImportStreams = { out: process.stdout, err: process.stderr },
): readonly WritePlan[] {
  const root = options.into === undefined ? resolveContentDir() : path.resolve(options.into);
  const registry = { regions: readRegions(root), departments: readDepartments(root) };
  const progress = createImportProgress(err, files.length);
  const documents: ImportedDocument[] = [];
  try {
    for (const file of files) {
      progress.step(`读取 ${file}`);
      const bytes = readSource(file);
      documents.push(importDocument({ name: path.basename(file), bytes }, options, registry));
    }
  } finally {
    progress.end();
  }
  if (options.dryRun !== true) {
    for (const { id } of documents)
      explainDisk(id, () => {
        recoverPlace(path.join(root, 'disclosures', id));
      });
  }
  const plans = explainDisk(root, () => planWrites(root, documents, options.force === true));
  for (const plan of plans) {
    if (options.dryRun !== true) {
      explainDisk(plan.folder, () => {
        writeDepartment(root, plan);
        writeFolder(plan);
      });
    }
    out.write(`${renderResult(root, plan, options.dryRun === true)}\n\n`);
  }
  return plans;
}

function renderResult(root: string, plan: WritePlan, dryRun: boolean): string {
  const { head, id, review, newDepartment } = plan.document;
  const folder = path.relative(process.cwd(), plan.folder) || plan.folder;
  const lines = [
    `${head.source.file}：${REPORT_KINDS[head.kind]} · ${head.department} · ${String(head.year)} 年度`,
    `标题：${head.title}${head.titleDerived === true ? '（拟定）' : ''}`,
    renderReview(review),
  ];
  if (newDepartment && dryRun)
    lines.push(`将新建部门：${path.join(root, 'departments', `${id.slice(0, id.lastIndexOf('/'))}.json`)}`);
  if (plan.action === 'keep') lines.push(`没有变化：${folder}`);
  else {
    lines.push(`${dryRun ? '将写入' : '已写入'} ${folder}：`);
    lines.push(...[...plan.files].map(([name, bytes]) => `  ${name}（${String(bytes.length)} 字节）`));
  }
  return lines.join('\n');
}

/** Reads a source; its size is looked at before its bytes. */
function readSource(file: string): Uint8Array {
  const stats = explainDisk(file, () => statSync(file, { throwIfNoEntry: false }));
  if (!stats?.isFile()) {
    throw new DisclosureError({
      what: '找不到要导入的文件。',
      place: { file },
      found: describeStats(stats),
      expected: '一个纯文本文件',
      todo: '检查文件名和路径；可以一次给出多个文件。',
    });
  }
  verifySize(file, stats.size);
  return explainDisk(file, () => readFileSync(file));
}

function describeStats(stats: Stats | undefined): string {
  if (!stats) return '没有这个文件';
  return stats.isDirectory() ? '是一个目录' : '不是普通文件';
}

/** What the system says when a disk cannot be read or written, in words for people. */
const DISK_ERRORS: Readonly<Record<string, string>> = {
  EACCES: '没有读写的权限',
  EPERM: '没有读写的权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘满了',
  EBUSY: '文件正被别的程序使用',
  EEXIST: '那里已有同名的文件',
  ENOTDIR: '那里是一个文件，不是文件夹',
  ENOTEMPTY: '另一个导入刚刚写了同一个地方',
  ENOENT: '文件刚刚被移走',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '链接绕成了圈',
};

/** Runs a step on the disk; what the system refuses becomes a `DisclosureError`, a defect stays as it is. */
function explainDisk<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const { code, path: place = file } = error as NodeJS.ErrnoException;
    const found = code === undefined ? undefined : DISK_ERRORS[code];
    if (found === undefined) throw error;
    throw new DisclosureError({
      what: '文件读不了或写不进去；原有的内容没有动。',
      place: { file: place },
      found,
      todo: '检查这个位置的权限、剩余空间和同名文件，再导入一次。',
    });
  }
}

function parseYear(value: string): number {
  if (/^(?:199[5-9]|20\d\d)$/.test(value)) return Number(value);
  throw new InvalidArgumentError('年度是四位数字，例如 2021。');
}
