import type { Cost } from '../measure/measure.ts';
import type { Result } from '../run-tool.ts';
import { CASES, type Case, type Part, type Row } from '../tools/index.ts';

/** A row ready to be printed. */
export interface Line {
  readonly size: number;
  readonly row: Row;
  /** Absent where the tool is not installed. */
  readonly result?: Result;
}

/** Renders all lines as one Markdown table. */
export function renderTable(lines: readonly Line[]): string {
  const heads = ['份数', '工具', '内容', '页'].concat(
    ['冷', '无变化', '改一格'].flatMap((name) => [`${name}：秒`, 'CPU 秒', 'MB']),
    '核对',
  );
  const rule = heads.map((_, index) =>
    index === 1 || index === 2 || index === heads.length - 1 ? '---' : '---:',
  );
  return [heads, rule, ...lines.map(toCells)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function toCells({ size, row, result }: Line): string[] {
  const start = [size.toLocaleString('en-US'), row.title, row.contains];
  if (!result) return [...start, ...Array<string>(1 + 3 * CASES.length).fill('—'), '未安装'];
  const costs = CASES.flatMap((kind) => {
    const cost = sumCost(result, kind, row.parts);
    return cost ? [print(cost.seconds, 1), print(cost.cpu, 1), print(cost.megabytes, 0)] : ['—', '—', '—'];
  });
  const verdict = result.faults.length === 0 ? '✓' : result.faults.join('；').replaceAll('|', '\\|');
  return [...start, result.pages.toLocaleString('en-US'), ...costs, verdict];
}

/** Parts of one build together: times add up, and the largest holds for memory, because they run one after the other. */
export function sumCost(result: Result, kind: Case, parts: readonly Part[]): Cost | undefined {
  const costs = parts.map((part) => takeMiddle(result.costs[kind]?.[part] ?? []));
  const present = costs.filter((cost) => cost !== undefined);
  if (present.length < parts.length) return undefined;
  const cpu = present.map((cost) => cost.cpu).filter((one) => one !== undefined);
  const megabytes = present.map((cost) => cost.megabytes).filter((one) => one !== undefined);
  return {
    seconds: present.reduce((sum, { seconds }) => sum + seconds, 0),
    ...(cpu.length < parts.length ? {} : { cpu: cpu.reduce((sum, one) => sum + one, 0) }),
    ...(megabytes.length < parts.length ? {} : { megabytes: Math.max(...megabytes) }),
  };
}

/** The round whose time is the middle one. */
function takeMiddle(costs: readonly Cost[]): Cost | undefined {
  return costs.toSorted((left, right) => left.seconds - right.seconds)[Math.floor((costs.length - 1) / 2)];
}

function print(value: number | undefined, decimals: number): string {
  return value === undefined
    ? '—'
    : value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
