import { expect, test } from 'vitest';
import { canonicalize } from '../../src/lib/archive/canonical.ts';

test('should sort names by code units, at every depth, and leave arrays as they are', () => {
  expect(canonicalize({ b: [{ d: 1, c: '文' }, 'b', 'a'], a: null, B: true })).toBe(
    '{"B":true,"a":null,"b":[{"c":"文","d":1},"b","a"]}',
  );
});

test('should write strings and numbers as RFC 8785 does', () => {
  // The examples of its section 3.2.2 and appendix B.
  expect(canonicalize({ string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/' })).toBe(
    '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  expect(canonicalize([333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
  );
});

test('should sort as RFC 8785 shows, by UTF-16 code units', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 };
  expect([...canonicalize(value).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('')).toBe('2467153');
});

test('should leave out what is undefined and refuse numbers that JSON has not', () => {
  expect(canonicalize({ a: undefined, b: 1 })).toBe('{"b":1}');
  expect(() => canonicalize({ a: Number.NaN })).toThrow('JSON has no such number');
});
