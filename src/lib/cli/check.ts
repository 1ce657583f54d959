import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, Option, type Command } from 'commander';
import { resolveContentDir } from '../content/index.ts';
import { cleanLine } from '../model/index.ts';
import { checkBuilt } from './check/built.ts';
import { parseDay, readToday } from './check/day.ts';
import { checkDocuments } from './check/documents.ts';
import type { CheckedGroup } from './check/findings.ts';
import { renderReport, REPORT_FORMATS, type ReportFormat } from './check/formats/index.ts';
import { countFailures } from './check/order.ts';
import { resolveTarget, writeAtomically } from './check/output.ts';
import { readPortalFiles } from './check/portal.ts';
import type { CheckFolders, CheckReport } from './check/report.ts';
import { selectDocuments } from './check/select.ts';
import { startCount, type Count, type CountStream } from './progress.ts';
import { speakChinese } from './usage.ts';

/** Options of `check`. */
export interface CheckOptions {
  readonly format: ReportFormat;
  /** Check the built site too. */
  readonly built?: boolean;
  /** Count every doubt about figures that is an error and that no waiver explains. */
  readonly strict?: boolean;
  /** File to write to instead of standard output. */
  readonly out?: string;
  /** Day of the check, `YYYY-MM-DD`: waivers end by it, and the report for signature prints it. */
  readonly date?: string;
}

/** Where a check reads and writes, so that tests can call it. */
export interface CheckEffects extends CheckFolders {
  /** Today where no day is given, `YYYY-MM-DD`; without it no waiver expires. */
  readonly today?: string;
  /** Version of this program. */
  readonly version?: string;
  readonly out: { write(text: string): unknown };
  readonly err: CountStream;
}

/** Adds `check`: reports every problem of the content, and of the built site when asked. */
export function addCheckCommand(program: Command): void {
  speakChinese(program.command('check'))
    .description(
      '检查内容：格式、表、链接、名词解释，并核对表和正文里的数字；列出全部问题，文件或链接有错误时退出码为 1',
    )
    .addArgument(new Argument('[路径...]', '只检查这些文档，例如 zhuzhou/kexie/2021；不写则检查全部'))
    .addOption(new Option('--format <格式>', '输出格式').choices(REPORT_FORMATS).default('text'))
    .option('--strict', '“发布前查清”的疑点没有在 review.json 中说明的，也使退出码为 1')
    .option('--out <文件>', '写到这个文件（html 默认写到 检查报告.html）')
    .option('--date <日期>', '以这一天判断说明是否到期，并印在检查报告上，例如 2022-09-01', parseDay)
    .option('--built', '同时检查已生成网站（dist/ 或 OUT_DIR）的全部站内链接和地址')
    .action((paths: string[], options: CheckOptions) => {
      const cwd = process.cwd();
      const failures = runCheck(paths, options, {
        root: resolveContentDir(),
        output: path.resolve(cwd, process.env['OUT_DIR'] || 'dist'),
        cwd,
        today: readToday(),
        version: readVersion(),
        out: process.stdout,
        err: process.stderr,
      });
      if (failures > 0) process.exitCode = 1;
    });
}

/**
 * Checks documents and prints the report; the number of findings that speak against publishing. These are errors in
 * files and links: what figures say about each other is printed but is no error, for the department has to explain it
 * and a published figure stays as it is. A strict check counts unexplained doubts about figures as well.
 * Throws `DisclosureError` for paths that name nothing and for a file that cannot be written.
 */
export function runCheck(paths: readonly string[], options: CheckOptions, effects: CheckEffects): number {
  const { root, output, cwd, out, err, version = '' } = effects;
  const { format, strict = false, date } = options;
  const target = resolveTarget(format, options.out, effects);
  const files = readPortalFiles(root);
  const { ids } = files;
  const selected = selectDocuments(ids, paths, root, cwd);
  const today = date ?? effects.today;
  const count = startCount('检查文档', selected.length, err);
  const groups: CheckedGroup[] = checkDocuments(selected, {
    root,
    ids,
    files,
    ...(today === undefined ? {} : { today }),
    digest: format === 'html',
    onChecked: () => count.step(),
  });
  count.end();
  if (files.findings.length > 0) groups.push({ id: 'portal', findings: files.findings });
  const built = options.built ? checkBuilt(output, startPages(err)) : undefined;
  if (built && built.findings.length > 0) groups.push({ id: 'built', findings: built.findings });
  const report: CheckReport = {
    groups,
    scope: paths,
    strict,
    version,
    ...(built ? { pages: built.pages } : {}),
    ...(files.site.name === undefined ? {} : { portal: files.site.name }),
    ...(files.site.origin === undefined ? {} : { origin: files.site.origin }),
    ...(date === undefined ? {} : { date }),
    folders: { root, output, cwd },
  };
  const text = renderReport(report, format);
  if (target === undefined) {
    out.write(text);
  } else {
    writeAtomically(target, text);
    err.write(`检查报告：${cleanLine(path.relative(cwd, target))}\n`);
  }
  return countFailures(groups, strict);
}

function startPages(err: CountStream): (total: number) => Count {
  return (total) => startCount('检查网页', total, err, { unit: '个' });
}

function readVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
