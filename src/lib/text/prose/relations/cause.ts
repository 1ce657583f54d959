import type { Relation } from '../context.ts';
import { findLastBefore } from '../mention.ts';
import type { Piece } from '../pieces.ts';

const CAUSE =
  /(?:主要)?(?:变动|增长|下降|增加|减少|差异|变化|增减)?(?:的)?(?:主要|具体)?原因(?:主要)?(?:是因为|是由于|是|为|在于|:)+|主要(?:是)?(?:由于|因为|系|因)|(?<=^|,)(?:是因为|是由于)/;

/** A character of every reason: the pattern of reasons is slow to find that there is none. */
const SIGN = /[因由系]/;

const BASE_FIRST = /^(?:与|同|和|较|比)(?:上年|去年|上一年|年初预算|\d{4}年)/;

/** How many pieces a reason may have; a longer one goes to the end of its sentence. */
const LONGEST = 40;

/** 主要原因是…: the reason, verbatim, up to the end of its sentence. */
export const cause: Relation<'cause'> = {
  kind: 'cause',
  title: '原因',
  examples: [
    {
      text: '与上年相比增加3万元，主要原因是人员增加。',
      reads: ['change - delta=3万元 base=上年 direction=增加 printed=增加', 'cause - cause=人员增加'],
    },
    { text: '决算数小于预算数的原因：压减开支', reads: ['cause - cause=压减开支'] },
  ],
  read: ({ text, sentences, mentions }) =>
    sentences.flatMap((sentence, index) =>
      sentence.pieces.flatMap((piece, at) => {
        if (!SIGN.test(piece.text) || !CAUSE.test(piece.text)) return [];
        const next = sentence.pieces.slice(at + 1, at + 1 + LONGEST).find(endsCause);
        const end = next ? next.offset - 1 : sentence.end;
        const words = text.slice(piece.offset, end);
        const match = /(?:原因|由于|因为|系|因)(?:主要)?(?:是因为|是由于|是|为|在于|[:：])*/.exec(words);
        const from = piece.offset + (match ? match.index + match[0].length : 0);
        const subject = findLastBefore(mentions, index, at)?.subject ?? '';
        return [
          {
            kind: 'cause' as const,
            subject,
            operands: {},
            words: { cause: text.slice(from, end).trim() },
            offset: from,
            end,
          },
        ];
      }),
    ),
};

/** The reason is over where another comparison or another clause with figures begins. */
function endsCause(piece: Piece): boolean {
  return (
    BASE_FIRST.test(piece.text) ||
    (piece.mark === '；' && (piece.figures.length > 0 || CAUSE.test(piece.text)))
  );
}
