import { createApp } from 'astro/app/entrypoint';

/** Draws pages from requests; pages are written whole, so nothing is streamed. */
export const app = createApp({ streaming: false });
