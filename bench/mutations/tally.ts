import { MUTATION_KINDS } from './mutation.ts';
import type { Outcome } from './outcome.ts';

const HEADS = ['应查出', '查出', '别处', '仅提示', '漏', '查出率'] as const;
const DASHES = ['---', '---:', '---:', '---:', '---:', '---:', '---:', '---:'] as const;

/** A mutation that a checker can be asked to see. */
export function isFair({ mutation }: Outcome): boolean {
  return mutation.checkable && mutation.beyond;
}

/** Recall by kind and by the rule of the section, and the mutations missed, as lines of text. */
export function renderOutcomes(title: string, outcomes: readonly Outcome[], missedShown: number): string[] {
  const lines = [
    '',
    `## ${title}：${outcomes.length} 处改动`,
    '',
    row(['改动', '全部', ...HEADS]),
    row(DASHES),
  ];
  for (const kind of [...MUTATION_KINDS, undefined]) {
    const some = outcomes.filter(({ mutation }) => kind === undefined || mutation.kind === kind);
    if (some.length > 0) lines.push(row([kind ?? '合计', String(some.length), ...count(some)]));
  }
  const expected = [...new Set(outcomes.flatMap((outcome) => outcome.expected ?? []))].sort();
  if (expected.length > 0) lines.push('', row(['章节的规则', '全部', ...HEADS]), row(DASHES));
  for (const rule of expected) {
    const some = outcomes.filter((outcome) => outcome.expected === rule);
    lines.push(row([rule, String(some.length), ...count(some)]));
  }
  const unfair = outcomes.filter((outcome) => !isFair(outcome));
  const alarmed = unfair.filter(({ result }) => result === 'caught');
  lines.push(
    '',
    `不应强求的改动 ${unfair.length} 处（尾数之内，或叙述本身无从核对），其中仍有疑点的 ${alarmed.length} 处。`,
    ...alarmed.slice(0, 10).flatMap((outcome) => describe(outcome, outcome.rules.join('、'))),
  );
  const missed = outcomes.filter((outcome) => isFair(outcome) && outcome.result !== 'caught');
  lines.push(
    '',
    `未在原处查出的 ${missed.length} 处${missed.length > missedShown ? `，列前 ${missedShown} 处` : ''}：`,
  );
  lines.push(...missed.slice(0, missedShown).flatMap((outcome) => describe(outcome, outcome.why)));
  return lines;
}

function describe({ document, mutation }: Outcome, why: string): string[] {
  const { kind, before, after, size, lines, text, place = '' } = mutation;
  const change = kind === 'row' ? `${size}：${before}` : `${before} → ${after}`;
  return [`- [${kind}] ${document}:${lines[0] ?? place} ${change}；${why}`, `    ${shorten(text, after)}`];
}

function count(some: readonly Outcome[]): string[] {
  const fair = some.filter(isFair);
  const times = (result: Outcome['result']) => fair.filter((outcome) => outcome.result === result).length;
  const caught = times('caught');
  return [
    String(fair.length),
    String(caught),
    String(times('elsewhere')),
    String(times('softened')),
    String(times('missed')),
    showPercent(caught, fair.length),
  ];
}

/** Precision by rule: mutations it pointed out, and alarms (one entry each) about documents in which all agrees. */
export function renderPrecision(outcomes: readonly Outcome[], alarms: readonly string[]): string[] {
  const caught = outcomes.filter(({ result }) => result === 'caught').flatMap(({ rules }) => rules);
  const times = (list: readonly string[], rule: string) => list.filter((one) => one === rule).length;
  const rules = [...new Set([...caught, ...alarms])].sort();
  return [
    row(['规则', '指出的改动', '误报', '精确率']),
    row(['---', '---:', '---:', '---:']),
    ...rules.map((rule) => {
      const [good, bad] = [times(caught, rule), times(alarms, rule)];
      return row([rule, String(good), String(bad), showPercent(good, good + bad)]);
    }),
    row([
      '合计',
      String(caught.length),
      String(alarms.length),
      showPercent(caught.length, caught.length + alarms.length),
    ]),
  ];
}

/** A share in percent with one decimal; a dash where there is nothing to share. */
export function showPercent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** A row of a Markdown table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function shorten(text: string, around: string): string {
  const at = Math.max(0, text.indexOf(around.split(' ')[0] ?? ''));
  const start = Math.max(0, at - 60);
  return `${start > 0 ? '…' : ''}${text.slice(start, at + 70)}${text.length > at + 70 ? '…' : ''}`;
}
