import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readReport } from '../../src/lib/content/index.ts';
import { inspectFolder } from '../../src/lib/import/index.ts';
import type { Table } from '../../src/lib/model/index.ts';
import { prepareProgram } from './program.ts';
import { copyContent, meet, type Clerk } from './support.ts';

const ID = 'hengyang/kexie/2021';
const TABLE = 'tables/a1.json';
let root: string;
const program = prepareProgram(() => root);

beforeAll(() => {
  root = copyContent(ID);
});

afterAll(async () => {
  await program.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Starts the command and opens the page. */
async function start(): Promise<Clerk> {
  return meet(root, { address: await program.start(), close: () => Promise.resolve() });
}

function readRows(): readonly Readonly<Record<string, string>>[] {
  const table = readReport(root, ID).tables.get('a1') as Table;
  return table.panels[0]?.rows.map(({ cells }) => cells) ?? [];
}

describe('a program that is killed', () => {
  const folder = () => path.join(root, 'disclosures/hengyang/kexie');

  it('keeps every edit it called saved, and leaves whole files only', { timeout: 60_000 }, async () => {
    const column = Object.keys(readRows()[0] ?? {})[0] ?? '';
    const clerk = await start();
    const key = /data-confirm="([0-9a-f]{32})"/.exec((await clerk.open(`/d/${ID}`)).body)?.[1] ?? '';
    expect((await clerk.write(ID, { action: 'confirm', keys: [key], by: '李晓' })).status).toBe(200);
    const saved = new Map<number, string>();
    let sent = 0;
    // Edits without a pause; the program is killed in the middle of one of them.
    const editing = (async (): Promise<void> => {
      for (;;) {
        const row = sent % readRows().length;
        const value = `1${String(sent).padStart(3, '0')}.00`;
        const pointer = `/panels/0/rows/${row}/cells/${column}`;
        sent += 1;
        const edit = { action: 'edit', file: TABLE, pointer, value, insists: false };
        const { status } = await clerk.write(ID, { ...edit, digest: clerk.digest(ID, TABLE) });
        if (status === 200) saved.set(row, value);
      }
    })().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 900));
    // A busy machine gets as far as this later.
    await vi.waitFor(() => expect(sent).toBeGreaterThan(3), { timeout: 30_000 });
    await program.kill();
    await editing;
    expect(sent).toBeGreaterThan(3);
    const rows = readRows();
    // The last one may have been written without its answer having arrived.
    saved.delete((sent - 1) % rows.length);
    for (const [row, value] of saved) expect(rows[row]?.[column]).toBe(value);
    expect(inspectFolder(path.join(folder(), '2021'))?.edited).toEqual([TABLE]);
  });

  it(
    'is followed by a run that shows all of it, and clears what was left beside the document',
    { timeout: 60_000 },
    async () => {
      // What is there when it is killed after writing the draft and before putting it in place.
      writeFileSync(path.join(folder(), '.2021.999999999.new'), '{"half');
      mkdirSync(path.join(folder(), '.2021.999999998.new'));
      const again = await start();
      expect(readdirSync(folder())).toEqual(['2021']);
      const { body } = await again.open(`/d/${ID}`);
      expect(body).toContain('已核对 1 项');
      expect(body).toMatch(/data-value="1\d{3}\.00"/);
      await program.kill();
    },
  );
});
