import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The part of the bundler's interface that is used here. */
interface Bundler {
  build(options: object): Promise<{ output: readonly { type: string; code?: string }[] }>;
}

/** The script and the style that every page of an archive gets. */
const SCRIPT = fileURLToPath(new URL('../client/start.ts', import.meta.url));

let bundler: Promise<Bundler> | undefined;

/**
 * Makes one classic script of a module and all it imports: browsers refuse modules from files. The bundler is the one
 * that Astro brings along and has just built the site with.
 */
export async function bundleScript(file: string): Promise<string> {
  bundler ??= loadBundler();
  const { output } = await (
    await bundler
  ).build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: path.dirname(file),
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: file,
        output: { format: 'iife', codeSplitting: false },
        transform: { define: { 'import.meta': '{}' } },
        onLog: () => undefined,
      },
    },
  });
  const [script, ...more] = output.filter(({ type }) => type === 'chunk');
  if (script?.code === undefined || more.length > 0) throw new Error(`Expected one script of ${file}`);
  return script.code;
}

/** The archive's own script, as a classic one. */
export function bundleArchiveScript(): Promise<string> {
  return bundleScript(SCRIPT);
}

async function loadBundler(): Promise<Bundler> {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  const entry = createRequire(astro).resolve('vite');
  return (await import(pathToFileURL(entry).href)) as Bundler;
}
