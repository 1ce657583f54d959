import type { Site } from '../../model/index.ts';
import { buildRulePage, buildRulesPage, listRuleIds, ruleUrl, rulesUrl } from '../../site/index.ts';
import type { Made } from '../engine/task.ts';
import type { Tools } from '../engine/tools.ts';

/** The portal whose rule pages are made. */
export interface RulesInput {
  readonly site: Site;
}

/** Draws the page of all rules (审核规则) and the page of each: its examples are run for it. */
export async function run(inputs: readonly RulesInput[], tools: Tools): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const { site } of inputs) {
    const pages = [
      { url: rulesUrl(), page: buildRulesPage(site) as unknown },
      ...listRuleIds().map((id) => ({ url: ruleUrl(id), page: buildRulePage(site, id) })),
    ];
    const files: string[] = [];
    for (const { url, page } of pages) {
      const file = `${url.slice(1)}index.html`;
      tools.write(file, await tools.draw(url, { site, page }));
      files.push(file);
    }
    made.push({ files });
  }
  return made;
}
