import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readBrief, readReviewed } from '../documents.ts';
import { findConflicts, isPending } from '../pending.ts';
import { startSession, type ReviewEffects, type Session } from '../session.ts';
import { renderDocument, renderDocumentBar, renderParts } from '../view/document.ts';
import { renderList } from '../view/list.ts';
import { renderPage } from '../view/page.ts';
import { renderSources } from '../view/source.ts';
import { act } from './actions.ts';
import { listAssets, type Asset } from './assets.ts';
import { holdsCookie, isSame, nameCookie, refuseForeign, refuseWrite, type Sender } from './guard.ts';
import { readBody, send, sendJson, sendPage, sendWord } from './respond.ts';

/** A review that waits to be listened to. */
export interface Review {
  readonly server: Server;
  /** The address a person opens, for the address it listens on: `http://127.0.0.1:4322/`. */
  readonly startAddress: (base: string) => string;
  /** Ends it. */
  readonly close: () => void;
}

/** Makes the server of the review page. It is to listen on 127.0.0.1 only, and answers nobody else. */
export function createReview(effects: ReviewEffects): Review {
  const session = startSession(effects);
  const assets = listAssets();
  const server = createServer((request, response) => {
    respond(session, assets, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else
        sendWord(
          response,
          500,
          '程序出错',
          '这是程序的毛病；已经保存的内容都在。请看终端里的信息，重新打开页面。',
        );
    });
  });
  return {
    server,
    startAddress: (base) => `${base}start?key=${session.token}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function respond(
  session: Session,
  assets: ReadonlyMap<string, Asset>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const sender: Sender = { method, headers, port: request.socket.localPort ?? 0 };
  const foreign = refuseForeign(sender);
  if (foreign !== undefined) return void sendWord(response, 403, '不能打开', foreign);
  const [address = '/', query = ''] = (request.url ?? '/').split('?', 2);
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
    return void sendWord(response, 405, '不能打开', '只支持打开和保存。');
  if (address === '/start' && method === 'GET') return void start(session, sender, query, response);
  if (!holdsCookie(sender, session))
    return void sendWord(
      response,
      403,
      '请从终端里的网址打开',
      '核对页每次启动都有新的网址：请复制终端里显示的完整网址，在浏览器里打开。',
    );
  const asset = assets.get(address);
  if (method !== 'POST' && asset) return void send(response, 200, asset.type, asset.load());
  if (method !== 'POST' && address === '/') return void sendList(session, response);
  const [, id = '', rest = ''] = /^\/d\/([^/]+\/[^/]+\/[^/]+)(\/.*)?$/.exec(decode(address)) ?? [];
  // An address only picks from the list of documents: no part of it is ever a path.
  if (!session.list().includes(id))
    return void sendWord(response, 404, '没有这一页', '这份文件不在核对的范围里。');
  if (method === 'POST') {
    const refused = rest === '' ? refuseWrite(sender, session) : '没有这个地址。';
    if (refused !== undefined) return void sendJson(response, 403, { say: refused });
    const { status, body } = act(session, id, await readBody(request));
    return void sendJson(response, status, body);
  }
  const [, position] = /^\/source\/(\d{1,3})$/.exec(rest) ?? [];
  if (position !== undefined) return void sendSource(session, id, Number(position), response);
  if (rest !== '') return void sendWord(response, 404, '没有这一页', '网址写错了。');
  return sendDocument(session, id, response);
}

/** An address as it names things; one that is written wrongly names nothing. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '';
  }
}

/** Turns the key of the start address into a cookie, so that it stays in no history and in no log. */
function start(session: Session, { port }: Sender, query: string, response: ServerResponse): void {
  if (!isSame(new URLSearchParams(query).get('key') ?? '', session.token))
    return void sendWord(
      response,
      403,
      '请从终端里的网址打开',
      '这个网址是上一次的：请复制终端里现在显示的网址。',
    );
  const cookie = `${nameCookie(port)}=${session.token}; Path=/; HttpOnly; SameSite=Strict`;
  return void send(response, 303, 'text/plain; charset=utf-8', '', { 'Set-Cookie': cookie, Location: '/' });
}

/** Shortest time a visit of the list spends on checks, in milliseconds. */
const CHECK_TIME = 400;

function sendList(session: Session, response: ServerResponse): void {
  const ids = session.list();
  const started = performance.now();
  const briefs = ids.map((id) => readBrief(session.root, id));
  // The page shows at once and asks again until every document has been checked.
  const until = performance.now() + Math.max(CHECK_TIME, performance.now() - started);
  const documents = briefs.map((brief) => ({
    brief,
    checked: performance.now() < until ? session.checks.obtain(brief.id) : session.checks.peek(brief.id),
    conflicts: findConflicts(session.root, brief.id).length,
    region: session.nameRegion(brief.id.split('/')[0] ?? ''),
  }));
  const main = renderList(documents);
  sendPage(
    response,
    200,
    renderPage({ title: '核对导入的内容', guard: session.guard, className: 'start', bar: '', main }),
  );
}

async function sendDocument(session: Session, id: string, response: ServerResponse): Promise<void> {
  const { head } = readReviewed(session.root, id);
  const sources = head ? await session.sources.obtain(id, head) : [];
  const parts = renderParts(session, id);
  const conflicts = isPending(session.root, id) ? findConflicts(session.root, id) : undefined;
  const main = renderDocument(id, parts, renderSources(id, sources), conflicts);
  const bar = renderDocumentBar(parts);
  sendPage(
    response,
    200,
    renderPage({ title: parts.title, guard: session.guard, className: 'document', bar, main }),
  );
}

function sendSource(session: Session, id: string, position: number, response: ServerResponse): void {
  const { head } = readReviewed(session.root, id);
  const found = head && session.sources.load(id, head, position);
  if (!found) return void sendWord(response, 404, '没有这个文件', '原始文件不在了。');
  const name = encodeURIComponent(found.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  // Never shown as a page of ours, whatever it holds.
  return void send(response, 200, 'application/octet-stream', found.bytes, {
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  });
}
