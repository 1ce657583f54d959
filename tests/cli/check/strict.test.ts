import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addCheckCommand } from '../../../src/lib/cli/check.ts';
import { check, list, locate, startPortal, TABLE, write, writeDocument } from '../../checks/portal.ts';

const FOLDER = 'disclosures/shili/shiliju/2021';
const WAIVER = { rule: 'F01', place: 't02.r1.total', reason: '原件如此', by: '张三', until: '2022-12-31' };

beforeEach(startPortal);

/** Puts a row that does not add up into the document's table. */
function writeDoubt(): void {
  const columns = [
    { id: 'item', label: '项目', kind: 'label' },
    { id: 'basic', label: '基本支出' },
    { id: 'project', label: '项目支出' },
    { id: 'total', label: '合计' },
  ];
  const rows = [
    { id: 'r1', label: '本年收入', cells: { basic: '478.29', project: '714.76', total: '780.19' } },
    { id: 'r2', label: '本年支出', cells: { basic: '1.00', project: '2.00', total: '3.00' } },
  ];
  write(`${FOLDER}/tables/t02.json`, { ...TABLE, unit: '万元', panels: [{ columns, rows }] });
}

describe('check --strict', () => {
  it('should count a doubt about figures only when it is asked to', () => {
    writeDoubt();
    expect(check().errors).toBe(0);
    const { errors, text } = check([], { strict: true });
    expect(errors).toBe(1);
    expect(text).toContain('严格检查：未通过。发布前查清 1 处：');
  });

  it('should count a waived doubt no more, until the waiver ends', () => {
    writeDoubt();
    write(`${FOLDER}/review.json`, [WAIVER]);
    const { errors, text } = check([], { strict: true }, { today: '2022-12-31' });
    expect(errors).toBe(0);
    expect(text).toContain('已豁免 1 处：\n    F01 t02.r1.total：原件如此（张三，至 2022-12-31）');
    expect(text).toContain('另有 1 处已豁免。\n严格检查：通过。');
    expect(check([], { strict: true }, { today: '2023-01-01' }).errors).toBe(1);
    // A day that is given goes before the clock.
    expect(check([], { strict: true, date: '2022-12-31' }, { today: '2023-01-01' }).errors).toBe(0);
  });

  it('should find stale, expired and unknown waivers with their line, as warnings', () => {
    writeDoubt();
    write(
      `${FOLDER}/review.json`,
      `[\n${[
        WAIVER,
        { ...WAIVER, place: 't02.r2.total' },
        { ...WAIVER, rule: 'f01' },
        { ...WAIVER, rule: 'link-broken' },
      ]
        .map((waiver) => JSON.stringify(waiver))
        .join(',\n')}\n]`,
    );
    const { documents } = JSON.parse(check([], { format: 'json', date: '2023-01-01' }).text) as {
      documents: { findings: { rule: string; line?: number; place: string; severity: string }[] }[];
    };
    const found = documents[0]?.findings ?? [];
    expect(found.map(({ rule, line, place, severity }) => [rule, line, place, severity])).toEqual(
      [
        ['F01', undefined, 't02.r1.total', 'error'],
        ['waiver-unknown-rule', 4, '2.rule', 'warning'],
        ['waiver-unknown-rule', 5, '3.rule', 'warning'],
        ['waiver-stale', 3, '1.place', 'warning'],
        ['waiver-expired', 2, '0.until', 'warning'],
      ].toSorted((left, right) => (left[3] === right[3] ? Number(left[1]) - Number(right[1]) : 0)),
    );
  });

  it('should never count away what keeps the site from being right', () => {
    writeDocument('shili/shiliju/2021', '[甲](#s9)\n\n<Table id="t02" />\n');
    write(`${FOLDER}/review.json`, [{ ...WAIVER, rule: 'link-broken', place: '#s9' }]);
    expect(check([], { strict: true, date: '2022-01-01' }).errors).toBe(1);
    expect(check([], { date: '2022-01-01' }).errors).toBe(1);
  });

  it('should not call a waiver stale in a document that cannot be compiled', () => {
    writeDoubt();
    writeDocument('shili/shiliju/2020', '{甲}\n');
    write('disclosures/shili/shiliju/2020/review.json', [WAIVER]);
    expect(list(['shili/shiliju/2020'])['shili/shiliju/2020']).toEqual([
      ['markup', 'index.mdx', 4, undefined],
    ]);
  });
});

describe('the command line', () => {
  const run = async (...args: string[]) => {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    addCheckCommand(program);
    await program.parseAsync(['node', 'mingzhang', 'check', ...args]);
  };
  beforeEach(() => {
    vi.stubEnv('CONTENT_DIR', locate(''));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  });

  it('should end with 1 for a doubt only when strict', async () => {
    writeDoubt();
    await run('shili', '--format', 'github');
    expect(process.exitCode).toBeUndefined();
    await run('--strict', '--date', '2022-09-01');
    expect(process.exitCode).toBe(1);
  });

  it.each(['2022-02-30', '2022/09/01', '昨天', '2022-9-1', ''])('should refuse the day %j', async (day) => {
    await expect(run('--date', day)).rejects.toThrow(/日期写作 2022-09-01/);
  });

  it('should refuse a format that does not exist', async () => {
    await expect(run('--format', 'pdf')).rejects.toThrow(/text, json, sarif, github, html/);
  });
});
