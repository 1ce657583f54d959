import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { drawing } from './src/lib/build/drawing/adapter.ts';

export default defineConfig({
  // Pages are drawn from the data they are handed, by the threads of our own build; nothing is served.
  output: 'server',
  adapter: drawing(),
  trailingSlash: 'always',
  // A strict CSP allows no inline style and no inline script: everything is a file.
  build: { inlineStylesheets: 'never', assets: '_assets' },
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
  image: { service: passthroughImageService() },
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
  integrations: [mdx()],
});
