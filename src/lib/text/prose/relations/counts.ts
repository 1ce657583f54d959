import type { Relation } from '../context.ts';
import { measureOf } from '../figures/types.ts';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../pieces.ts';
import type { CountsStatement } from '../statement.ts';

type Role = keyof CountsStatement['operands'];

interface Clue {
  readonly role: Role;
  /** Tested on the words of the piece before the figure, the figure itself and what follows it. */
  readonly test: (words: string, measure: string, topic: string, tail: string) => boolean;
}

const TRIP = /出国|出境|国\(境\)|因公|出访/;
const RECEPTION = /接待|来访|批次|来宾/;
const FOREIGN = /外宾|外事|国外|国\(境\)外|境外/;

// In this order: the first that fits holds.
const CLUES: readonly Clue[] = [
  { role: 'held', test: (words, measure) => /^[辆台]/.test(measure) && /保有/.test(words) },
  {
    role: 'bought',
    test: (words, measure, _topic, tail) =>
      /^[辆台]/.test(measure) &&
      (/购置|新增|更新|购买/.test(words) || /^.{0,4}购置/.test(tail)) &&
      !/保有|设备/.test(words),
  },
  {
    role: 'tripGroups',
    test: (words, measure, topic) =>
      (/组/.test(measure) || /团组|出国|出境|\(境\)/.test(words)) &&
      /个|团组|次|批/.test(measure) &&
      /^(?!人)/.test(measure) &&
      TRIP.test(topic) &&
      !RECEPTION.test(words),
  },
  {
    role: 'tripPersons',
    test: (words, measure, topic) =>
      /^人|^名|人次/.test(measure) && TRIP.test(topic) && !RECEPTION.test(words),
  },
  {
    role: 'foreignReceptions',
    test: (words, measure) =>
      /个|批|次/.test(measure) &&
      !/人/.test(measure) &&
      FOREIGN.test(words) &&
      !/含|不/.test(words) &&
      /接待|来访|批次/.test(words),
  },
  {
    role: 'foreignGuests',
    test: (words, measure) => /人|名/.test(measure) && FOREIGN.test(words) && !/含|不/.test(words),
  },
  {
    role: 'receptions',
    test: (words, measure, topic) =>
      /批|个|次|团组/.test(measure) && !/人/.test(measure) && RECEPTION.test(topic + words),
  },
  { role: 'guests', test: (words, measure, topic) => /人|名/.test(measure) && RECEPTION.test(topic + words) },
];

const NOT_BOUGHT =
  /(?:未|没有|无)(?:新增)?(?:购置|更新|购买)(?:公务)?(?:用)?车|(?:未|没有)(?:组织|安排|发生)?因公出国|(?:未|没有)(?:发生|安排)?(?:公务)?接待/;

/** A character with which `NOT_BOUGHT` begins. */
const DENIAL = /[未没无]/;

/** How many pieces back the words for a count may stand. */
const WINDOW = 8;
const LONGEST = 120;

/** 团组0个，累计0人次 · 接待来访团组6个、来宾51人次 · 保有量为1辆 · 购置公务用车2辆. */
export const counts: Relation<'counts'> = {
  kind: 'counts',
  title: '“三公”经费实物量',
  examples: [
    {
      text: '全年安排因公出国（境）团组2个，累计5人次。',
      reads: ['counts 因公出国(境) tripGroups=2个 tripPersons=5人次'],
    },
    { text: '国内公务接待共12批次、98人次。', reads: ['counts 公务接待 receptions=12批次 guests=98人次'] },
    {
      text: '本年购置公务用车2辆，年末公务用车保有量为7辆。',
      reads: ['counts 公务用车 bought=2辆 held=7辆'],
    },
  ],
  read: ({ sentences, mentions, figures, context, text }) => {
    const denies = DENIAL.test(text);
    if (!denies && !mentions.some(({ kind }) => kind === 'count')) return [];
    const topic = `${context.section?.at(-1) ?? ''}${text.length < 4 ? (context.previous?.at(-1) ?? '') : ''}`;
    return (['trip', 'reception', 'vehicle'] as const).flatMap((family) => {
      const operands: Partial<Record<Role, number>> = {};
      const seen: Mention[] = [];
      let words = '';
      let last: Mention | undefined;
      for (const mention of mentions) {
        if (mention.kind !== 'count' || (mention.role !== 'count' && mention.role !== 'delta')) continue;
        if (mention.role === 'delta' && !/新增|购置/.test(mention.head)) continue;
        // Within a piece the words go on; a new piece begins with those before it.
        const isNew = mention.sentence !== last?.sentence || mention.piece !== last.piece;
        const before = isNew ? wordsBefore(sentences[mention.sentence], mention.piece) : words;
        words = `${before}${mention.head}`.slice(-LONGEST);
        last = mention;
        const role = CLUES.find((clue) =>
          clue.test(
            mention.head || words.slice(-12),
            measureOf(figures[mention.figure]),
            words + topic,
            mention.tail,
          ),
        )?.role;
        if (role === undefined || familyOf(role) !== family || operands[role] !== undefined) continue;
        operands[role] = mention.figure;
        seen.push(mention);
      }
      const negation =
        denies && (family === 'vehicle' || seen.length > 0)
          ? NOT_BOUGHT.exec(text.replace(/[“”"]/g, ''))?.[0]
          : undefined;
      const isOwn = negation !== undefined && SUBJECTS[family].test.test(negation);
      const first = seen[0];
      if (!first && !isOwn) return [];
      const at = negation ? text.indexOf(negation.slice(0, 3)) : 0;
      return [
        {
          kind: 'counts' as const,
          subject: SUBJECTS[family].name,
          operands,
          words: isOwn ? { none: negation } : {},
          offset: first?.offset ?? at,
          end: seen.at(-1)?.end ?? at + (negation?.length ?? 0),
        },
      ];
    });
  },
};

const SUBJECTS = {
  trip: { name: '因公出国(境)', test: /出国/ },
  reception: { name: '公务接待', test: /接待/ },
  vehicle: { name: '公务用车', test: /车/ },
} as const;

/** The words of the pieces before, without those of brackets: what stands in a bracket belongs to it. */
function wordsBefore(sentence: Sentence | undefined, piece: number): string {
  const depth = sentence?.pieces[piece]?.depth ?? 0;
  const before = sentence?.pieces.slice(Math.max(0, piece - WINDOW), piece) ?? [];
  return before
    .filter((one) => one.depth <= depth)
    .map((one) => one.text)
    .join('');
}

function familyOf(role: Role): keyof typeof SUBJECTS {
  if (role === 'tripGroups' || role === 'tripPersons') return 'trip';
  return role === 'bought' || role === 'held' ? 'vehicle' : 'reception';
}
