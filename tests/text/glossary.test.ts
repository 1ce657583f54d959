import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../src/lib/content/index.ts';
import { normaliseTerm } from '../../src/lib/text/index.ts';

const glossary = readGlossary(path.resolve('src/content'));

describe('the standard glossary', () => {
  it('has at least 45 terms, each short and with its source', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(45);
    for (const { id, definition, source } of glossary) {
      expect(definition.length, id).toBeLessThanOrEqual(120);
      expect(definition, id).toMatch(/。$/);
      expect(definition.match(/。/g)?.length, id).toBeLessThanOrEqual(3);
      expect(source, id).toMatch(/《.+》|公开表|自评表|指标/);
    }
  });

  it('has ids that may stand in a URL', () => {
    for (const { id } of glossary) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('claims no word twice', () => {
    const owners = new Map<string, string>();
    for (const { id, term, aliases } of glossary) {
      for (const name of [term, ...aliases]) {
        const word = normaliseTerm(name);
        expect(owners.get(word), `${name}: ${owners.get(word) ?? ''} and ${id}`).toBeUndefined();
        owners.set(word, id);
      }
    }
  });
});
