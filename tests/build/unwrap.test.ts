import { describe, expect, it } from 'vitest';
import { findDisclosureError } from '../../src/lib/build/engine/unwrap.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';

const parts = { what: '坏了。', todo: '改好。', place: { file: 'a.json', line: 3 } };

/** The same error from another copy of the class, as a bundle has one. */
class Copy extends Error {
  override readonly name = 'DisclosureError';
  readonly parts = parts;
}

describe('findDisclosureError(error)', () => {
  it('should find it however it is wrapped', () => {
    const error = new DisclosureError(parts);
    expect(findDisclosureError(error)).toBe(error);
    for (const wrapped of [
      new Copy('x'),
      new Error('outer', { cause: new Error('inner', { cause: new Copy('x') }) }),
      new AggregateError([new Error('other'), new Copy('x')]),
    ]) {
      expect(findDisclosureError(wrapped)?.message).toBe(error.message);
    }
  });

  it('should leave every other error alone', () => {
    const circular = new Error('a');
    circular.cause = circular;
    for (const other of [undefined, 'text', new Error('x'), { name: 'DisclosureError' }, circular]) {
      expect(findDisclosureError(other)).toBeUndefined();
    }
  });
});
