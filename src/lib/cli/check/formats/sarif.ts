import type { Finding } from '../../../model/index.ts';
import { isDocument } from '../words.ts';
import type { CheckReport } from '../report.ts';
import { findRulePage, RULE_NOTES, type RuleNote } from '../rule-list.ts';
import { listResults } from './sarif-results.ts';

/** SARIF 2.1.0 (OASIS standard): names of severities. */
const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<
  Finding['severity'],
  string
>;

/**
 * Renders a check as SARIF 2.1.0, the exchange format of checking tools. Names of files are relative to the content
 * root (`CONTENT`) or to the built site (`SITE`); where those lie is the reader's to say, so no machine path stands in it.
 */
export function renderSarif(report: CheckReport): string {
  const { groups, origin, version } = report;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: '明账',
            version,
            language: 'zh-CN',
            rules: RULE_NOTES.map((note) => describe(note, origin)),
          },
        },
        originalUriBaseIds: {
          CONTENT: { description: { text: '内容目录（CONTENT_DIR，默认 src/content）' } },
          SITE: { description: { text: '已生成的网站（OUT_DIR，默认 dist）' } },
        },
        columnKind: 'utf16CodeUnits',
        results: groups.flatMap((group) => listResults(group, origin)),
        properties: {
          documents: groups
            .filter(isDocument)
            .map(({ id, coverage }) => ({ id, ...(coverage ? { coverage } : {}) })),
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A rule as a `reportingDescriptor`. `helpUri` must be absolute: without the address of the site there is none. */
function describe(note: RuleNote, origin: string | undefined) {
  const { id, title, severity, basis, meaning, mend } = note;
  const url = findRulePage(id, origin);
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: { text: `依据：${basis}\n怎么处理：${mend}${url === undefined ? '' : `\n详见：${url}`}` },
    ...(url !== undefined && URL.canParse(url) ? { helpUri: url } : {}),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}
