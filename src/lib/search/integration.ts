import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { resolveContentDir } from '../content/index.ts';
import { writeSearchIndex } from './build-index.ts';

/** Astro integration that indexes the finished pages for the search page. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'mingzhang-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir), resolveContentDir());
        logger.info(`检索索引：${pages} 个页面`);
      },
    },
  };
}
