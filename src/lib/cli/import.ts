import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { resolveContentDir } from '../content/index.ts';
import {
  convertForeign,
  createReaderPool,
  listInbox,
  type ImportOptions,
  type ReaderPool,
} from '../import/index.ts';
import { DisclosureError, REPORT_KINDS } from '../model/index.ts';
import { sha256 } from '../system/index.ts';
import { importBatch, type Outcome } from './import/batch.ts';
import { openJournal } from './import/journal.ts';
import { createImportProgress } from './import/progress.ts';
import { runReview } from './import/review.ts';
import { renderOutcome, renderSummary, summariseFailures } from './import/report.ts';
import { speakChinese } from './usage.ts';

/** Options of `import` as commander hands them over. */
export interface ImportCommandOptions extends ImportOptions {
  /** Content root; `CONTENT_DIR` or `src/content` when absent. */
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly update?: boolean;
  readonly prefer?: 'edited' | 'fresh';
}

/** Where the command speaks and reads, so that tests can follow. */
export interface ImportStreams {
  readonly out: { write(text: string): unknown };
  readonly err: { readonly isTTY?: boolean | undefined; write(text: string): unknown };
  readonly pool?: ReaderPool;
}

/** Adds `import`: files of departments become department-years of the content root. */
export function addImportCommand(program: Command): void {
  speakChinese(program.command('import'))
    .description('导入部门报送的决算、预算或绩效自评文件，生成可发布的内容和核对清单')
    .argument('[文件或文件夹...]', 'docx、xlsx、xls、pdf、html、txt 文件，装着它们的文件夹或 zip')
    .option('--region <代号>', '地区代号，例如 zhuzhou；认得出时不用给')
    .option('--department <代号>', '部门代号，例如 kexie；认得出时不用给')
    .option('--year <年度>', '四位年度，例如 2021；认得出时不用给', parseYear)
    .addOption(new Option('--kind <文种>', '文种；认得出时不用给').choices(Object.keys(REPORT_KINDS)))
    .option('--into <目录>', '内容目录；默认是 CONTENT_DIR，或 src/content')
    .option('--dry-run', '只看结果和核对清单，不写文件')
    .option('--update', '这些文件是已导入内容的新版本：更新内容，保留手工改动')
    .addOption(
      new Option(
        '--prefer <哪一方>',
        '与 --update 合用：同一处两边都改过时，以手工改动（edited）或新文件（fresh）为准',
      ).choices(['edited', 'fresh']),
    )
    .option('--force', '覆盖导入后改动过的内容（review.json 总会保留）')
    .option('--review', '打开核对页：原件与结果对照，逐项确认或修改（可以写文档的路径，不写就是全部）')
    .action(async (files: string[], options: ImportCommandOptions & { review?: true }, command: Command) => {
      if (options.review) return void (await runReview(files, options));
      if (files.length === 0)
        command.error("error: missing required argument '文件或文件夹'", {
          code: 'commander.missingArgument',
        });
      const error = summariseFailures(await runImport(files, options), options.dryRun);
      if (error) throw error;
    });
}

/**
 * Imports files, folders and zips. What cannot be imported is told, the rest goes on. A batch that was stopped goes on
 * where it was when the same command is given again. Rejects with `DisclosureError` when nothing can be done at all.
 */
export async function runImport(
  paths: readonly string[],
  options: ImportCommandOptions,
  { out, err, pool = createReaderPool() }: ImportStreams = { out: process.stdout, err: process.stderr },
): Promise<readonly Outcome[]> {
  const root = options.into === undefined ? resolveContentDir() : path.resolve(options.into);
  const dryRun = options.dryRun === true;
  const inbox = listInbox(paths);
  const journal = dryRun ? undefined : openJournal(root, nameBatch(paths, options));
  const progress = createImportProgress(err, inbox.files.length);
  const outcomes: Outcome[] = inbox.problems.map(({ path: file, error }) => ({
    kind: 'failed',
    files: [file],
    error,
  }));
  let told = 0;
  const tell = (): void => {
    // An error that stays the only outcome is what the command ends with: it waits for a second one.
    if (outcomes.length === 1 && outcomes[0]?.kind === 'failed') return;
    progress.end();
    for (const outcome of outcomes.slice(told)) out.write(`${renderOutcome(outcome, root, dryRun)}\n\n`);
    told = outcomes.length;
  };
  tell();
  for (const note of inbox.notes) err.write(`${note}\n`);
  try {
    const batch = importBatch(inbox.files, {
      root,
      options,
      dryRun,
      force: options.force === true,
      update: options.update === true || options.prefer !== undefined,
      ...(options.prefer ? { prefer: options.prefer } : {}),
      pool,
      convert: convertForeign,
      ...(journal ? { journal } : {}),
      onFile: (file) => {
        progress.step(`读取 ${file.path}`);
      },
    });
    for await (const outcome of batch) {
      outcomes.push(outcome);
      tell();
    }
  } finally {
    progress.end();
    await pool.close();
  }
  journal?.close();
  if (outcomes.length > 1) out.write(`${renderSummary(outcomes, dryRun)}\n`);
  if (outcomes.length === 0) {
    throw new DisclosureError({
      what: '没有可以导入的文件。',
      found: paths.join('、'),
      expected: 'docx、xlsx、xls、pdf、html、txt 文件，或装着它们的文件夹、zip',
      todo: '检查文件夹里是否有部门报送的文件。',
    });
  }
  return outcomes;
}

/** The same files with the same options are the same batch. */
function nameBatch(paths: readonly string[], options: ImportCommandOptions): string {
  // Where to is no part of it: the journal lies there.
  const told = Object.entries(options).filter(([name]) => name !== 'into');
  const parts = [paths.map((one) => path.resolve(one)), told.sort()];
  return sha256(JSON.stringify(parts));
}

function parseYear(value: string): number {
  if (/^(?:199[5-9]|20\d\d)$/.test(value)) return Number(value);
  throw new InvalidArgumentError('年度是四位数字，例如 2021。');
}
