import type { Random } from '../../tests/checks/narrative/generate/random.ts';

/** Another print with one digit changed, never to a figure that begins with a needless zero. */
export function changeDigit(print: string, random: Random): string {
  const places = [...print].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const at = random.pick(places);
  const whole = print.split('.')[0] ?? '';
  const lowest = at === 0 && whole.length > 1 ? 1 : 0;
  const digits = Array.from({ length: 10 - lowest }, (_, index) => String(index + lowest)).filter(
    (digit) => digit !== print[at],
  );
  return print.slice(0, at) + random.pick(digits) + print.slice(at + 1);
}
