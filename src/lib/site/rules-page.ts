import { ALL_RULES, SEVERITY_WORDS, VERDICT_WORDS, type FindingWord } from '../checks/index.ts';
import type { Site } from '../model/index.ts';
import { buildFrame, type Frame } from './frame.ts';
import { listFamilies, type RuleFamily } from './rule-view.ts';
import { rulesUrl } from './urls.ts';

/** The page of all rules (审核规则). */
export interface RulesPage {
  readonly frame: Frame;
  readonly count: number;
  readonly families: readonly RuleFamily[];
  readonly verdicts: readonly FindingWord[];
  readonly severities: readonly FindingWord[];
}

/** Builds the page of all rules, by family. */
export function buildRulesPage(site: Site): RulesPage {
  return {
    frame: buildFrame(site, {
      title: '审核规则',
      description: '文档发布前逐条核对的规则：核对什么、依据什么、相差多少算尾数误差、出现疑点怎样处理。',
      url: rulesUrl(),
      column: '审核规则',
    }),
    count: ALL_RULES.length,
    families: listFamilies(),
    verdicts: Object.values(VERDICT_WORDS),
    severities: Object.values(SEVERITY_WORDS),
  };
}
