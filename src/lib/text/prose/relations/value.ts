import type { Mention } from '../mention.ts';
import type { Statement, ValueStatement } from '../statement.ts';
import { nameMember } from './parts.ts';

const ROLES: Readonly<Partial<Record<Mention['role'], string>>> = {
  budget: '预算',
  final: '决算',
  previous: '上年',
};

/** Named amounts that no other relation has read (称数), so that every amount keeps its name. */
export function readValues(
  mentions: readonly Mention[],
  statements: readonly Statement[],
): readonly ValueStatement[] {
  const read = new Set(statements.flatMap((statement) => listFigures(statement)));
  return mentions
    .filter(({ kind, role, figure }) => kind === 'amount' && role !== 'threshold' && !read.has(figure))
    .map((mention) => {
      const object = /^(?:的)?(?:用于|支持|购买|开展|建设|作为)?([^,]{2,20})/.exec(mention.tail)?.[1];
      const role = ROLES[mention.role];
      const subject = nameMember(mention);
      const isOwn = mention.named || subject !== mention.subject;
      return {
        kind: 'value',
        subject,
        operands: { amount: mention.figure },
        words: {
          ...(object ? { object } : {}),
          ...(role ? { role } : {}),
          ...(isOwn ? {} : { carried: '承前' }),
        },
        offset: mention.offset,
        end: mention.end,
      };
    });
}

/** The figures a statement uses, its parts included. */
export function listFigures(statement: Statement): readonly number[] {
  const operands = Object.values(statement.operands) as readonly number[];
  return 'parts' in statement ? [...operands, ...statement.parts.map((part) => part.figure)] : operands;
}
