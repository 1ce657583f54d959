import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCheck, type CheckEffects, type CheckOptions } from '../../src/lib/cli/check.ts';
import type { Finding } from '../../src/lib/model/index.ts';

/** The original file of every document. */
export const ORIGINAL = '示例市示例局 2021 年度绩效自评报告\n';
/** The table of every document: one of its own, so that the rules about statutory forms have nothing to say. */
export const TABLE = {
  kind: 'table',
  id: 't02',
  title: '示例明细表',
  caption: [],
  panels: [
    {
      columns: [{ id: 'amount', label: '金额' }],
      rows: [{ id: 'total', label: '合计', cells: { amount: '1.00' } }],
    },
  ],
  notes: [],
};

let root = '';

/** Makes an empty place with a portal of one region, one department, one term and one good document. */
export function startPortal(): () => void {
  root = mkdtempSync(path.join(tmpdir(), 'check-'));
  write('site.json', { name: '示例门户', tagline: '示例', sponsor: '示例' });
  write('regions.json', { shili: { code: '000000', name: '示例市' } });
  write('departments/shili/shiliju.json', { name: '示例市示例局', aliases: [] });
  write('glossary/jiben-zhichu.json', {
    term: '基本支出',
    aliases: [],
    definition: '释义。',
    source: '《示例法》',
  });
  writeDocument('shili/shiliju/2021', '## 一、甲\n\n基本支出\n\n<Table id="t02" />\n');
  return () => rmSync(root, { recursive: true });
}

/** Writes a file of the portal; anything but text as JSON. */
export function write(file: string, content: unknown): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
}

/** Writes a document with its original and one table. */
export function writeDocument(id: string, body: string, head: Record<string, unknown> = {}): void {
  const folder = `disclosures/${id}`;
  const sha256 = createHash('sha256').update(ORIGINAL).digest('hex');
  const source = { file: 'source.txt', sha256, bytes: Buffer.byteLength(ORIGINAL), encoding: 'utf-8' };
  const year = Number(id.split('/')[2]);
  const whole = {
    kind: 'performance-self-evaluation',
    title: '示例自评报告',
    department: '示例市示例局',
    year,
    source,
    ...head,
  };
  write(`${folder}/index.mdx`, `---\n${JSON.stringify(whole)}\n---\n${body}`);
  write(`${folder}/source/source.txt`, ORIGINAL);
  write(`${folder}/tables/t02.json`, TABLE);
}

/** Full path of a file of the portal. */
export function locate(file: string): string {
  return path.join(root, file);
}

/** Checks the portal: the number of errors and what was printed. */
export function check(
  paths: string[] = [],
  options: Partial<CheckOptions> = {},
  effects: Partial<CheckEffects> = {},
): { errors: number; text: string } {
  let text = '';
  const errors = runCheck(
    paths,
    { format: 'text', ...options },
    {
      root,
      output: path.join(root, 'dist'),
      cwd: root,
      out: { write: (part: string) => (text += part) },
      err: { write: () => undefined },
      ...effects,
    },
  );
  return { errors, text };
}

/** Findings by document, each as `[rule, file below the document, line, place]`. */
export function list(paths: string[] = [], options: Partial<CheckOptions> = {}): Record<string, unknown[]> {
  const { text } = check(paths, { ...options, format: 'json' });
  const { documents } = JSON.parse(text) as { documents: { id: string; findings: Finding[] }[] };
  return Object.fromEntries(
    documents.map(({ id, findings }) => [
      id,
      findings.map(({ rule, file, line, place }) => [
        rule,
        file.replace(`disclosures/${id}/`, ''),
        line,
        place,
      ]),
    ]),
  );
}
