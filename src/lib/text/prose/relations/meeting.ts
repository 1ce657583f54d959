import type { Reading, Relation } from '../context.ts';
import type { Figure } from '../figures/types.ts';
import type { Mention } from '../mention.ts';
import type { MeetingStatement } from '../statement.ts';

const COST =
  /(?:场租|租场|场地|会场|用餐|伙食|餐|住宿|交通|资料|材料|授课|讲课|师资|讲师|印刷)[^，]{0,6}(?:费|费用)?$|^其他费用$|^其他$/;
const OPENING = /(?:用于)?(?:组织召开|召开|举办|开展|组织|参加)(?!会议费|培训费)(.{2,60})/;
const NAMED = /用于(?=第|全|市|县|省|各|[A-Z])(.{4,60})/;
/** A character of every word for a meeting. */
const OCCASION = /[会训坛动讲]/;
const PERSONS = /人数|参[加会训]|培训|学员|代表|参训|参会/;

/** 用于召开…会议，人数42人，经费支出为会议场租费0.3万元，会务用餐费0.32万元、其他费用0.21万元. */
export const meeting: Relation<'meeting'> = {
  kind: 'meeting',
  title: '会议与培训明细',
  examples: [
    {
      text: '用于召开年度工作会议，人数42人，内容为部署工作，经费支出为会议场租费0.3万元，会务用餐费0.32万元、其他费用0.21万元。',
      reads: ['meeting 年度工作会议 persons=42人 会议场租费:0.3万元 会务用餐费:0.32万元 其他费用:0.21万元'],
    },
    {
      text: '举办业务培训班3期，培训人数168人，经费支出为2万元。',
      reads: ['meeting 业务培训班 persons=168人 total=2万元 sessions=3期'],
    },
  ],
  read: (reading) => {
    const statements: MeetingStatement[] = [];
    if (!OCCASION.test(reading.text)) return statements;
    const bySentence = Map.groupBy(reading.mentions, (mention) => mention.sentence);
    for (const index of reading.sentences.keys()) {
      const statement = readMeeting(reading, index, bySentence.get(index) ?? []);
      const before = statements.at(-1);
      // The costs may stand in the sentence after the people.
      if (statement && statement.operands.persons === undefined && before && before.parts.length === 0) {
        statements[statements.length - 1] = { ...before, parts: statement.parts, end: statement.end };
      } else if (statement) statements.push(statement);
    }
    return statements.filter((one) => one.parts.length > 1 || one.operands.total !== undefined);
  },
};

function readMeeting(
  { sentences, figures }: Reading,
  index: number,
  own: readonly Mention[],
): MeetingStatement | undefined {
  if (own.length === 0) return undefined;
  const costs = own.filter((one) => one.kind === 'amount' && one.role === 'value' && COST.test(one.subject));
  const persons = own.find((one) => isPeople(figures[one.figure]) && PERSONS.test(one.head));
  const pieces = sentences[index]?.pieces ?? [];
  const text = pieces.map((piece) => piece.text).join('');
  if (!/会议|会场|会务|培训|论坛|活动|座谈会|年会|总结会|讲座/.test(text) || (costs.length < 2 && !persons))
    return undefined;
  if (!persons && !/场租|会务|授课|召开|举办/.test(text)) return undefined;
  const opening =
    pieces.find((one) => OPENING.test(one.text)) ?? pieces.find((one) => NAMED.test(one.text)) ?? pieces[0];
  const total = costs.length === 0 && persons ? findTotal(own, persons) : undefined;
  const sessions = own.find(
    (one) => one.kind === 'count' && persons && one.figure < persons.figure && /会|班|培训/.test(one.head),
  );
  const name = opening ? (OPENING.exec(opening.text)?.[1] ?? NAMED.exec(opening.text)?.[1] ?? '') : '';
  return {
    kind: 'meeting',
    subject: cutName(name),
    operands: {
      ...(persons ? { persons: persons.figure } : {}),
      ...(total ? { total: total.figure } : {}),
      ...(sessions ? { sessions: sessions.figure } : {}),
    },
    parts: costs.map(({ subject, figure }) => ({ subject, figure })),
    words: {},
    offset: opening?.offset ?? 0,
    end: own.at(-1)?.end ?? 0,
  };
}

function isPeople(figure: Figure | undefined): boolean {
  return figure?.kind === 'count' && /人|名|位/.test(figure.measure ?? '');
}

function findTotal(own: readonly Mention[], persons: Mention): Mention | undefined {
  return own.find(
    (one) =>
      one.kind === 'amount' && one.figure > persons.figure && /经费|支出|费用|花费|开支|费$/.test(one.head),
  );
}

function cutName(name: string): string {
  return name
    .replace(/^\d{4}年度?/, '')
    .replace(/\d.*$/, '')
    .replace(/(?:共|的)$/, '');
}
