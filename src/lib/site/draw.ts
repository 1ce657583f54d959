/** The door for what is drawn: addresses, and the frame of pages whose words stand in their own file. */
export { buildFixedPage, type FixedPage } from './fixed-pages.ts';
export * from './urls.ts';
export { serveFile } from './serve-file.ts';
