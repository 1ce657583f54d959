import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site } from '../../model/index.ts';

/** What a page is handed. */
export interface DrawLocals {
  readonly site: Site;
  readonly page?: unknown;
}

/** Draws the page at an address; rejects when the page cannot be drawn. */
export type Draw = (url: string, locals: DrawLocals) => Promise<string>;

interface App {
  render(request: Request, options: { readonly locals: DrawLocals }): Promise<Response>;
}

/** Opens the drawing program in a folder; it is loaded with the first page. */
export function openDrawing(folder: string): Draw {
  let app: Promise<App> | undefined;
  return async (url, locals) => {
    app ??= import(pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href).then(
      (entry: { readonly app: App }) => entry.app,
    );
    const response = await (await app).render(new Request(new URL(url, 'http://localhost')), { locals });
    const wanted = url === '/404' || url === '/404/' ? 404 : 200;
    if (response.status !== wanted)
      throw new Error(`The page ${url} could not be drawn (${response.status})`);
    return response.text();
  };
}
