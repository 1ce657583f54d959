import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A running Firefox, driven over WebDriver BiDi, which it speaks itself. */
export interface StartedFirefox {
  /** Opens an address and waits until it is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Runs an expression in the page and returns what it resolves to, by way of JSON. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Addresses asked for so far, and errors of scripts and of the console. */
  readonly requests: readonly string[];
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Milliseconds Firefox may take to start on a busy machine. */
const PATIENCE = 60_000;

/** The Firefox that `FIREFOX_PATH` names, else one on the search path; undefined where there is none. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  const names = ['firefox-esr', 'firefox'].flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
  return [env['FIREFOX_PATH'] ?? '', ...names].find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return file !== '';
    } catch {
      return false;
    }
  });
}

/** Starts a Firefox with an empty profile, without a window and without any call of its own to the outside. */
export async function startFirefox(executable: string): Promise<StartedFirefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'mingzhang-firefox-'));
  const offline = [
    'network.proxy.type", 1',
    'network.proxy.http", "127.0.0.1"',
    'network.proxy.http_port", 9',
  ];
  writeFileSync(path.join(profile, 'user.js'), offline.map((line) => `user_pref("${line});\n`).join(''));
  const child = spawn(executable, ['--headless', '--remote-debugging-port', '0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile, MOZ_HEADLESS: '1' },
  });
  const gone = new Promise((resolve) => child.on('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not start: ${printed}`)), PATIENCE);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(printed) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
  });
  const connection = await connect(`${address}/session`);
  const { send, requests, faults } = connection;
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    requests,
    faults,
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async <T>(expression: string) => {
      const { result } = await send<{ result?: { value?: string } }>('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
        target: { context },
        awaitPromise: true,
      });
      if (typeof result?.value !== 'string') throw new Error(`Firefox failed to evaluate ${expression}`);
      return JSON.parse(result.value) as T;
    },
    close: async () => {
      connection.close();
      child.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** A connection that sends commands and collects what Firefox tells of requests and errors. */
async function connect(url: string) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const requests: string[] = [];
  const faults: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      method?: string;
      result?: unknown;
      message?: string;
      params?: { request?: { url: string }; level?: string; text?: string };
    };
    const { id, method, params } = message;
    if (method === 'network.beforeRequestSent') requests.push(params?.request?.url ?? '');
    if (method === 'log.entryAdded' && params?.level === 'error') faults.push(params.text ?? '');
    const sent = id === undefined ? undefined : waiting.get(id);
    if (!sent) return;
    if (message.result === undefined) sent.reject(new Error(message.message));
    else sent.resolve(message.result);
  });
  let count = 0;
  const send = <T = unknown>(method: string, params: object): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve: (value) => resolve(value as T), reject });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
  return { send, requests, faults, close: () => socket.close() };
}
