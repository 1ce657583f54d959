import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** A file of the page itself: style, script, or the reader of PDF pages. */
export interface Asset {
  readonly type: string;
  readonly load: () => string | Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.js': 'text/javascript; charset=utf-8',
};

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#1d4a7d"/><path d="M8 17l5 5 11-12" fill="none" stroke="#fff" stroke-width="4"/></svg>';

/**
 * The files of the page by their address. The list is made once from what is installed: a request only picks from it,
 * and no part of an address ever reaches the disk.
 */
export function listAssets(): ReadonlyMap<string, Asset> {
  const room = path.resolve(import.meta.dirname, '..');
  const scripts = readdirSync(path.join(room, 'client')).filter((name) => name.endsWith('.ts'));
  const styles = readdirSync(path.join(room, 'styles')).filter((name) => name.endsWith('.css'));
  return new Map<string, Asset>([
    ['/assets/icon.svg', { type: 'image/svg+xml', load: () => ICON }],
    ...styles.map(
      (name) =>
        [
          `/assets/${name}`,
          {
            type: 'text/css; charset=utf-8',
            load: once(() => readFileSync(path.join(room, 'styles', name))),
          },
        ] as const,
    ),
    ...scripts.map((name) => [`/assets/client/${name}`, toScript(path.join(room, 'client', name))] as const),
    ...listPdfReader(),
  ]);
}

/** A script without its types, as the browser runs it: the same lines, so that an error names the line of the source. */
function toScript(file: string): Asset {
  const load = once(() => withoutWarning(() => stripTypeScriptTypes(readFileSync(file, 'utf8'))));
  return { type: 'text/javascript; charset=utf-8', load };
}

/** Node calls the function experimental each time a program starts; whoever reviews documents need not read that. */
function withoutWarning<T>(run: () => T): T {
  const before: unknown = Reflect.get(process, 'emitWarning');
  Reflect.set(process, 'emitWarning', () => undefined);
  try {
    return run();
  } finally {
    Reflect.set(process, 'emitWarning', before);
  }
}

/** The parts of pdfjs that a browser loads, out of the installed package. */
function listPdfReader(): [string, Asset][] {
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return ['legacy/build', 'cmaps', 'standard_fonts', 'wasm', 'iccs'].flatMap((folder) =>
    readdirSync(path.join(home, folder))
      .filter((name) => !/\.map$|\.d\.mts$|sandbox/.test(name))
      .map((name): [string, Asset] => [
        `/assets/pdfjs/${folder}/${name}`,
        {
          type: TYPES[path.extname(name)] ?? 'application/octet-stream',
          load: () => readFileSync(path.join(home, folder, name)),
        },
      ]),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
