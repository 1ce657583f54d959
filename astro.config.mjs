import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { searchIndex } from './src/lib/search/index.ts';

export default defineConfig({
  outDir: process.env.OUT_DIR ?? 'dist',
  // Also holds what unchanged pages are restored from; another portal or a clean build names its own folder.
  cacheDir: process.env.CACHE_DIR ?? '.cache/astro',
  trailingSlash: 'always',
  // A strict CSP allows no inline style and no inline script: everything is a file.
  build: { inlineStylesheets: 'never', assets: '_assets' },
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
  devToolbar: { enabled: false },
  // Official text stays as it is: no curly quotes made, and `5~10万元` is not struck through.
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }]],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), searchIndex()],
  experimental: { incrementalBuild: true },
});
