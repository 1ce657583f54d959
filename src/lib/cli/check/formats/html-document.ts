import { VERDICT_WORDS, type ReviewedFinding } from '../../../checks/index.ts';
import type { CheckedGroup } from '../findings.ts';
import { hasFigures, listOpen, listWaived, type Entry } from '../order.ts';
import { gatherTerms } from '../terms.ts';
import { nameFinding, nameGroup, SEVERITY_ASKS, showCoverage, showDecision, showPlace } from '../words.ts';
import { escapeHtml, renderHead, renderRow } from './html-text.ts';

const COLUMNS = ['序号', '结论', '内容与算式', '位置、规则', '处理意见'];
/** A message of more characters may be broken over two pages; shorter rows stay whole. */
const LONG_MESSAGE = 600;

/** What was found in a document: a table, worst first, with room for a decision; then what needs none; then what is waived. */
export function renderDocument(group: CheckedGroup): string {
  const open = listOpen(group);
  const isRounding = ({ finding, isFigure }: Entry) => isFigure && finding.verdict === 'rounding';
  const isNotice = ({ finding, isFigure }: Entry) => finding.severity === 'notice' && !isFigure;
  const rows = open.filter((entry) => !isRounding(entry) && !isNotice(entry));
  return [
    '<section class="document">',
    `<h3>${escapeHtml(group.title ?? nameGroup(group))}</h3>`,
    ...renderIdentity(group),
    ...(hasFigures(group.coverage) ? [`<p>${showCoverage(group.coverage)}。</p>`] : []),
    ...renderTable(group, rows),
    ...renderList(group, '尾数误差', '四舍五入造成，不必处理', open.filter(isRounding)),
    ...renderList(group, '提示', '不影响公开', open.filter(isNotice)),
    ...renderWaived(group, listWaived(group)),
    '</section>',
  ].join('\n');
}

function renderIdentity({ id, title, digest }: CheckedGroup): string[] {
  const parts = [
    ...(title === undefined ? [] : [`文档 ${id}`]),
    ...(digest === undefined ? [] : [`内容校验码 SHA-256 ${digest}`]),
  ];
  return parts.map((text) => `<p class="small">${escapeHtml(text)}</p>`);
}

function renderTable(group: CheckedGroup, rows: readonly Entry[]): string[] {
  if (rows.length === 0) return [];
  const isLong = rows.some(({ finding }) => finding.message.length > LONG_MESSAGE);
  return [
    `<table class="findings${isLong ? ' long' : ''}">`,
    renderHead(COLUMNS),
    '<tbody>',
    ...rows.map(({ finding, isFigure }, index) =>
      renderRow([
        String(index + 1),
        `<p><strong>${nameFinding(finding, isFigure)}</strong></p>${renderAsk(finding)}`,
        renderContent(finding, isFigure),
        `<p>${locate(group, finding)}</p><p>规则 ${escapeHtml(finding.rule)}</p>`,
        '',
      ]),
    ),
    '</tbody></table>',
  ];
}

/** What is asked of the web team; a verdict that is no doubt says it itself. */
function renderAsk({ severity, verdict }: ReviewedFinding): string {
  return verdict === 'doubt' ? `<p class="small">${SEVERITY_ASKS[severity]}</p>` : '';
}

/** The sentence with its arithmetic; what is wrong with a file shows both sides. */
function renderContent(
  { message, severity, reported, computed }: ReviewedFinding,
  isFigure: boolean,
): string {
  const sides =
    isFigure || severity !== 'error'
      ? []
      : [
          ...(reported === undefined ? [] : [`实际：${reported}`]),
          ...(computed === undefined ? [] : [`应为：${computed}`]),
        ];
  return [message, ...sides].map((text) => `<p>${escapeHtml(text)}</p>`).join('');
}

/** What needs no decision, short and across the whole page. */
function renderList(group: CheckedGroup, name: string, remark: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  return [
    `<p>${name} ${entries.length} 处，${remark}：</p>`,
    '<ol class="notices">',
    ...gatherTerms(entries).map(
      ({ finding }) =>
        `<li>${escapeHtml(finding.message)}<span class="small">（${locate(group, finding)}，规则 ${escapeHtml(finding.rule)}）</span></li>`,
    ),
    '</ol>',
  ];
}

function renderWaived(group: CheckedGroup, findings: readonly ReviewedFinding[]): string[] {
  if (findings.length === 0) return [];
  return [
    `<p>已豁免 ${findings.length} 处：</p>`,
    '<table class="findings long">',
    renderHead(COLUMNS),
    '<tbody>',
    ...findings.map((finding, index) =>
      renderRow([
        String(index + 1),
        VERDICT_WORDS[finding.verdict].name,
        renderContent(finding, true),
        `<p>${locate(group, finding)}</p><p>规则 ${escapeHtml(finding.rule)}</p>`,
        finding.waived
          ? `<p>${escapeHtml(finding.waived.reason)}</p><p>${escapeHtml(showDecision(finding.waived))}</p>`
          : '',
      ]),
    ),
    '</tbody></table>',
  ];
}

/** Where to look, in words: the words by line, a table by cell, anything else by file. Long addresses may break. */
function locate({ id }: CheckedGroup, finding: ReviewedFinding): string {
  const { file, line, place } = finding;
  const name = file.replace(`disclosures/${id}/`, '');
  const isWords = name === 'index.mdx';
  const isWaiver = name === 'review.json';
  const isTable = /^tables\/[^/]+\.json$/.test(name) && place !== undefined;
  // The field of a file says nothing to people once they have the line.
  const showsPlace = place !== undefined && (isWords || isTable || isWaiver || line === undefined);
  const parts = [
    ...(isTable ? [] : [isWords ? '正文' : name]),
    ...(line === undefined ? [] : [`第 ${line} 行`]),
    ...(showsPlace ? [showPlace(finding) ?? ''] : []),
  ];
  return escapeHtml(parts.filter(Boolean).join(' ')).replace(/\.(?=[a-z])|(?<=[\w.])#/g, '$&<wbr>');
}
