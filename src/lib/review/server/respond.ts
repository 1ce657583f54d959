import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Html } from '../html.ts';
import { renderWord } from '../view/page.ts';

/** What a page may do: nothing but what comes from this server; nobody may frame it, and no form leaves it. */
const POLICY = [
  "default-src 'none'",
  // pdfjs decodes some pictures of a PDF with WebAssembly; that is no script of anybody else.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Largest request body: a paragraph, however long, is far below. */
const MAX_BODY = 1024 * 1024;

/** Sends bytes or text, with everything that keeps them from being used by anybody else. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(body as string);
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** Sends a page. */
export function sendPage(response: ServerResponse, status: number, page: Html): void {
  send(response, status, 'text/html; charset=utf-8', page.text);
}

/** Sends a page that only says what is wrong. */
export function sendWord(response: ServerResponse, status: number, title: string, what: string): void {
  sendPage(response, status, renderWord(title, what));
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** Reads the body of a request; undefined when it is too long or no JSON. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > MAX_BODY) return undefined;
    parts.push(part as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
