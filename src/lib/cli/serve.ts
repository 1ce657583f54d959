import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { DisclosureError } from '../model/index.ts';

/** The only address the server listens on: a preview is for this machine. */
export const HOST = '127.0.0.1';

/** Content types by file ending; text types get their charset from the bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
};

/** What a request path leads to. */
type Target = { readonly file: string; readonly status: 200 | 404 } | { readonly redirect: string };

/** A server for the files of one folder, read at each request so that a new build shows at once. */
export function createSiteServer(folder: string): Server {
  const server = createServer((request, response) => {
    respond(folder, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, '服务器内部错误');
    });
  });
  // Longer than clients keep a connection: one that is closed as it is used again fails there.
  server.keepAliveTimeout = 60_000;
  return server;
}

/** Starts listening on 127.0.0.1; resolves with the address. Throws `DisclosureError` when the port is taken. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? describePort(port, error.code ?? '') : error);
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(`http://${HOST}:${typeof address === 'object' && address ? address.port : port}/`);
    });
  });
}

async function respond(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
  const segments = parsePath(rawPath);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, '只支持 GET 和 HEAD');
  } else if (!segments) {
    sendText(response, 400, '网址写法有误');
  } else {
    const target = await findTarget(folder, segments, rawPath.endsWith('/'));
    if (!target) {
      sendText(response, 404, '没有这个页面');
    } else if ('redirect' in target) {
      response.setHeader('Location', query === undefined ? target.redirect : `${target.redirect}?${query}`);
      sendText(response, 301, '');
    } else {
      await sendFile(request, response, target, segments[0] === '_assets');
    }
  }
}

/** Decodes a request path into plain names; undefined for anything that could leave the folder. */
function parsePath(rawPath: string): string[] | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded)) return undefined;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  return segments.some((segment) => segment === '..' || segment === '.') ? undefined : segments;
}

async function findTarget(
  folder: string,
  segments: string[],
  isFolder: boolean,
): Promise<Target | undefined> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return undefined;
  const wanted = path.join(root, ...segments);
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isDirectory() && !isFolder)
    return { redirect: `/${segments.map(encodeURIComponent).join('/')}/` };
  const file = found?.isDirectory() ? path.join(wanted, 'index.html') : isFolder ? undefined : wanted;
  if (file !== undefined && (await isInside(root, file))) return { file, status: 200 };
  const missing = path.join(root, '404.html');
  return (await isInside(root, missing)) ? { file: missing, status: 404 } : undefined;
}

/** Whether a path is a plain file whose true place, links followed, lies in the folder. */
async function isInside(root: string, file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => undefined);
  return real !== undefined && real.startsWith(root + path.sep) && (await stat(real)).isFile();
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, status }: { file: string; status: number },
  hashed: boolean,
): Promise<void> {
  const bytes = await readFile(file);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  setSecurityHeaders(response);
  response.setHeader('ETag', tag);
  // Names in _assets/ carry a hash of their content; everything else is asked for again.
  response.setHeader(
    'Cache-Control',
    hashed && status === 200 ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  const policy = file.endsWith('.html') ? findPolicy(bytes.toString('utf8')) : undefined;
  if (policy) response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'self'`);
  if (status === 200 && matchesTag(request.headers['if-none-match'], tag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', describeType(file, bytes));
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  setSecurityHeaders(response);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(text);
}

function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}

/** The policy a page states in its own head, so that header and page never differ. */
function findPolicy(html: string): string | undefined {
  const meta = /<meta\s+http-equiv=["']?content-security-policy["']?\s+content=(?:"([^"]*)"|'([^']*)')/i.exec(
    html,
  );
  return (meta?.[1] ?? meta?.[2])
    ?.replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .trim()
    .replace(/;$/, '');
}

function matchesTag(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((part) => ['*', tag, `W/${tag}`].includes(part.trim()));
}

/** Content type of a file. Originals may be in an older encoding, which the bytes tell. */
function describeType(file: string, bytes: Buffer): string {
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (!type.startsWith('text/') && !/json$|xml$|javascript$/.test(type)) return type;
  return `${type}; charset=${findCharset(bytes)}`;
}

function findCharset(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function describePort(port: number, code: string): DisclosureError {
  return new DisclosureError({
    what: code === 'EACCES' ? '没有权限使用这个端口。' : '端口已被占用。',
    place: { file: `${HOST}:${port}` },
    todo: `关闭占用它的程序，或换一个端口：npm start -- --port ${port < 1024 ? 4321 : port + 1}`,
  });
}
