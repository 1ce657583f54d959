import type { Random } from '../random.ts';
import { join } from './bytes.ts';
import type { Damage } from './damage.ts';
import { damageXml } from './xml.ts';

const PIECES = [
  '<table>',
  '</td>',
  '<td colspan=9 rowspan=65534>',
  '<tr><td>1.00',
  '<!--',
  '-->',
  '<b>',
  '</p>',
  '<select>',
  '<svg>',
  '\0',
  '<frameset>',
  '<template>',
  '<style>td{display:none}</style>',
  '<script>',
  '<base href="file:///">',
  '<iframe src="file:///etc/passwd">',
  '&#x202E;',
  '&#0;',
  '"',
  '>',
  '\t',
  '\n\n',
  '\r',
  '\uFEFF',
  '一、',
  '[](',
  '{1}',
];

/** Damage of web pages and plain texts: marks that do not belong, marks told often, tags torn. */
export const MARKUP_DAMAGE: readonly Damage[] = [
  { name: 'put marks in', apply: (bytes, random) => insert(bytes, random, random.pick(PIECES)) },
  {
    name: 'put many marks in',
    apply: (bytes, random) =>
      insert(bytes, random, random.pick(PIECES).repeat(random.pick([20, 400, 3_000]))),
  },
  {
    name: 'tear tags',
    apply: (bytes, random) =>
      new Uint8Array(Buffer.from(damageXml(Buffer.from(bytes).toString('latin1'), random), 'latin1')),
  },
];

function insert(bytes: Uint8Array, random: Random, piece: string): Uint8Array {
  const at = random.below(bytes.length + 1);
  return join(bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at));
}
