import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listReportIds, readGlossary } from '../../src/lib/content/index.ts';
import type { GlossaryTerm } from '../../src/lib/model/index.ts';
import { buildNotes } from '../../src/lib/site/notes.ts';
import { reviewReport } from '../../src/lib/site/review.ts';
import { findCandidateTerms } from '../../src/lib/site/terms.ts';
import { readReport } from '../../src/lib/content/index.ts';
import { findTerms } from '../../src/lib/text/index.ts';

const root = 'src/content';
const glossary = readGlossary(root);

const term = (id: string, name: string, ...aliases: string[]): GlossaryTerm => ({
  id,
  term: name,
  aliases,
  definition: '示例。',
  source: '示例',
});

describe('findCandidateTerms(text, glossary)', () => {
  it.each(listReportIds(root))('leaves %s as it is with all terms', (id) => {
    const candidates = new Set(findCandidateTerms(readReport(root, id).body, glossary));
    expect(candidates.size).toBeGreaterThan(0);
    expect(candidates.size).toBeLessThan(glossary.length);
    const some = reviewReport({ root, id, glossary: glossary.filter((_, at) => candidates.has(at)) });
    const all = reviewReport({ root, id, glossary });
    expect(some.narrative.blocks).toEqual(all.narrative.blocks);
    expect(some.narrative.terms).toEqual(all.narrative.terms);
    expect(buildNotes(some)).toEqual(buildNotes(all));
  });

  it('never leaves out a term that is found in the text, whatever marks stand in it', () => {
    const names = ['三公', '“三公”经费', '基本支出', 'PPP项目', '支出', '（国库）支付'];
    const terms = names.map((name, at) => term(`t${at}`, name));
    const piece = fc.constantFrom(
      ...names,
      '本',
      '**',
      '\\',
      '“',
      '”',
      ' ',
      '\n',
      'ｐｐｐ',
      '项目',
      '。',
      '三',
      '公',
      '经费',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        // What the reader sees: emphasis and escapes gone.
        const printed = source.replaceAll('**', '').replaceAll('\\', '');
        const candidates = findCandidateTerms(source, terms).map((at) => terms[at]?.id);
        for (const match of findTerms(printed, terms)) expect(candidates).toContain(match.term.id);
      }),
      { numRuns: 500 },
    );
  });

  it('takes every term where a character is written by its number', () => {
    expect(findCandidateTerms('&#22522;本支出', [term('a', '基本支出'), term('b', '项目支出')])).toEqual([
      0, 1,
    ]);
    expect(findCandidateTerms('甲 & 乙', [term('a', '基本支出')])).toEqual([]);
  });
});
