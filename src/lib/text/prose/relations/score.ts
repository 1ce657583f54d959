import type { Relation } from '../context.ts';
import type { ScoreStatement } from '../statement.ts';
import type { Group, Mention } from '../mention.ts';
import { selectMembers } from './parts.ts';

const GRADE =
  /(?:等级|级别|等次|评价结果|结果|结论|评定|评为|属于|档次)(?:评定)?(?:为|:)?[“"‘']?(优秀|优|良好|良|中|差|合格|不合格|较好)(?![质化势点先好势良心期])/;

/** 满分6分，得分5分 · 实际得分9分 · 自评得分为97分，其中，投入9分. */
export const score: Relation<'score'> = {
  kind: 'score',
  title: '评分',
  examples: [
    { text: '1.目标设定（满分6分，得分5分）', reads: ['score 目标设定 full=6分 got=5分'] },
    {
      text: '自评得分为97分，其中，投入9分，过程30分，等级为“优”。',
      reads: ['score 自评 got=97分 投入:9分 过程:30分 grade=优'],
    },
  ],
  read: ({ mentions, groups, sentences, text }) => {
    const statements: ScoreStatement[] = [];
    const members = new Set(groups.flatMap((group) => group.members));
    const pairs = new Map(groups.flatMap((group) => listPairs(group).map(([full, got]) => [got, full])));
    const byWhole = new Map(groups.map((group) => [group.whole, group]));
    let open: ScoreStatement | undefined;
    for (const mention of mentions) {
      if (
        mention.kind !== 'score' ||
        mention.role === 'plain' ||
        (members.has(mention) && mention.role === 'got' && !/得/.test(mention.head))
      )
        continue;
      const full = pairs.get(mention);
      if (full) {
        open = undefined;
        const { subject } = full;
        const operands = { full: full.figure, got: mention.figure };
        const { end } = mention;
        statements.push({ kind: 'score', subject, operands, parts: [], words: {}, offset: full.offset, end });
        continue;
      }
      const role = mention.role === 'full' ? 'full' : 'got';
      const sentence = sentences[mention.sentence];
      const before = sentence?.pieces
        .slice(Math.max(0, mention.piece - 4), mention.piece)
        .filter((piece) => piece.figures.length === 0);
      const subject = mention.named
        ? mention.subject
        : cleanTitle(before?.at(-1)?.text ?? before?.[0]?.text ?? '');
      const fits =
        open &&
        open.operands[role] === undefined &&
        mention.offset - open.end < 30 &&
        !(mention.named && open.subject !== '' && mention.subject !== open.subject);
      if (open && fits) {
        open = { ...open, operands: { ...open.operands, [role]: mention.figure }, end: mention.end };
        statements[statements.length - 1] = open;
        continue;
      }
      const group = byWhole.get(mention);
      const grade = GRADE.exec(text.slice(mention.end, mention.end + 80))?.[1];
      open = {
        kind: 'score',
        subject: subject || (mention.head.startsWith('自评') ? '自评' : ''),
        operands: { [role]: mention.figure },
        parts: group ? selectScores(group) : [],
        words: grade ? { grade } : {},
        offset: mention.offset,
        end: mention.end,
      };
      statements.push(open);
    }
    return statements;
  },
};

/** 部门决策20分，得19分；部门管理25分，得23.5分: the points got are the parts, the names stand before the full points. */
function selectScores(group: Group): ScoreStatement['parts'] {
  const pairs = listPairs(group);
  return pairs.length > 0
    ? pairs.map(([full, got]) => ({ subject: full.subject, figure: got.figure }))
    : selectMembers(group).map(({ subject, figure }) => ({ subject, figure }));
}

/** Full points and points got of each part, where every part of a list tells both. */
function listPairs(group: Group): readonly (readonly [full: Mention, got: Mention])[] {
  const members = selectMembers(group).filter(({ kind }) => kind === 'score');
  const pairs = members.flatMap((got, index) => {
    const full = members[index - 1];
    return full &&
      index % 2 === 1 &&
      full.named &&
      !got.named &&
      /得$/.test(got.head) &&
      !/得$/.test(full.head)
      ? [[full, got] as const]
      : [];
  });
  return pairs.length * 2 === members.length ? pairs : [];
}

function cleanTitle(words: string): string {
  return words
    .replace(/^(?:\([一二三四五六七八九十\d]+\)|\d+[.、]|小结:|[①-⑳])/, '')
    .replace(/(?:维度|:)$/, '');
}
