import { existsSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  buildPart,
  buildWholeSite,
  findDisclosureError,
  mergeParts,
  type Finished,
  type PartNumber,
  type Reporter,
  type SiteBuild,
} from '../build/index.ts';
import { resolveContentDir } from '../content/index.ts';
import { DisclosureError } from '../model/index.ts';
import { resolveOutput } from '../publish/output/index.ts';
import { verifyFlags, type BuildFlags } from './build/flags.ts';
import { parsePart, resolveParts } from './build/parts.ts';
import { tellPerson, tellProgram } from './build/reporter.ts';
import { createSiteServer, HOST, listen } from './serve.ts';
import { speakChinese } from './usage.ts';

const DEFAULT_PORT = 4321;

/** Adds the commands that turn content into a site: `build`, `start`, `dev`. */
export function addBuildCommands(program: Command): void {
  speakChinese(program.command('build'))
    .description('生成网站（默认到 dist/，可用 OUT_DIR 指定；内容目录可用 CONTENT_DIR 指定）')
    .option('--fresh', '不用上一次的结果，全部重新生成')
    .option('--json', '进度与结果每行一个 JSON，供程序读取')
    .option('--shard <i/n>', '只生成 n 份中的第 i 份，供多台机器同时生成，再用 merge 合并', parsePart)
    .option('--parts <目录>', '各份所在的目录（默认 parts/）')
    .addOption(new Option('--only <什么>', '只生成网页，不画分享图、不建检索索引').choices(['pages']))
    .action(async (flags: BuildFlags) => {
      verifyFlags(flags);
      if (flags.shard) await buildOnePart(flags.shard, flags);
      else await buildSite(process.env, process.cwd(), flags);
    });
  speakChinese(program.command('merge'))
    .description('把 build --shard 生成的各份合并成网站，与一次生成的逐字节相同')
    .option('--parts <目录>', '各份所在的目录（默认 parts/）')
    .option('--json', '进度与结果每行一个 JSON，供程序读取')
    .action(async (flags: BuildFlags) => {
      await mergeSite(flags);
    });
  speakChinese(program.command('start'))
    .description('生成网站，然后在本机预览')
    .option('--port <端口>', '预览用的端口', parsePort, DEFAULT_PORT)
    .action(async ({ port }: { port: number }) => startSite(port));
  speakChinese(program.command('dev'))
    .description('边改边看：内容一改，刷新页面就看得到（不含检索索引）')
    .option('--port <端口>', '预览用的端口', parsePort, DEFAULT_PORT)
    .action(async ({ port }: { port: number }) => developSite(port));
}

/** Builds the site as the environment says; returns the output folder. Throws `DisclosureError` for content problems. */
export async function buildSite(
  env: NodeJS.ProcessEnv = process.env,
  root = process.cwd(),
  flags: BuildFlags = {},
): Promise<string> {
  const scope = flags.only === 'pages' ? { pagesOnly: true } : {};
  return runBuild(env, root, flags, (build) => buildWholeSite({ ...build, scope }));
}

/** Puts the parts together. */
async function mergeSite(flags: BuildFlags, env = process.env, root = process.cwd()): Promise<string> {
  const parts = resolveParts(root, flags.parts);
  return runBuild(env, root, flags, (build) => mergeParts({ ...build, parts }));
}

async function runBuild(
  env: NodeJS.ProcessEnv,
  root: string,
  { json = false, fresh = false }: BuildFlags,
  run: (build: SiteBuild) => Promise<Finished>,
): Promise<string> {
  verifyProject(root);
  const folders = resolveOutput(env, root);
  const content = resolveContentDir(env, root);
  const started = performance.now();
  if (!json) console.log(`生成网站：${content} → ${folders.output}`);
  const { pages, files, changed } = await run({
    root,
    content,
    cache: resolveCache(env, root),
    folders,
    reporter: chooseReporter(json),
    fresh,
  });
  const seconds = showSeconds(started);
  if (json) console.log(JSON.stringify({ done: true, pages, files, changed, seconds: Number(seconds) }));
  else console.log(`完成：${pages} 个页面，用时 ${seconds} 秒${changed ? '' : '；没有变化'}`);
  return folders.output;
}

/** Builds one part. */
async function buildOnePart(part: PartNumber, { json = false, parts }: BuildFlags): Promise<void> {
  const root = process.cwd();
  verifyProject(root);
  const started = performance.now();
  const { folder, documents, files } = await buildPart({
    root,
    content: resolveContentDir(process.env, root),
    cache: resolveCache(process.env, root),
    parts: resolveParts(root, parts),
    part,
    reporter: chooseReporter(json),
  });
  const seconds = showSeconds(started);
  if (json) console.log(JSON.stringify({ done: true, folder, documents, files, seconds: Number(seconds) }));
  else
    console.log(`完成第 ${part.index}/${part.count} 份：${documents} 份文档，用时 ${seconds} 秒 → ${folder}`);
}

function showSeconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

/** Folder for what later builds may use: `CACHE_DIR`, else `.cache/build` below the project. */
function resolveCache(env: NodeJS.ProcessEnv, root: string): string {
  return path.resolve(root, env['CACHE_DIR'] || '.cache/build');
}

function chooseReporter(json: boolean): Reporter {
  const streams = { out: process.stdout, err: process.stderr };
  return json ? tellProgram(streams) : tellPerson(streams);
}

async function startSite(port: number): Promise<void> {
  const server = createSiteServer(resolveOutput(process.env, process.cwd()).output);
  // A taken port is known before the build, not after it.
  const address = await listen(server, port);
  try {
    await buildSite();
    console.log(`\n网站预览：${address}\n按 Ctrl-C 结束`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    console.log('\n已结束');
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function developSite(port: number): Promise<void> {
  // Nothing runs in the background and nothing is reported or looked up outside.
  Object.assign(process.env, {
    NODE_ENV: 'development',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  });
  const root = process.cwd();
  verifyProject(root);
  const { dev } = await import('astro');
  try {
    await dev({ root, server: { host: HOST, port } });
  } catch (error) {
    throw findDisclosureError(error) ?? error;
  }
}

function verifyProject(root: string): void {
  if (existsSync(path.join(root, 'astro.config.mjs'))) return;
  throw new DisclosureError({
    what: '这里不是明账的项目目录。',
    place: { file: root },
    expected: '目录里有 astro.config.mjs',
    todo: '进入项目目录后再运行。',
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('端口是 0 到 65535 的整数。');
  return port;
}
