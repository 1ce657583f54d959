import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyContent, openReview, type Clerk } from './support.ts';

const ID = 'lusong/kexie/2021';
const OTHER = 'changning/kexie/2021';
let clerk: Clerk;

beforeAll(async () => {
  const root = copyContent(ID, OTHER);
  clerk = await openReview(root, [ID]);
});

afterAll(() => clerk.close());

/** A write as the page sends it, with some of its headers changed; undefined takes one away. */
function write(
  changes: Readonly<Record<string, string | undefined>>,
  body = '{"action":"undo"}',
  address = `/d/${ID}`,
) {
  const headers: Record<string, string | undefined> = {
    cookie: clerk.cookie,
    origin: `http://127.0.0.1:${clerk.port}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    ...changes,
  };
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return clerk.send(address, { method: 'POST', headers: Object.fromEntries(kept), body });
}

async function readGuard(): Promise<string> {
  return /name="guard" content="([^"]+)"/.exec((await clerk.open('/')).body)?.[1] ?? '';
}

describe('who may open the page', () => {
  it('is whoever has the start address', async () => {
    expect((await clerk.open('/')).status).toBe(200);
    expect((await clerk.open(`/d/${ID}`)).body).toContain('芦淞区');
    const start = new URL(clerk.running.address);
    const reply = await clerk.send(start.pathname + start.search);
    expect(reply.status).toBe(303);
    expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict$/);
  });

  it.each([
    ['no cookie', {}],
    ['a wrong cookie', { cookie: 'mingzhang-review-1=x' }],
  ])('is nobody with %s', async (_, headers) => {
    for (const address of ['/', `/d/${ID}`, `/d/${ID}/source/0`, '/assets/client/main.ts']) {
      const reply = await clerk.send(address, { headers });
      expect(reply.status).toBe(403);
      expect(reply.body).not.toContain('芦淞');
    }
    expect((await clerk.send('/start?key=guess')).status).toBe(403);
    expect((await clerk.send('/start')).status).toBe(403);
  });

  it.each([
    ['another host name', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('is nobody with %s, cookie or not', async (_, headers) => {
    for (const address of ['/', `/d/${ID}`, new URL(clerk.running.address).pathname]) {
      expect((await clerk.send(address, { headers: { cookie: clerk.cookie, ...headers } })).status).toBe(403);
    }
  });

  it('listens on this machine only', () => {
    expect(new URL(clerk.running.address).hostname).toBe('127.0.0.1');
  });
});

describe('a write', () => {
  it('is taken from our own page', async () => {
    expect((await write({ 'x-review-guard': await readGuard() })).status).toBe(200);
  });

  it.each([
    ['no guard', { 'x-review-guard': undefined }],
    ['a wrong guard', { 'x-review-guard': 'x'.repeat(32) }],
    ['no cookie', { cookie: undefined }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['neither origin nor site', { origin: undefined, 'sec-fetch-site': undefined }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', { 'content-type': 'text/plain' }],
  ])('is refused with %s', async (_, changes) => {
    const reply = await write({ 'x-review-guard': await readGuard(), ...changes });
    expect(reply.status).toBe(403);
  });

  it.each([
    ['a body without end', `{"action":"undo","x":"${'x'.repeat(1_100_000)}"}`],
    ['no JSON', 'x'],
    ['an unknown action', '{"action":"delete"}'],
    ['a field too many', '{"action":"undo","more":1}'],
  ])('is refused with %s', async (_, body) => {
    const reply = await write({ 'x-review-guard': await readGuard() }, body).catch(() => undefined);
    // A body without end may be cut off before the answer is read.
    expect(reply?.status ?? 400).toBe(400);
    expect((await clerk.open('/')).status).toBe(200);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS'])('is nothing that %s does', async (method) => {
    const reply = await clerk.send(`/d/${ID}`, { method, headers: { cookie: clerk.cookie } });
    expect(reply.status).toBe(405);
  });
});

describe('an address', () => {
  it.each([
    '/d/zhuzhou/kexie/2021',
    `/d/${OTHER}`,
    '/d/lusong/kexie/..',
    '/d/lusong/kexie/%2e%2e',
    '/d/../../etc/passwd',
    `/d/${ID}/source/1`,
    `/d/${ID}/source/0/..`,
    `/d/${ID}/source/../index.mdx`,
    `/d/${ID}/index.mdx`,
    '/assets/client/../server/server.ts',
    '/assets/client/%2e%2e/index.ts',
    '/assets/pdfjs/package.json',
    '/../package.json',
  ])('%s leads nowhere', async (address) => {
    expect((await clerk.open(address)).status).toBe(404);
  });

  it.each([
    'index.mdx/../../x',
    '../index.mdx',
    'tables/../index.mdx',
    'source/x',
    'import.lock.json',
    'review.json',
  ])('of a file %s is not edited', async (file) => {
    const reply = await clerk.write(ID, {
      action: 'edit',
      file,
      pointer: '/head/title',
      value: 'x',
      digest: '',
      insists: true,
    });
    expect(reply.error?.what).toBe('这里不能修改。');
  });
});

describe('every answer', () => {
  it.each(['/', `/d/${ID}`, '/nowhere', '/assets/review.css', '/assets/client/main.ts', `/d/${ID}/source/0`])(
    '%s keeps others out',
    async (address) => {
      const { headers } = await clerk.open(address);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain("'unsafe-eval'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('hands an original out as a download, never as a page', async () => {
    const reply = await clerk.open(`/d/${ID}/source/0`);
    expect(reply.headers['content-type']).toBe('application/octet-stream');
    expect(String(reply.headers['content-disposition'])).toMatch(/^attachment/);
    const source = path.join(clerk.root, 'disclosures', ID, 'source', '003_c7747e7abe0b9f70.txt');
    expect(reply.body).toBe(readFileSync(source, 'utf8'));
  });
});
