import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer, listen } from '../../src/lib/cli/serve.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-serve-'));
const site = path.join(folder, 'site');
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(path.join(site, '株洲/kexie'), { recursive: true });
  mkdirSync(path.join(site, '_assets'));
  mkdirSync(path.join(site, 'empty'));
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", '&#39;')}">`;
  writeFileSync(path.join(site, 'index.html'), `<html><head>${head}</head>首页</html>`);
  writeFileSync(path.join(site, '404.html'), '<html>没有</html>');
  writeFileSync(path.join(site, '株洲/kexie/index.html'), '<html>科协</html>');
  writeFileSync(path.join(site, '_assets/a.1b2c.js'), 'export {}');
  writeFileSync(path.join(site, 'utf8.txt'), '决算');
  writeFileSync(path.join(site, 'gb.txt'), Buffer.from([0xbe, 0xf6, 0xcb, 0xe3]));
  writeFileSync(path.join(site, 'utf16.txt'), Buffer.from([0xff, 0xfe, 0xb3, 0x51]));
  writeFileSync(path.join(site, 'a.unknown'), 'x');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'site-secret.txt'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(site, 'link.txt'));
  server = createSiteServer(site);
  port = Number(new URL(await listen(server, 0)).port);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Sends a path as it is: `fetch` would tidy it up first. */
function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: url, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    call.on('error', reject).end();
  });
}

describe('the preview server', () => {
  it('should serve the index of a folder, whatever its name', async () => {
    expect((await ask('/')).body).toContain('首页');
    expect((await ask(`/${encodeURIComponent('株洲')}/kexie/`)).body).toContain('科协');
  });

  it('should send a folder without its slash to the folder, query kept', async () => {
    const answer = await ask('/%E6%A0%AA%E6%B4%B2/kexie?q=1');
    expect([answer.status, answer.headers['location']]).toEqual([301, '/%E6%A0%AA%E6%B4%B2/kexie/?q=1']);
    expect((await ask('//empty')).headers['location']).toBe('/empty/');
  });

  it('should answer 404 with the site’s own page', async () => {
    for (const url of ['/nothing', '/nothing/', '/empty/', '/utf8.txt/']) {
      const { status, body, headers } = await ask(url);
      expect([status, body, headers['content-type']], url).toEqual([
        404,
        '<html>没有</html>',
        'text/html; charset=utf-8',
      ]);
    }
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/a/../../secret.txt',
    '/..%5csecret.txt',
    '/../site-secret.txt',
    '/secret.txt%00.html',
    '/%ff',
    '/%',
  ])('should not leave the folder for %s', async (url) => {
    const { status, body } = await ask(url);
    expect(status).toBe(400);
    expect(body).not.toContain('secret');
  });

  it('should not follow links out of the folder', async () => {
    const { status, body } = await ask('/link.txt');
    expect([status, body]).toEqual([404, '<html>没有</html>']);
    expect((await ask('/%252e%252e/secret.txt')).status).toBe(404);
  });

  it('should name type and encoding, by the bytes for text', async () => {
    const types = await Promise.all(
      ['/utf8.txt', '/gb.txt', '/utf16.txt', '/_assets/a.1b2c.js', '/a.unknown'].map(
        async (url) => (await ask(url)).headers['content-type'],
      ),
    );
    expect(types).toEqual([
      'text/plain; charset=utf-8',
      'text/plain; charset=gb18030',
      'text/plain; charset=utf-16le',
      'text/javascript; charset=utf-8',
      'application/octet-stream',
    ]);
  });

  it('should answer HEAD without a body and other methods not at all', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body, Number(head.headers['content-length']) > 50]).toEqual([200, '', true]);
    const post = await ask('/', { method: 'POST' });
    expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('should answer 304 to whoever has the same bytes', async () => {
    const tag = String((await ask('/')).headers['etag']);
    expect(tag).toMatch(/^"[\w-]{20,}"$/);
    const again = await ask('/', { headers: { 'If-None-Match': `"other", ${tag}` } });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await ask('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    const missing = await ask('/nothing');
    const tagged = await ask('/nothing', { headers: { 'If-None-Match': String(missing.headers['etag']) } });
    expect(tagged.status).toBe(404);
  });

  it('should keep only files with a hash in their name', async () => {
    expect((await ask('/_assets/a.1b2c.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/_assets/none.js')).headers['cache-control']).toBe('no-cache');
  });

  it('should send security headers, the policy as the page states it', async () => {
    const { headers } = await ask('/');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'self'`);
    expect((await ask('/%')).headers['x-content-type-options']).toBe('nosniff');
  });

  it('should show a new build at once', async () => {
    writeFileSync(path.join(site, 'new.txt'), 'one');
    expect((await ask('/new.txt')).body).toBe('one');
    writeFileSync(path.join(site, 'new.txt'), 'two');
    expect((await ask('/new.txt')).body).toBe('two');
  });
});

describe('listen(server, port)', () => {
  it('should listen on this machine only', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('should say in words that a port is taken', async () => {
    const second = createSiteServer(site);
    await expect(listen(second, port)).rejects.toThrow(DisclosureError);
    await expect(listen(createSiteServer(site), port)).rejects.toThrow(
      `端口已被占用。\n  位置：127.0.0.1:${port}\n  处理：关闭占用它的程序，或换一个端口：npm start -- --port ${port + 1}`,
    );
  });
});
