import path from 'node:path';
import { Argument, Option, type Command } from 'commander';
import { listReportIds, resolveContentDir } from '../content/index.ts';
import { checkBuilt } from './check/built.ts';
import { checkDocument, checkFigures, readDocument, readForComparison } from './check/document.ts';
import type { CheckedGroup } from './check/findings.ts';
import { findPages } from './check/pages.ts';
import { readPortalFiles } from './check/portal.ts';
import { REPORT_FORMATS, renderJson, renderText, type ReportFormat } from './check/reporters.ts';
import { selectDocuments } from './check/select.ts';

/** Options of `check`. */
export interface CheckOptions {
  readonly format: ReportFormat;
  /** Check the built site too. */
  readonly built?: boolean;
}

/** Where a check reads and writes, so that tests can call it. */
export interface CheckEffects {
  readonly root: string;
  readonly output: string;
  readonly cwd: string;
  readonly out: { write(text: string): unknown };
  readonly err: { readonly isTTY?: boolean; write(text: string): unknown };
}

/** Adds `check`: reports every problem of the content, and of the built site when asked. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description(
      '检查内容：格式、表、链接、名词解释，并核对表内、表间数字；列出全部问题，文件或链接有错误时退出码为 1',
    )
    .addArgument(new Argument('[路径...]', '只检查这些文档，例如 zhuzhou/kexie/2021；不写则检查全部'))
    .addOption(new Option('--format <格式>', '输出格式').choices(REPORT_FORMATS).default('text'))
    .option('--built', '同时检查已生成网站（dist/ 或 OUT_DIR）的全部站内链接和地址')
    .action((paths: string[], options: CheckOptions) => {
      const cwd = process.cwd();
      const errors = runCheck(paths, options, {
        root: resolveContentDir(),
        output: path.resolve(cwd, process.env['OUT_DIR'] ?? 'dist'),
        cwd,
        out: process.stdout,
        err: process.stderr,
      });
      if (errors > 0) process.exitCode = 1;
    });
}

/**
 * Checks documents and prints the report; the number of errors in files and links. What figures say about each other
 * is printed but is no error: the department has to explain it, and a published figure stays as it is. Throws `DisclosureError` for paths that
 * name nothing.
 */
export function runCheck(paths: readonly string[], options: CheckOptions, effects: CheckEffects): number {
  const { root, output, cwd, out, err } = effects;
  const ids = listReportIds(root);
  const selected = selectDocuments(ids, paths, root, cwd);
  const files = readPortalFiles(root);
  const portal = {
    ...files,
    findPage: findPages(root, ids, files, (id) => readDocument(root, id, files.glossary)),
  };
  const progress = startProgress(selected.length, err);
  const groups: CheckedGroup[] = selected.map((id) => {
    const document = readDocument(root, id, files.glossary);
    const before = findYearBefore(id, ids);
    const previous = before === undefined ? undefined : readForComparison(root, before);
    progress.step();
    return {
      id,
      findings: [...document.findings, ...checkDocument(document, portal)],
      figures: checkFigures(document, previous),
    };
  });
  progress.end();
  if (files.findings.length > 0) groups.push({ id: 'portal', findings: files.findings });
  const built = options.built ? checkBuilt(output) : undefined;
  if (built && built.findings.length > 0) groups.push({ id: 'built', findings: built.findings });
  out.write(options.format === 'json' ? renderJson(groups) : renderText(groups, built?.pages));
  return groups.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
}

/** The id of the same department's document one year earlier, where it is published. */
function findYearBefore(id: string, ids: readonly string[]): string | undefined {
  const [region, department, year] = id.split('/');
  const before = `${region}/${department}/${Number(year) - 1}`;
  return ids.includes(before) ? before : undefined;
}

/** Documents between two progress lines where there is no terminal to rewrite a line on. */
const STEP = 500;

function startProgress(total: number, err: CheckEffects['err']): { step: () => void; end: () => void } {
  const terminal = err.isTTY === true && !process.env['CI'];
  let done = 0;
  return {
    step() {
      done += 1;
      if (terminal) err.write(`\r检查 ${done}/${total}`);
      else if (done % STEP === 0 && done < total) err.write(`已检查 ${done}/${total}\n`);
    },
    end() {
      if (terminal && done > 0) err.write('\r\u001B[K');
    },
  };
}
