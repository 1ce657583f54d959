import type { Relation } from '../context.ts';
import type { Sentence } from '../pieces.ts';

const NONE =
  /^(.*?)(没有使用|没有安排|没有发生|未安排|未发生|未使用|未编制|不存在|没有|无|未举办|未开展|未组织|不涉及)(.{2,60}?(?:支出|收入|经费|预算|开支|拨款|情况|活动|费|安排|数据|基金))(?:的情况|情况)?$/;
const WHOLE = /^\s*无[。.]?\s*$/;
/** A character of every negation. */
const SIGN = /[没未无不]/;
const NOT = /无[偿线人论障法]|无机(?!关)|无缝|无形|无纸|无关|无障/;

/** 本单位没有政府性基金收入 · 无国有资本经营预算支出 · 未安排…支出 · 无。 */
export const none: Relation<'none'> = {
  kind: 'none',
  title: '无此项',
  examples: [
    {
      text: '本单位没有政府性基金收入，也没有使用政府性基金安排的支出。',
      reads: ['none 政府性基金收入 negation=没有', 'none 政府性基金安排的支出 negation=没有使用'],
    },
    { text: '我单位无国有资本经营预算支出。', reads: ['none 国有资本经营预算支出 negation=无'] },
    {
      text: '无。',
      reads: ['none 社会保险基金预算支出情况 negation=无'],
      context: { section: ['五、社会保险基金预算支出情况'] },
    },
  ],
  read: ({ text, sentences, context }) => {
    if (!SIGN.test(text)) return [];
    if (WHOLE.test(text)) {
      const heading = (context.section?.at(-1) ?? '').replace(
        /^(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])\s*/,
        '',
      );
      return [
        {
          kind: 'none',
          subject: heading,
          operands: {},
          words: { negation: '无' },
          offset: 0,
          end: text.trimEnd().length,
        },
      ];
    }
    return sentences.flatMap((sentence) =>
      sentence.pieces.flatMap((piece, at) => {
        const match = NONE.exec(piece.text) ?? NONE.exec(joinList(sentence, at));
        if (
          !match ||
          piece.figures.length > 0 ||
          NOT.test(match[0]) ||
          /不|的项目|任何/.test(match[3] ?? '') ||
          /原因/.test(match[1] ?? '')
        )
          return [];
        const words = { negation: match[2] ?? '' };
        const subject = (match[3] ?? '').replace(/^(?:安排|发生|使用|举办|任何)/, '');
        return [
          { kind: 'none' as const, subject, operands: {}, words, offset: piece.offset, end: piece.end },
        ];
      }),
    );
  },
};

/** 无举办节庆、晚会、论坛、赛事等活动的预算和开支: the list belongs to the negation. */
function joinList({ pieces }: Sentence, at: number): string {
  const first = pieces[at];
  if (!first || !/^.{0,8}(?:无|没有|未)/.test(first.text) || pieces[at + 1]?.mark !== '、') return '';
  let text = first.text;
  for (const piece of pieces.slice(at + 1, at + 12)) {
    if (piece.mark !== '、') break;
    text += `、${piece.text}`;
  }
  return text;
}
