import { existsSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { AstroInlineConfig } from 'astro';
import { resolveContentDir } from '../content/index.ts';
import { DisclosureError } from '../model/index.ts';
import {
  recoverOutput,
  replaceOutput,
  resolveOutput,
  verifyOutput,
  withLock,
} from '../publish/output/index.ts';
import { createSiteServer, HOST, listen } from './serve.ts';
import { findDisclosureError } from './unwrap.ts';
import { speakChinese } from './usage.ts';

const DEFAULT_PORT = 4321;

/** Adds the commands that turn content into a site: `build`, `start`, `dev`. */
export function addBuildCommands(program: Command): void {
  speakChinese(program.command('build'))
    .description('生成网站（默认到 dist/，可用 OUT_DIR 指定；内容目录可用 CONTENT_DIR 指定）')
    .action(async () => {
      await buildSite();
    });
  speakChinese(program.command('start'))
    .description('生成网站，然后在本机预览')
    .option('--port <端口>', '预览用的端口', parsePort, DEFAULT_PORT)
    .action(async ({ port }: { port: number }) => startSite(port));
  speakChinese(program.command('dev'))
    .description('边改边看：内容一改，页面就更新（不含检索索引）')
    .option('--port <端口>', '预览用的端口', parsePort, DEFAULT_PORT)
    .action(async ({ port }: { port: number }) => developSite(port));
}

/**
 * Builds the site beside the output folder and puts it in place in one step: a failed build leaves the site before untouched.
 * Returns the output folder. Throws `DisclosureError` for content problems.
 */
export async function buildSite(env: NodeJS.ProcessEnv = process.env, root = process.cwd()): Promise<string> {
  const folders = resolveOutput(env, root);
  const content = resolveContentDir(env, root);
  verifyOutput(folders.output, [root, content, path.join(root, 'src'), path.join(root, 'node_modules')]);
  return withLock(
    path.join(root, '.cache', 'build.lock'),
    async () => {
      const started = performance.now();
      console.log(`生成网站：${content} → ${folders.output}`);
      recoverOutput(folders);
      setAstroEnvironment('production');
      const { build } = await import('astro');
      let pages = 0;
      const counter = {
        'astro:build:done': (done: { pages: readonly unknown[] }) => void (pages = done.pages.length),
      };
      try {
        await build({
          ...inlineConfig(root),
          outDir: folders.staged,
          integrations: [{ name: 'mingzhang-count', hooks: counter }],
        });
      } catch (error) {
        recoverOutput(folders);
        throw findDisclosureError(error) ?? error;
      }
      replaceOutput(folders);
      console.log(`完成：${pages} 个页面，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
      return folders.output;
    },
    { onWait: (holder) => console.log(`另一个构建正在进行（进程 ${holder}），等它结束…`) },
  );
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
  setAstroEnvironment('development');
  const root = process.cwd();
  const { dev } = await import('astro');
  try {
    await dev({ root, server: { host: HOST, port } });
  } catch (error) {
    throw findDisclosureError(error) ?? error;
  }
}

/** Astro settings of the commands; everything else stands in `astro.config.mjs`. */
function inlineConfig(root: string): AstroInlineConfig {
  if (!existsSync(path.join(root, 'astro.config.mjs'))) {
    throw new DisclosureError({
      what: '这里不是明账的项目目录。',
      place: { file: root },
      expected: '目录里有 astro.config.mjs',
      todo: '进入项目目录后再运行。',
    });
  }
  return { root, logLevel: 'info', logger: { entrypoint: new URL('./progress.ts', import.meta.url) } };
}

/** Nothing runs in the background and nothing is reported or looked up outside. */
function setAstroEnvironment(mode: 'production' | 'development'): void {
  Object.assign(process.env, {
    NODE_ENV: mode,
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('端口是 0 到 65535 的整数。');
  return port;
}
