import { VERDICT_WORDS } from '../../../checks/index.ts';
import type { CheckedGroup } from '../findings.ts';
import { countFailures, listOpen, listWaived, sortGroups, sumCoverage, type Entry } from '../order.ts';
import type { CheckReport } from '../report.ts';
import { findRule, findRulePage } from '../rule-list.ts';
import { isDocument, nameGroup, SEVERITY_ASKS, showCoverage, VERDICT_ORDER } from '../words.ts';
import { renderDocument } from './html-document.ts';
import { HTML_STYLE } from './html-style.ts';
import { escapeHtml, renderHead, renderRow } from './html-text.ts';

const SIGNATURES = ['经办人', '审核人', '分管领导', '日期'];
const BLANK = '<span class="blank"></span>';

/**
 * Renders a check as the report that is printed and signed before publication (检查报告): one file without scripts,
 * nothing fetched from anywhere. The day stands on it only when it was given.
 */
export function renderHtml(report: CheckReport): string {
  const groups = sortGroups(report.groups);
  const noted = groups.filter(({ findings, figures = [] }) => findings.length + figures.length > 0);
  const clean = groups.filter((group) => isDocument(group) && !noted.includes(group));
  return `${[
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<title>检查报告</title>',
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    ...renderFacts(report),
    '<h2>一、总体情况</h2>',
    ...renderCounts(noted),
    ...renderFailures(groups),
    ...renderClean(clean),
    ...(noted.length === 0 ? [] : ['<h2>二、逐份说明</h2>', ...noted.map(renderDocument)]),
    ...renderRules(noted, report.origin),
    `<div class="signatures">${SIGNATURES.map((name) => `<p>${name}：${BLANK}</p>`).join('')}</div>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function renderFacts({ groups, portal, scope, pages, version, date }: CheckReport): string[] {
  const documents = `${groups.filter(isDocument).length} 份文档`;
  const where = scope.length === 0 ? '全部内容' : scope.join('、');
  const coverage = sumCoverage(groups);
  const facts: (readonly [string, string])[] = [
    ['检查范围', escapeHtml(`${where}，共 ${documents}${pages === undefined ? '' : `、${pages} 个网页`}`)],
    ['检查程序', escapeHtml(`明账 ${version}`)],
    ...(coverage === undefined
      ? []
      : [['叙述数字', escapeHtml(showCoverage(coverage).slice('叙述数字 '.length))] as const]),
    ['检查日期', date === undefined ? BLANK : escapeHtml(date)],
  ];
  return [
    ...(portal === undefined ? [] : [`<p class="portal">${escapeHtml(portal)}</p>`]),
    '<h1>检查报告</h1>',
    `<dl class="facts">${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`,
    `<p class="small">“疑点”是请部门核对的地方，不等于有错；“尾数误差”是四舍五入造成的，不必处理；“凑整”是为使各数之和等于合计而调过的数；“无法判定”是程序看不准、留给人看的。标有“${SEVERITY_ASKS.error}”的，发布前要么改正，要么请部门说明。叙述数字“绑定”是引自表里某一格，“复算”是由别的数算得出，“仅陈述”是没有别的数可比。公开的文字和数字以部门审定的为准，程序不作改动。本报告供审核签字使用，不公开。</p>`,
  ];
}

/** Columns of the table of counts, each with what it counts. */
const COUNTS: readonly (readonly [string, (group: CheckedGroup) => number])[] = [
  [
    '错误',
    (group) => countEntries(group, ({ finding, isFigure }) => !isFigure && finding.severity === 'error'),
  ],
  [
    '警告',
    (group) => countEntries(group, ({ finding, isFigure }) => !isFigure && finding.severity === 'warning'),
  ],
  ...VERDICT_ORDER.filter((verdict) => verdict !== 'exact').map(
    (verdict) =>
      [
        VERDICT_WORDS[verdict].name,
        (group: CheckedGroup) =>
          countEntries(group, ({ finding, isFigure }) => isFigure && finding.verdict === verdict),
      ] as const,
  ),
  [
    '提示',
    (group) => countEntries(group, ({ finding, isFigure }) => !isFigure && finding.severity === 'notice'),
  ],
  ['已豁免', (group) => listWaived(group).length],
];

function countEntries(group: CheckedGroup, wanted: (entry: Entry) => boolean): number {
  return listOpen(group).filter(wanted).length;
}

function renderCounts(groups: readonly CheckedGroup[]): string[] {
  if (groups.length === 0) return ['<p>没有需要说明的地方。</p>'];
  const lines = groups.map((group) => ({ group, counts: COUNTS.map(([, count]) => count(group)) }));
  const total = COUNTS.map((_, at) => lines.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  return [
    '<table class="counts">',
    renderHead(['文档', ...COUNTS.map(([name]) => name)]),
    '<tbody>',
    ...lines.map(({ group, counts }) =>
      renderRow([escapeHtml(group.title ?? nameGroup(group)), ...counts.map(String)]),
    ),
    ...(lines.length > 1 ? [renderRow(['合计', ...total.map(String)])] : []),
    '</tbody></table>',
  ];
}

/** How many findings a strict check would count: what whoever signs asks first. */
function renderFailures(groups: readonly CheckedGroup[]): string[] {
  const failures = countFailures(groups, true);
  if (failures === 0) return [];
  return [`<p>其中 ${failures} 处应在发布前查清：改正，或者请部门说明。</p>`];
}

function renderClean(groups: readonly CheckedGroup[]): string[] {
  if (groups.length === 0) return [];
  const names = groups.map((group) =>
    escapeHtml(group.title === undefined ? group.id : `${group.title}（${group.id}）`),
  );
  return [`<p>另有 ${groups.length} 份没有需要说明的地方：${names.join('；')}。</p>`];
}

/** The rules that are named above, with what they rest on: whoever signs need not look them up. */
function renderRules(groups: readonly CheckedGroup[], origin: string | undefined): string[] {
  const ids = [
    ...new Set(
      groups.flatMap(({ findings, figures = [] }) => [...findings, ...figures]).map(({ rule }) => rule),
    ),
  ];
  const notes = ids.toSorted().flatMap((id) => findRule(id) ?? []);
  if (notes.length === 0) return [];
  return [
    '<h2>三、所依据的规则</h2>',
    '<dl class="rules">',
    ...notes.map(({ id, title, basis }) => {
      const page = origin === undefined ? undefined : findRulePage(id, origin);
      const name = escapeHtml(`${id} ${title}`);
      const heading = page === undefined ? name : `<a href="${escapeHtml(page)}">${name}</a>`;
      return `<dt>${heading}</dt><dd>${escapeHtml(basis)}</dd>`;
    }),
    '</dl>',
  ];
}
