import { expect, test } from 'vitest';
import { buildContents } from '../../src/lib/site/contents.ts';

const heading = (depth: number, id: string) => ({ depth, id, text: id });

test('headings nest by depth', () => {
  expect(
    buildContents([heading(2, 'a'), heading(3, 'b'), heading(4, 'c'), heading(3, 'd'), heading(2, 'e')]),
  ).toMatchObject([
    {
      id: 'a',
      children: [
        { id: 'b', children: [{ id: 'c' }] },
        { id: 'd', children: [] },
      ],
    },
    { id: 'e', children: [] },
  ]);
});

test('three levels are shown, counted from the highest one', () => {
  const list = buildContents([heading(3, 'a'), heading(4, 'b'), heading(5, 'c'), heading(6, 'd')]);
  expect(list).toMatchObject([{ id: 'a', children: [{ id: 'b', children: [{ id: 'c', children: [] }] }] }]);
});

test('a document that begins below its highest heading, or skips a level, loses nothing', () => {
  expect(buildContents([heading(4, 'a'), heading(2, 'b'), heading(4, 'c')])).toMatchObject([
    { id: 'a' },
    { id: 'b', children: [{ id: 'c' }] },
  ]);
  expect(buildContents([])).toEqual([]);
});
