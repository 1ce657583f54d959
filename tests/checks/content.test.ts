import path from 'node:path';
import { expect, it } from 'vitest';
import { runCheck } from '../../src/lib/cli/check.ts';

it('the documents of this repository have no errors', () => {
  let text = '';
  const root = path.resolve('src/content');
  const errors = runCheck(
    [],
    { format: 'text' },
    {
      root,
      output: path.resolve('dist'),
      cwd: process.cwd(),
      out: { write: (part: string) => (text += part) },
      err: { write: () => undefined },
    },
  );
  expect(errors, text).toBe(0);
});
