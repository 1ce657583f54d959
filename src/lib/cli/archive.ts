import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  ARCHIVE_FORMATS,
  createArchive,
  findNewestDay,
  selectReports,
  stageContent,
  verifyDate,
  type ArchiveFormat,
  type WrittenArchive,
} from '../archive/index.ts';
import { readReportHead, resolveContentDir } from '../content/index.ts';
import { DisclosureError } from '../model/index.ts';
import { withLock } from '../publish/output/index.ts';
import { SIGNALS, toExitCode } from '../system/index.ts';
import { buildSelection } from './archive/build.ts';
import { parseDay } from './check/day.ts';
import { startCount, type CountStream } from './progress.ts';

/** Options of `archive`. */
export interface ArchiveOptions {
  readonly region?: readonly string[];
  readonly department?: readonly string[];
  readonly year?: readonly number[];
  readonly out: string;
  readonly format: ArchiveFormat;
  readonly date?: string;
}

/** Where an archive is made, so that tests can call it. */
export interface ArchiveEffects {
  readonly root: string;
  readonly content: string;
  readonly log: (text: string) => void;
  readonly stream: CountStream;
}

/** Adds `archive`: a copy of the site, or of a part of it, that needs neither server nor network. */
export function addArchiveCommand(program: Command): void {
  program
    .command('archive')
    .description(
      '存档：把网站（或其中一部分）做成一个 zip，解压后双击“首页.html”即可使用，不用联网，可逐格核对',
    )
    .option('--region <地区...>', '只收这些地区（含下级地区）：代号、名称或行政区划代码')
    .option('--department <部门...>', '只收这些部门：代号、全称或简称')
    .option('--year <年度...>', '只收这些年度，例如 2021 或 2019-2023', collectYears)
    .requiredOption('--out <文件>', '写到这个 zip 文件；已有同名文件时，新的完全写好后才替换')
    .addOption(
      new Option(
        '--format <格式>',
        'bagit：可双击打开的文件夹，符合 RFC 8493；wacz：网页存档工具用的 WACZ 1.1.1',
      )
        .choices(ARCHIVE_FORMATS)
        .default('bagit'),
    )
    .option('--date <日期>', '存档日期，例如 2022-09-01；不写则用文档里最新的公开日、批复日', parseDay)
    .action(async (options: ArchiveOptions) => {
      const root = process.cwd();
      await runArchive(options, {
        root,
        content: resolveContentDir(),
        log: (text) => console.log(text),
        stream: process.stderr,
      });
    });
}

/** Makes an archive. Throws `DisclosureError` for a selection without documents and for content that is wrong. */
export async function runArchive(
  options: ArchiveOptions,
  { root, content, log, stream }: ArchiveEffects,
): Promise<WrittenArchive> {
  const out = resolveOut(path.resolve(root, options.out));
  const chosen = selectReports(content, {
    regions: options.region ?? [],
    departments: options.department ?? [],
    years: options.year ?? [],
  });
  const heads = chosen.ids.map((id) => readReportHead(content, id));
  const date = options.date ?? findNewestDay(heads);
  verifyDate(options.format, date);
  log(`存档 ${chosen.ids.length} 份文档 → ${out}`);
  const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'mingzhang-archive-'));
  const clean = (): void => rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  let building = true;
  let code = 0;
  const stop = (signal: NodeJS.Signals): void => {
    code = toExitCode(signal);
    // The folder is removed when nothing writes to it any more.
    if (!building) process.exit(code);
  };
  process.once('exit', clean);
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const staged = path.join(work, 'content');
    stageContent(content, chosen.ids, staged);
    const built = await buildSelection({ root, content: staged, work, log, isOver: () => code !== 0 });
    building = false;
    if (built === undefined) process.exit(code);
    const archive = await withLock(path.join(root, '.cache', 'archive.lock'), () =>
      createArchive({
        ...chosen,
        format: options.format,
        content: staged,
        built,
        work,
        out,
        date,
        software: `mingzhang ${readVersion()}`,
        count: (phase, total) => startCount(phase, total, stream, { unit: '个' }),
      }),
    );
    log(`完成：${archive.files} 个文件，${archive.bytes.toLocaleString('en-US')} 字节`);
    log(`SHA-256：${archive.sha256}`);
    log(`请把这个摘要记在移交清单上。核对：npm run verify -- '${options.out}'`);
    return archive;
  } finally {
    clean();
    process.off('exit', clean);
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** The place of the zip; a folder is none, and neither is a place that cannot be made one. */
function resolveOut(out: string): string {
  const kind = existsSync(out) ? statSync(out) : undefined;
  if (kind && !kind.isFile()) throw refuseOut(out, '这是一个文件夹');
  if (!/\.(?:zip|wacz)$/i.test(out)) throw refuseOut(out, path.basename(out));
  return out;
}

function refuseOut(out: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '存档写不到这里。',
    place: { file: out },
    found,
    expected: '以 .zip 或 .wacz 结尾的文件名',
    todo: '改正 --out。',
  });
}

/** `2021`, `2019-2023`, `2019,2021`; further ones are added. */
function collectYears(text: string, before: readonly number[] = []): readonly number[] {
  const years = text.split(/[,，、]/).flatMap((part) => {
    const [, first = '', last = first] = /^(\d{4})(?:[-~～](\d{4}))?$/.exec(part.trim()) ?? [];
    const length = Number(last) - Number(first) + 1;
    if (first === '' || length < 1 || length > 200)
      throw new InvalidArgumentError('年度写作 2021、2019-2023 或 2019,2021。');
    return Array.from({ length }, (_, index) => Number(first) + index);
  });
  return [...before, ...years];
}

function readVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
