import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runReview, type RunningReview } from '../../src/lib/cli/import/review.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../src/content');

/** A content root with some of the documents of this repository, to be edited at will. */
export function copyContent(...ids: readonly string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'mingzhang-review-'));
  for (const name of ['site.json', 'regions.json', 'departments', 'glossary'])
    cpSync(path.join(CONTENT, name), path.join(root, name), { recursive: true });
  for (const id of ids) {
    mkdirSync(path.dirname(path.join(root, 'disclosures', id)), { recursive: true });
    cpSync(path.join(CONTENT, 'disclosures', id), path.join(root, 'disclosures', id), { recursive: true });
  }
  return root;
}

/** What was answered. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A review that runs, with a clerk's browser before it. */
export interface Clerk {
  readonly root: string;
  readonly running: RunningReview;
  readonly port: number;
  readonly cookie: string;
  /** Sends a request just as it is given. */
  send(address: string, options?: SendOptions): Promise<Reply>;
  /** Opens a page as the browser does. */
  open(address: string): Promise<Reply>;
  /** Sends a write as the page does; the answer parsed. */
  write(id: string, body: object): Promise<Written>;
  /** The text of a content file of a document. */
  read(id: string, name: string): string;
  digest(id: string, name: string): string;
  close(): Promise<void>;
}

/** An answer to a write. */
export interface Written {
  readonly status: number;
  readonly say?: string;
  readonly ask?: string;
  readonly changed?: { readonly current?: string };
  readonly error?: { readonly what: string; readonly found?: string; readonly todo: string };
  readonly parts?: {
    readonly items: string;
    readonly findings: string;
    readonly result: string;
    readonly undo: string;
  };
}

interface SendOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Starts a review of a content root and opens it. */
export async function openReview(root: string, paths: readonly string[] = []): Promise<Clerk> {
  const running = await runReview(paths, { into: root }, { write: () => true }, [0]);
  return meet(root, running);
}

/** A clerk before a review that runs already. */
export async function meet(root: string, running: RunningReview): Promise<Clerk> {
  const start = new URL(running.address);
  const port = Number(start.port);
  const send = (address: string, options: SendOptions = {}) => ask(port, address, options);
  const started = await send(start.pathname + start.search);
  const cookie = String(started.headers['set-cookie']).split(';')[0] ?? '';
  const open = (address: string) => send(address, { headers: { cookie, 'sec-fetch-site': 'none' } });
  const guard = /<meta name="guard" content="([^"]+)"/.exec((await open('/')).body)?.[1] ?? '';
  const file = (id: string, name: string) => path.join(root, 'disclosures', id, name);
  return {
    root,
    running,
    port,
    cookie,
    send,
    open,
    read: (id, name) => readFileSync(file(id, name), 'utf8'),
    digest: (id, name) =>
      existsSync(file(id, name))
        ? createHash('sha256')
            .update(readFileSync(file(id, name)))
            .digest('hex')
        : 'absent',
    async write(id, body) {
      const headers = {
        cookie,
        origin: `http://127.0.0.1:${port}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        'x-review-guard': guard,
      };
      const reply = await send(`/d/${id}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: reply.status, ...(JSON.parse(reply.body) as object) };
    },
    close: async () => {
      await running.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** `fetch` would tidy up addresses and refuse some headers: what is sent here is what is written here. */
function ask(
  port: number,
  address: string,
  { method = 'GET', headers = {}, body }: SendOptions,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: address, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Keys of the items in a list as it is drawn: open ones, or all of them. */
export function listKeys(markup: string): string[] {
  return [...markup.matchAll(/id="item-([0-9a-f]+)"/g)].map((match) => match[1] ?? '');
}
