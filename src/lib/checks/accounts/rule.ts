import type { Finding } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import type { Outcome } from './relation.ts';
import type { AccountTables } from './subject.ts';

/** A rule about the tables of a document. */
export interface TableRule extends Rule<AccountTables> {
  /** Every relation the rule looks at with what became of it, for a rule that judges relations; also those that hold. */
  readonly outcomes?: (subject: AccountTables) => Iterable<Outcome>;
}

/**
 * One rounding note per table and family of rules (I inside a table, X between tables) instead of one per rule.
 * The first rule lends its name and place; the others' sentences follow it.
 */
export function clusterRounding(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, number>();
  const clustered: Finding[] = [];
  for (const finding of findings) {
    const key = `${finding.rule.charAt(0)} ${finding.file}`;
    const index = finding.verdict === 'rounding' ? first.get(key) : undefined;
    const note = index === undefined ? undefined : clustered[index];
    if (index === undefined || !note) {
      if (finding.verdict === 'rounding') first.set(key, clustered.length);
      clustered.push(finding);
      continue;
    }
    clustered[index] = {
      ...note,
      message: `${note.message}规则 ${finding.rule}：${finding.message.replace(/^[^：]*：/, '')}`,
      reported: [note.reported, finding.reported].filter(Boolean).join('；'),
      computed: [note.computed, finding.computed].filter(Boolean).join('；'),
    };
  }
  return clustered;
}
