import { defineMiddleware } from 'astro:middleware';

/** In `astro dev` a page gets its data when it is asked for; the build hands it over with each page it draws. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) {
    const { provide } = await import('./lib/site/dev.ts');
    const found = await provide(context.url.pathname);
    if (!found) return context.rewrite('/404/');
    Object.assign(context.locals, found);
  }
  return next();
});
