import type { Statement } from '../../text/index.ts';
import type { NarrativeView, ReadParagraph, Spot } from './subject.ts';

/** A meeting or training told with its people and costs. */
export interface ReadMeeting {
  readonly paragraph: ReadParagraph;
  readonly name: string;
  readonly persons?: Spot;
  readonly total?: Spot;
  readonly costs: readonly { readonly name: string; readonly spot: Spot }[];
  /** The meetings of its section told before, where this one only adds them up (三类会议是…). */
  readonly members: readonly ReadMeeting[];
}

/** Every meeting of a document; one that names two others told before it in its section is their sum. */
export function listMeetings(view: NarrativeView): readonly ReadMeeting[] {
  const meetings: ReadMeeting[] = [];
  for (const paragraph of view.paragraphs) {
    const told = paragraph.statements.filter((one) => one.kind === 'meeting');
    for (const statement of told) {
      const meeting = readMeeting(paragraph, statement);
      const members = told.length === 1 ? findMembers(meeting, meetings) : [];
      meetings.push({ ...meeting, members: members.length > 1 ? members : [] });
    }
  }
  return meetings;
}

function readMeeting(
  paragraph: ReadParagraph,
  { subject, operands, parts }: Extract<Statement, { kind: 'meeting' }>,
): ReadMeeting {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  return {
    paragraph,
    name: foldName(subject),
    ...(operands.persons === undefined ? {} : { persons: at(operands.persons) }),
    ...(operands.total === undefined ? {} : { total: at(operands.total) }),
    costs: parts.map((part) => ({ name: foldName(part.subject), spot: at(part.figure) })),
    members: [],
  };
}

function findMembers({ paragraph }: ReadMeeting, before: readonly ReadMeeting[]): readonly ReadMeeting[] {
  const near = before.filter(
    (one) =>
      one.paragraph.index < paragraph.index &&
      one.paragraph.section.at(-1)?.anchor === paragraph.section.at(-1)?.anchor &&
      one.members.length === 0 &&
      one.name.length > 3,
  );
  const text = near.length > 1 ? foldName(paragraph.text) : '';
  return near.filter(({ name }) => text.includes(name));
}

function foldName(name: string): string {
  return name.normalize('NFKC').replace(/[\s“”"'‘’()]/g, '');
}
