import type { ReportKind } from '../../model/index.ts';
import { findDepartments, type Registry } from '../identity/department.ts';
import { findKind, findYears } from '../identity/recognise.ts';
import { splitFront } from '../outline/front.ts';
import { locateTables } from '../tables/locate.ts';
import type { ReadSource } from './read.ts';
import { countWords, isSameDocument, WORDS } from './second.ts';

/** A file of an inbox that was read. */
export interface InboxPart {
  /** Folder it lies in; only files of one folder can belong together. */
  readonly folder: string;
  readonly read: ReadSource;
}

/** A stem two names must share to be taken for one document where nothing else decides. */
const SHORTEST_STEM = 4;

/** What a file says of itself; anything may be missing. */
interface Evidence {
  readonly hasWords: boolean;
  readonly department?: string;
  readonly year?: number;
  readonly kind?: ReportKind;
}

interface Member<T> {
  readonly part: T;
  readonly evidence: Evidence;
}

interface Group<T> {
  readonly folder: string;
  readonly members: Member<T>[];
}

/**
 * Puts files together that make one document: the words (决算公开.docx), the same document in another format
 * (决算公开.pdf), and the tables that come in files of their own (决算表.xlsx, or a workbook for each form). Files belong together when they lie in one folder and nothing they say of
 * department, year and kind disagrees; where that fits several documents, the file names decide, and where they do not,
 * a file stays by itself.
 */
export function groupParts<T extends InboxPart>(
  parts: readonly T[],
  registry: Registry,
): readonly (readonly T[])[] {
  const groups: Group<T>[] = [];
  const judged = parts.map((part) => ({ part, evidence: judge(part.read, registry) }));
  for (const member of judged.filter(({ evidence }) => evidence.hasWords)) {
    const twin = groups.find(
      (group) =>
        group.folder === member.part.folder &&
        fits(group, member.evidence) &&
        group.members.some((other) => isTwin(other, member)),
    );
    if (twin) twin.members.push(member);
    else groups.push({ folder: member.part.folder, members: [member] });
  }
  for (const member of judged.filter(({ evidence }) => !evidence.hasWords)) {
    const fitting = groups.filter(
      (group) => group.folder === member.part.folder && fits(group, member.evidence),
    );
    const chosen = fitting.length > 1 ? pickByName(fitting, member.part.read.name) : fitting[0];
    if (chosen) chosen.members.push(member);
    else groups.push({ folder: member.part.folder, members: [member] });
  }
  const order = (group: Group<T>) => parts.indexOf(group.members[0]?.part as T);
  return groups
    .sort((left, right) => order(left) - order(right))
    .map(({ members }) => members.map(({ part }) => part));
}

function judge(source: ReadSource, registry: Registry): Evidence {
  const front = splitFront(source.read.blocks);
  const document = { cover: front.cover, flow: locateTables(front.body) };
  const [department] = findDepartments(document, registry);
  const [year] = findYears(document);
  const kind = findKind(document);
  return {
    hasWords: countWords(source) >= WORDS || document.flow.every((entry) => entry.kind === 'text'),
    ...(department ? { department: department.value } : {}),
    ...(year ? { year: year.value } : {}),
    ...(kind ? { kind } : {}),
  };
}

/** Whether two files with words are one document in two formats. Departments share much text: both must name one. */
function isTwin<T extends InboxPart>(left: Member<T>, right: Member<T>): boolean {
  const named = [left, right].every(({ evidence: { department, year } }) => department && year);
  return named && isSameDocument(left.part.read, right.part.read);
}

/** Whether nothing that a file says disagrees with the files of a group. */
function fits<T>({ members }: Group<T>, evidence: Evidence): boolean {
  return members.every(({ evidence: other }) =>
    (['department', 'year', 'kind'] as const).every(
      (key) => other[key] === undefined || evidence[key] === undefined || other[key] === evidence[key],
    ),
  );
}

function pickByName<T extends InboxPart>(groups: readonly Group<T>[], name: string): Group<T> | undefined {
  const scored = groups.map((group) => ({
    group,
    length: Math.max(...group.members.map(({ part }) => countShared(part.read.name, name))),
  }));
  const best = Math.max(...scored.map(({ length }) => length));
  const winners = scored.filter(({ length }) => length === best);
  return best >= SHORTEST_STEM && winners.length === 1 ? winners[0]?.group : undefined;
}

/** Number of characters two names begin with alike. */
function countShared(left: string, right: string): number {
  const end = [...left].findIndex((character, index) => character !== right[index]);
  return end === -1 ? left.length : end;
}
