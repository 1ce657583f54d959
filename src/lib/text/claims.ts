import { DisclosureError, type GlossaryTerm } from '../model/index.ts';
import { normaliseTerm } from './fold.ts';

/**
 * Throws `DisclosureError` when two terms of the glossary claim the same word, as a name or as an alias, however its quotation
 * marks and width are written: which of the two meanings readers get would be chance.
 */
export function verifyClaims(glossary: readonly GlossaryTerm[]): void {
  const owners = new Map<string, GlossaryTerm>();
  for (const term of glossary) {
    for (const [at, name] of [term.term, ...term.aliases].entries()) {
      const word = normaliseTerm(name);
      if (word === '') continue;
      const owner = owners.get(word);
      if (owner !== undefined && owner.id !== term.id) throw explainClaim(owner, term, at);
      owners.set(word, term);
    }
  }
}

function explainClaim(owner: GlossaryTerm, term: GlossaryTerm, at: number): DisclosureError {
  const name = [term.term, ...term.aliases][at] ?? '';
  return new DisclosureError({
    what: '同一个名词在两个文件里都有。',
    place: { file: `glossary/${term.id}.json`, field: at === 0 ? 'term' : `aliases.${at - 1}` },
    found: `“${name}”已写在 glossary/${owner.id}.json（名词“${owner.term}”）`,
    expected: '每个名词、别称只写在一个文件里；引号、全角半角的不同不算不同',
    todo: '两个文件里只留一处：删去多余的文件，或从 aliases 里去掉这个写法。',
  });
}
