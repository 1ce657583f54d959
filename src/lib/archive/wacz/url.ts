import { encodeSteps } from '../pages/links.ts';

/** Stands for the address of a portal that states none; reserved, so that it can never be somebody's. */
export const UNKNOWN_ORIGIN = 'https://example.invalid';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The address at which a server gives out a file of the site: pages by their folder. */
export function toUrl(origin: string, file: string): string {
  return `${origin.replace(/\/$/, '')}/${encodeSteps(file.replace(/(^|\/)index\.html$/, '$1'))}`;
}

/** The media type that a server gives a file by its name. */
export function toMime(file: string): string {
  return TYPES[/\.([^.]+)$/.exec(file.toLowerCase())?.[1] ?? ''] ?? 'application/octet-stream';
}

/** An address as indexes sort it (SURT): the name of the host from the end, then the path, in small letters. */
export function toSortKey(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const host = hostname.split('.').toReversed().join(',') + (port === '' ? '' : `:${port}`);
  return `${host})${pathname}${search}`.toLowerCase();
}
