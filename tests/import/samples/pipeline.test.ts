import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCheck } from '../../../src/lib/cli/check.ts';
import { listReportIds, readImportReview, readReport } from '../../../src/lib/content/index.ts';
import { openWorkshop, runIn, type Run, type Workshop } from '../../cli/import/support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** Real files of the genre, kept beside the checkout and never committed. */
const SAMPLES = path.resolve(import.meta.dirname, '../../../../shared/samples');
const present = existsSync(SAMPLES) && readdirSync(SAMPLES).some((name) => name.endsWith('.pdf'));

const ACCOUNTS = 'final-accounts-2024-shanghai-putuo-planning.pdf';
const UNIT = 'unit-budget-2024-shanghai-putuo-welfare.pdf';
const PROVINCE = 'budget-tables-2019-jiangsu.pdf';

describe.skipIf(!present)('the samples through the whole command', () => {
  let shop: Workshop;
  let ended: Run;
  const idOf = (file: string): string => {
    const found = ended.outcomes.find((one) => one.kind === 'done' && one.files[0]?.endsWith(file));
    return found?.kind === 'done' ? found.plan.document.id : '';
  };
  beforeAll(async () => {
    shop = openWorkshop({
      shanghai: { code: '310000', name: '上海市' },
      jiangsu: { code: '320000', name: '江苏省' },
    });
    ended = await runIn(shop.root, [SAMPLES], {});
  });
  afterAll(() => shop.clear());

  it('refuses the three templates, each with its reason, and imports the others', () => {
    const failed = ended.outcomes.filter(({ kind }) => kind === 'failed');
    expect(failed.map(({ files }) => path.basename(files[0] ?? ''))).toEqual(
      expect.arrayContaining([
        'budget-workbook-template-shanghai.xls',
        'budget-workbook-template-shanghai.xlsx',
        'final-accounts-template-shanghai.pdf',
      ]),
    );
    expect(failed).toHaveLength(3);
    for (const one of failed)
      if (one.kind === 'failed') {
        expect(one.error.parts.what).toBe('这是一份空白样表，不是填好的公开文件。');
        expect(one.error.message).toMatch(/位置：\S+ (?:第 \d+ 页|工作表“[^”]+”第 \d+ 行)/);
      }
    expect(ended.error).toContain('有 3 项没有导入');
    expect([ACCOUNTS, UNIT, PROVINCE].map(idOf)).not.toContain('');
  });

  it('recognises the nine statutory forms of the final accounts, and the forms of both budgets', () => {
    const tables = [...readReport(shop.root, idOf(ACCOUNTS)).tables.values()];
    expect(tables.map(({ id }) => id).sort()).toEqual([
      'a1',
      ...Array.from({ length: 9 }, (_, index) => `t0${String(index + 1)}`),
    ]);
    expect(idOf(ACCOUNTS)).toMatch(/\/2024$/);
    expect(idOf(UNIT)).toMatch(/\/2024-budget$/);
    expect(idOf(PROVINCE)).toMatch(/\/2019-budget$/);
    for (const [file, count] of [
      [UNIT, 9],
      [PROVINCE, 12],
    ] as const)
      expect(
        [...readReport(shop.root, idOf(file)).tables.keys()].filter((id) => id.startsWith('b')),
      ).toHaveLength(count);
  });

  it('says of every table on which pages it stands', () => {
    for (const file of [ACCOUNTS, UNIT, PROVINCE])
      for (const table of readReport(shop.root, idOf(file)).tables.values())
        if (table.kind === 'table')
          expect(table.source).toMatchObject({ page: expect.any(Number) as number });
    const items = readImportReview(shop.root, idOf(ACCOUNTS))?.items ?? [];
    expect(items.every(({ place }) => /^第 \d+(?:—\d+)? 页$/.test(place ?? ''))).toBe(true);
  });

  it('writes content that reads without an error and that can be checked', () => {
    const ids = listReportIds(shop.root);
    expect(ids).toHaveLength(3);
    let [out, err] = ['', ''];
    const failures = runCheck(
      ids,
      { format: 'json' },
      {
        root: shop.root,
        output: path.join(shop.folder, 'dist'),
        cwd: shop.folder,
        out: { write: (text: string) => (out += text) },
        err: { write: (text: string) => (err += text) },
      },
    );
    const { documents } = JSON.parse(out) as {
      documents: { id: string; findings: { severity: string; rule: string }[] }[];
    };
    expect(ids.every((id) => documents.some((one) => one.id === id))).toBe(true);
    expect(err).not.toContain('Error');
    // Files that the workshop does not have (site.json) are told apart from the documents.
    const broken = documents
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ findings }) => findings.filter(({ rule }) => /^content/.test(rule)));
    expect(broken).toEqual([]);
    expect(failures).toBeLessThanOrEqual(1);
  });

  it('gives the same bytes again', async () => {
    const before = shop.snapshot();
    const again = await runIn(shop.root, [path.join(SAMPLES, UNIT)], {});
    expect(again.out).toContain('没有变化');
    expect(shop.snapshot()).toEqual(before);
  });
});
