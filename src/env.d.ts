/// <reference types="astro/client" />
import type { Site } from './lib/model/index.ts';

declare global {
  /** What the build, or `astro dev`, hands to a page: data that is ready to be drawn. */
  namespace App {
    interface Locals {
      /** The portal (`site.json`). */
      site: Site;
      /** Everything the page shows; each page knows its shape. */
      page: unknown;
      /** In `astro dev`: a file that stands beside a page. The build writes such files itself. */
      file?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
    }
  }
}
