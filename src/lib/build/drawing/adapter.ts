import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroAdapter, AstroIntegration } from 'astro';
import { DisclosureError } from '../../model/index.ts';
import { collectModules, type ModuleGraph } from './modules.ts';

/** File of the drawing program that says what each route is made of. */
export const ROUTES_FILE = 'routes.json';

const ADAPTER: Extract<AstroAdapter, { readonly entrypointResolution: 'auto' }> = {
  name: 'mingzhang-drawing',
  entrypointResolution: 'auto',
  serverEntrypoint: new URL('./entry.ts', import.meta.url),
  supportedAstroFeatures: { serverOutput: 'stable' },
  adapterFeatures: { buildOutput: 'server' },
};

/** Modules by page file, paths below the project. */
export type RouteModules = Readonly<Record<string, readonly string[]>>;

/**
 * Astro adapter that turns pages, layouts and components into a drawing program: it holds no document and no list, it draws the
 * data it is handed. Beside it stands which modules each page is made of.
 */
export function drawing(): AstroIntegration {
  let root = '';
  let pages: readonly string[] = [];
  let modules: RouteModules = {};
  return {
    name: 'mingzhang-drawing',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        // The drawing program stands in the cache folder, which may lie anywhere: it brings everything along.
        updateConfig({
          vite: { plugins: [watchModules()], environments: { ssr: { resolve: { noExternal: true } } } },
        });
      },
      'astro:routes:resolved': ({ routes }) => {
        pages = routes.filter(({ origin }) => origin === 'project').map(({ entrypoint }) => entrypoint);
      },
      'astro:config:done': ({ config, setAdapter }) => {
        if (config.base !== '/') throw rejectBase(config.base);
        setAdapter(ADAPTER);
      },
      'astro:build:done': ({ dir }) => {
        // `dir` is the folder of what browsers load; the program stands beside it.
        writeFileSync(new URL(`../${ROUTES_FILE}`, dir), JSON.stringify(modules));
      },
    },
  };

  function watchModules() {
    return {
      name: 'mingzhang-modules',
      generateBundle(this: ModuleGraph & { readonly environment?: { readonly name: string } }) {
        if (this.environment?.name !== 'ssr') return;
        modules = Object.fromEntries(
          [...pages].sort().map((page) => [page, collectModules(this, root, page)]),
        );
      },
    };
  }
}

function rejectBase(base: string): DisclosureError {
  return new DisclosureError({
    what: '网站的根路径不能在 astro.config.mjs 里改。',
    place: { file: 'astro.config.mjs', field: 'base' },
    found: base,
    expected: '/',
    todo: '删去 base；网站放在域名的根下，或由网页服务器转到这里。',
  });
}
