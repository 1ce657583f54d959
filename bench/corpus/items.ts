import { listNames } from '../../src/lib/checks/accounts/index.ts';
import type { Random } from '../../tests/checks/narrative/generate/random.ts';
import type { Department } from './places.ts';

/** An item a department spends on, in its first year; amounts in yuan. */
export interface Line {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
  /** Other money on the same item. */
  readonly other: number;
  /** In how many of a hundred years there is something on it. */
  readonly presence: number;
}

/** Items that any department may have besides its own, for projects. */
const EXTRAS = [
  '2010302', '2010507', '2010607', '2013202', '2013302', '2013402', '2060503', '2060702', '2069999', '2070308',
  '2080705', '2080801', '2081602', '2082501', '2089999', '2109999', '2110105', '2120399', '2120501', '2129999',
  '2150899', '2169999', '2210399', '2059999', '2049999', '2240299',
]; // prettier-ignore

const SIZES = {
  small: { least: 500_000, most: 3_000_000, own: [1, 2], extras: [0, 1] },
  medium: { least: 2_000_000, most: 15_000_000, own: [2, 4], extras: [0, 3] },
  large: { least: 9_000_000, most: 80_000_000, own: [3, 6], extras: [2, 7] },
} as const;

/** What a department spends its money on: its own work, pensions, health, housing, and other projects. */
export function makeLines(random: Random, { kind, place }: Department): readonly Line[] {
  const [, , , codes, size] = kind;
  const { least, most, own, extras } = SIZES[size];
  const whole = random.between(least, most) * (place.level === 'city' ? 2 : 1);
  const part = (low: number, high: number) => Math.floor((whole / 1000) * random.between(low, high));
  const [main = '', ...more] = codes.split(' ');
  const other = random.chance(place.level === 'city' ? 40 : 30) ? part(30, 400) : 0;

  const lines: Line[] = [
    { code: main, basic: part(550, 800), project: isRunning(main) ? 0 : part(50, 600), other, presence: 100 },
  ];
  const add = (code: string, presence: number, basic: number, project: number) => {
    if (lines.every((line) => line.code !== code)) lines.push({ code, basic, project, other: 0, presence });
  };
  for (const code of take(random, more, random.between(own[0], own[1]) - 1))
    if (isRunning(code)) add(code, 100, part(60, 300), 0);
    else add(code, random.pick([100, 100, 85]), 0, part(20, 500));
  if (random.chance(70)) add(random.pick(['2080501', '2080502']), 95, part(10, 50), 0);
  add('2080505', 100, part(70, 120), 0);
  if (random.chance(40)) add('2080506', 70, part(20, 60), 0);
  add(random.chance(60) ? '2101101' : '2101102', 100, part(30, 55), 0);
  if (random.chance(45)) add('2101103', 100, part(8, 25), 0);
  add('2210201', 100, part(60, 100), 0);
  if (random.chance(12)) add('2210203', 90, part(5, 30), 0);
  for (const code of take(random, EXTRAS, random.between(extras[0], extras[1])))
    add(code, random.pick([90, 70, 40]), 0, part(2, 200));
  return lines;
}

/** Whether an item keeps an office running, which is basic expenditure. */
function isRunning(code: string): boolean {
  return /运行$/.test(listNames(code)[0] ?? '');
}

/** So many of a list, each at most once. */
export function take<Entry>(random: Random, list: readonly Entry[], count: number): Entry[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat();
}
