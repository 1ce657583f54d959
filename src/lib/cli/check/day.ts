import { InvalidArgumentError } from 'commander';

/** Reads `--date`: a day that exists, `YYYY-MM-DD`. Throws for anything else. */
export function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('日期写作 2022-09-01，并且是存在的一天。');
}

/** Today in China, `YYYY-MM-DD`: the only look at the clock; waivers end with a day there, wherever the machine stands. */
export function readToday(clock: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(clock);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
