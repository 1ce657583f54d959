import type { SourceFile } from './source.ts';

/** What betrays a developer's machine. Written in pieces, so that this file does not betray one. */
const TRACES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`(?<![\w.)}\]*-])/(?:${['home', 'Users'].join('|')})/[\w.-]+/`), 'a home folder'],
  [
    new RegExp(String.raw`(?<![\w.)}\]*-])/(?:${['root', 'work'].join('|')})/[\w.-]`),
    'a folder of one machine',
  ],
  [new RegExp(String.raw`(?<![\w.)}\]*-])/${'tmp'}/[\w.-]`), 'a temporary folder'],
  [new RegExp(String.raw`\b[A-Z]:\\\\?${'Users'}\\`), 'a home folder'],
  [
    new RegExp(
      String.raw`\b(?:${['registry', 'npm', 'mirrors?', 'pypi'].join('|')})\.[a-z0-9-]+\.(?:com|org|net|cn|io|dev)\b`,
    ),
    'a registry host',
  ],
  [new RegExp(['"', 'resolved', '":'].join('')), 'a download address in a lock file'],
];

/** Lines of a file that name a place only its author has, or a package registry. */
export function checkTraces({ path, text }: SourceFile): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      TRACES.filter(([pattern]) => pattern.test(line)).map(
        ([, what]) => `${path}:${index + 1} names ${what}: ${line.trim().slice(0, 100)}`,
      ),
    );
}
