import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/lib/cli/check.ts';
import type { Waiver } from '../../src/lib/model/index.ts';
import { copyContent, openReview, type Clerk } from './support.ts';

const ID = 'yuanjiang/kexie/2023';
let clerk: Clerk;

const full = (name: string) => path.join(clerk.root, 'disclosures', ID, name);

beforeAll(async () => {
  clerk = await openReview(copyContent(ID));
});

afterAll(() => clerk.close());

/** What the command `check` prints about the document. */
function check(): string {
  let text = '';
  const out = { write: (part: string) => (text += part) };
  runCheck(
    [ID],
    { format: 'text' },
    { root: clerk.root, output: clerk.root, cwd: clerk.root, out, err: out },
  );
  return text;
}

describe('a finding', () => {
  const readWaivable = (markup: string) =>
    [...markup.matchAll(/data-waive="([0-9a-f]+)"/g)].map((match) => match[1] ?? '');

  it('is explained with a reason, as the command reads it', async () => {
    const before = readWaivable((await clerk.open(`/d/${ID}`)).body);
    const [key = ''] = before;
    const waive = { action: 'waive', key, reason: ' 原件如此，部门已确认 ', until: '2099-12-31', by: '李晓' };
    const reply = await clerk.write(ID, { ...waive, digest: 'absent' });
    expect(reply).toMatchObject({ status: 200, say: '说明已保存。' });
    const [waiver] = JSON.parse(clerk.read(ID, 'review.json')) as Waiver[];
    expect(waiver).toMatchObject({ reason: '原件如此，部门已确认', by: '李晓', until: '2099-12-31' });
    expect(readWaivable(reply.parts?.findings ?? '')).toHaveLength(before.length - 1);
    expect(reply.parts?.findings).toContain('原件如此，部门已确认');
    expect(check()).toContain('原件如此，部门已确认');
  });

  it.each([
    ['an empty reason', { reason: ' ' }, 422],
    ['a day that is none', { until: '2099-02-31' }, 422],
    ['no name', { by: '' }, 422],
    ['an unknown finding', { key: '0'.repeat(32) }, 422],
    ['a file that has changed', { digest: 'absent' }, 409],
  ])('is not explained with %s', async (_, change, status) => {
    const text = clerk.read(ID, 'review.json');
    const key = readWaivable((await clerk.open(`/d/${ID}`)).body).at(0) ?? '';
    const waive = {
      action: 'waive',
      key,
      reason: '理由',
      by: '李晓',
      digest: clerk.digest(ID, 'review.json'),
    };
    expect((await clerk.write(ID, { ...waive, ...change })).status).toBe(status);
    expect(clerk.read(ID, 'review.json')).toBe(text);
  });

  it('is open again after undo', async () => {
    await clerk.write(ID, { action: 'undo' });
    expect(existsSync(full('review.json'))).toBe(false);
    rmSync(full('review.json'), { force: true });
  });
});
