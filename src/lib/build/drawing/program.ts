import { fork } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../../publish/output/index.ts';
import { beforeEnd, digestTexts, listTree } from '../../system/index.ts';
import { reviveError, type PlainError } from '../engine/error.ts';
import { digestFiles } from '../inputs/files.ts';
import { ROUTES_FILE, type RouteModules } from './adapter.ts';

/** The program that draws pages, made from `src/pages`, `src/layouts`, `src/components`. */
export interface DrawingProgram {
  readonly folder: string;
  /** Files that browsers load, below `folder/client`: scripts, styles, what lies in `public/`. */
  readonly assets: readonly string[];
  /** Digest of everything a page of this route is drawn by; `route` is the file below `src/pages`. */
  digestRoute(route: string): string;
  /** Digest of all assets. */
  readonly assetsDigest: string;
}

/** What a test runner, or another bundler, sets for itself is no business of Astro's: it would turn up in `import.meta.env`. */
const OTHERS = /^(?:NODE_OPTIONS|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/;

/** Files that change how anything is drawn. */
const SETTINGS = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Makes the drawing program, or takes the one at hand when nothing it is made of has changed; `note` is told what takes time.
 * Throws what Astro throws.
 */
export async function prepareDrawing(
  root: string,
  cache: string,
  note: (text: string) => void,
): Promise<DrawingProgram> {
  const settings = digestTexts([process.version, digestFiles(root, SETTINGS)]);
  const digest = digestTexts([settings, digestFiles(root, ['public', 'src'], ['src/content'])]).slice(0, 24);
  const home = path.join(cache, 'drawing');
  const folder = path.join(home, digest);
  if (!isSealed(folder)) {
    // Another build with the same cache, of this project or of another copy of it, may be at the same.
    const onWait = (holder: string): void => note(`页面程序正由另一个构建准备（${holder}），等它结束`);
    const task = async (): Promise<void> => {
      if (isSealed(folder)) return;
      note('准备页面程序');
      await make(root, folder);
    };
    await withLock(path.join(cache, 'drawing.lock'), task, { onWait });
  }
  // Whoever tidies up sees that it is still of use.
  utimesSync(folder, new Date(), new Date());
  return open(root, folder, settings);
}

/** Makes the program beside its place and puts it there when it is whole. Only one process at a time does this in a cache. */
async function make(root: string, folder: string): Promise<void> {
  const home = path.dirname(folder);
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await runAstro(root, draft);
  writeFileSync(path.join(draft, SEAL), digestProgram(draft));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  for (const name of readdirSync(home)) {
    const other = path.join(home, name);
    // A build that runs now may read another one.
    const isOld = name.includes('.') || Date.now() - statSync(other).mtimeMs > UNUSED;
    if (other !== folder && isOld) rmSync(other, { recursive: true, force: true });
  }
}

/** Milliseconds after which a program that no build has asked for is removed. */
const UNUSED = 24 * 60 * 60_000;

/** Name of the file that holds the digest of all others: a program that lost a file, or half of one, is made anew. */
const SEAL = 'sealed.txt';

function isSealed(folder: string): boolean {
  const seal = path.join(folder, SEAL);
  return existsSync(seal) && readFileSync(seal, 'utf8') === digestProgram(folder);
}

function digestProgram(folder: string): string {
  return digestFiles(
    folder,
    listTree(folder).filter((file) => file !== SEAL),
  );
}

function open(root: string, folder: string, settings: string): DrawingProgram {
  const modules = JSON.parse(readFileSync(path.join(folder, ROUTES_FILE), 'utf8')) as RouteModules;
  const client = path.join(folder, 'client');
  const assets = listTree(client);
  // A page names its styles and scripts, and their names change with their bytes.
  const names = assets.filter((file) => file.startsWith('_assets/')).join('\n');
  const known = new Map<string, string>();
  return {
    folder,
    assets,
    digestRoute(route) {
      const page = `src/pages/${route}`;
      const found = known.get(page);
      if (found !== undefined) return found;
      const files = modules[page];
      if (!files) throw new Error(`Expected a page ${page}`);
      const digest = digestTexts([settings, names, digestFiles(root, [...files, 'src/middleware.ts'])]);
      known.set(page, digest);
      return digest;
    },
    assetsDigest: digestTexts([assets.join('\n'), digestFiles(client, assets)]),
  };
}

/** Astro runs in a process of its own: what it leaves in memory, and in the environment, goes with it. */
async function runAstro(root: string, output: string): Promise<void> {
  const child = fork(fileURLToPath(new URL('./make.ts', import.meta.url)), [root, output], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHERS.test(name))),
      NODE_ENV: 'production',
    },
  });
  let errors = '';
  let thrown: PlainError | undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.on('message', (message) => (thrown = message as PlainError));
  const forget = beforeEnd(() => void child.kill('SIGKILL'));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  forget();
  if (thrown) throw reviveError(thrown);
  if (code !== 0) throw new Error(`Astro ended with code ${code ?? 'none'}\n${errors.slice(-4000)}`);
}
