import { expect, it } from 'vitest';
import { keepRecent } from '../../../src/lib/cli/check/recent.ts';

it('should keep the values asked for last and make the others again', () => {
  const made: string[] = [];
  const recent = keepRecent<string>(2);
  const obtain = (name: string) =>
    recent.obtain(name, () => {
      made.push(name);
      return name.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(obtain)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  // `b` was forgotten when `c` came, since `a` had been asked for after it.
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect(recent.get('a')).toBe('A');
  expect(recent.get('c')).toBeUndefined();
});
