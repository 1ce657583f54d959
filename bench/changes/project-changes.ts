import path from 'node:path';
import type { Change } from './change.ts';
import { put, replaceIn, type Workplace } from './edit.ts';

const source = (place: Workplace, file: string): string => path.join(place.project, 'src', file);

/** What a developer changes: pages, theme, forms, rules, cards. */
export const PROJECT_CHANGES: readonly Change[] = [
  {
    name: 'a component',
    weight: 4,
    make: (place, n) =>
      replaceIn(source(place, 'components/document/KeyFigures.astro'), /(<!--\d+-->)?$/, `<!--${n}-->`),
  },
  {
    name: 'a layout',
    weight: 2,
    make: (place, n) =>
      replaceIn(source(place, 'layouts/Region.astro'), /行政区划代码(\d*)/, `行政区划代码${n}`),
  },
  {
    name: 'the theme',
    weight: 3,
    make: (place, n) =>
      replaceIn(source(place, 'layouts/styles/tokens.css'), /$/, `\n.n${n} { color: red; }\n`),
  },
  {
    name: 'a script of the pages',
    weight: 2,
    make: (place, n) =>
      replaceIn(
        source(place, 'components/client/main.ts'),
        /$/,
        `\ndocument.documentElement.dataset['n'] = '${n}';\n`,
      ),
  },
  {
    name: 'a fixed file',
    weight: 2,
    make: (place, n) => put(path.join(place.project, 'public', `f${n % 5}.txt`), String(n)),
  },
  {
    name: 'a name of a form',
    weight: 2,
    program: true,
    make: (place, n) =>
      replaceIn(
        source(place, 'lib/model/forms/appropriation.ts'),
        /title: '(示例\d+)?财政拨款收入支出决算总表'/,
        `title: '示例${n}财政拨款收入支出决算总表'`,
      ),
  },
  {
    name: 'the wording of a rule',
    weight: 2,
    program: true,
    make: (place, n) =>
      replaceIn(
        source(place, 'lib/checks/accounts/rules/i01.ts'),
        /title: '收入支出/,
        `title: '第${n}版：收入支出`,
      ),
  },
  {
    name: 'the layout of cards',
    weight: 2,
    program: true,
    make: (place, n) =>
      replaceIn(
        source(place, 'lib/publish/card/tree.ts'),
        /padding: `\d+px /,
        `padding: \`${30 + (n % 40)}px `,
      ),
  },
];
