import {
  ALL_RULES,
  SEVERITY_WORDS,
  VERDICT_WORDS,
  type FindingWord,
  type RuleCard,
} from '../checks/index.ts';
import type { Site } from '../model/index.ts';
import { buildFrame, type Frame } from './frame.ts';
import { listRule, writeWaiver, type ListedRule } from './rule-view.ts';
import { ruleUrl, rulesUrl } from './urls.ts';

/** The page of one rule. */
export interface RulePage {
  readonly frame: Frame;
  readonly rule: ListedRule & Pick<RuleCard, 'id' | 'basis' | 'meaning' | 'mend' | 'passing'>;
  readonly severity: FindingWord;
  readonly failing: readonly {
    readonly name: string;
    readonly sentences: readonly {
      readonly verdict: string;
      readonly message: string;
      readonly place?: string;
    }[];
  }[];
  /** An entry of `review.json` for what the first example finds; absent where nothing can be waived. */
  readonly waiver?: string;
  readonly listUrl: string;
}

/** Ids of the rules that have a page. */
export function listRuleIds(): readonly string[] {
  return ALL_RULES.map(({ id }) => id);
}

/** Builds the page of a rule; its examples are run here, so that it shows what the rule really says. */
export function buildRulePage(site: Site, id: string): RulePage {
  const card = ALL_RULES.find((candidate) => candidate.id === id);
  if (!card) throw new Error(`No rule ${id}: it is not among listRuleIds`);
  const { basis, meaning, mend, passing, failing } = card;
  const rule = { ...listRule(card), id, basis, meaning, mend, passing };
  const waiver = card.waivable ? writeWaiver(failing) : undefined;
  return {
    frame: buildFrame(site, {
      title: [rule.code, rule.title].filter(Boolean).join(' '),
      description: meaning,
      url: ruleUrl(id),
      way: [{ label: '审核规则', url: rulesUrl() }],
      column: '审核规则',
    }),
    rule,
    severity: SEVERITY_WORDS[card.severity],
    failing: failing.map(({ name, findings }) => ({
      name,
      sentences: findings.map(({ verdict, message, place }) => ({
        verdict: VERDICT_WORDS[verdict].name,
        message,
        ...(place === undefined ? {} : { place }),
      })),
    })),
    ...(waiver === undefined ? {} : { waiver }),
    listUrl: rulesUrl(),
  };
}
