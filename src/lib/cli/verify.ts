import { Argument, Option, type Command } from 'commander';
import { verifyArchive, type Verdict } from '../archive/index.ts';
import { startCount, type CountStream } from './progress.ts';
import { renderVerdict, VERDICT_FORMATS, type VerdictFormat } from './verify/render.ts';

/** Where a verification prints, so that tests can call it. */
export interface VerifyEffects {
  readonly out: { write(text: string): unknown };
  readonly err: CountStream;
}

/** Adds `verify`: tells whether an archive is as it was made, and what differs. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description(
      '核对存档：逐个文件、逐张表、逐格比对，列出每一处变动；只读不写，不需要网站和内容，有变动时退出码为 1',
    )
    .addArgument(new Argument('<存档>', '存档的 zip、wacz 文件，或解压出来的文件夹'))
    .addOption(new Option('--format <格式>', '输出格式').choices(VERDICT_FORMATS).default('text'))
    .action((archive: string, { format }: { format: VerdictFormat }) => {
      const verdict = runVerify(archive, format, { out: process.stdout, err: process.stderr });
      if (verdict.problems.length > 0) process.exitCode = 1;
    });
}

/** Verifies an archive and prints the report. */
export function runVerify(archive: string, format: VerdictFormat, { out, err }: VerifyEffects): Verdict {
  const verdict = verifyArchive(archive, (phase, total) => startCount(phase, total, err, { unit: '个' }));
  out.write(renderVerdict(verdict, format));
  return verdict;
}
