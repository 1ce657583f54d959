import { listEconomic } from '../accounts/economic.ts';
import type { Problem } from '../rule.ts';
import { foldItem as foldEconomic } from './cells/budgets.ts';
import { quoteTerm } from '../quote.ts';
import { findSectionAnchor } from '../../text/index.ts';
import type { NarrativeView, ReadParagraph } from './subject.ts';

/** Which rows of 公开06 each list of the words speaks of. */
const LISTS = [
  { name: '人员经费', codes: /^30[13]/ },
  { name: '公用经费', codes: /^(?:302|307|309|31\d|399)/ },
] as const;

/**
 * The names listed for 人员经费 and 公用经费 against the rows of 公开06 that hold money, both ways. A list that says
 * 主要包括 may leave out small rows: only one that is bigger than a listed row is missed.
 */
export function checkBasicNames(view: NarrativeView): readonly Problem[] {
  const rows = listEconomic(view.accounts).filter(({ code }) => code.length === 5);
  if (rows.length === 0) return [];
  return view.paragraphs
    .filter(({ area, topic }) => area === 'accounts' && topic === 'basic')
    .flatMap((paragraph) =>
      paragraph.statements.flatMap((statement) => {
        const list = LISTS.find(({ name }) => statement.subject.endsWith(name));
        if (statement.kind !== 'parts' || statement.names.length < 2 || !list) return [];
        const own = rows
          .filter(({ code, figure }) => list.codes.test(code) && figure.cell.state === 'number')
          .map(({ figure }) => ({
            name: figure.name.replace(/^\d+\s*/, ''),
            digits: figure.cell.state === 'number' ? figure.cell.digits : 0n,
          }))
          .filter(({ digits }) => digits !== 0n);
        return compareNames(
          view,
          paragraph,
          list.name,
          statement.names,
          own,
          /主要/.test(statement.words.link ?? ''),
        );
      }),
    );
}

/** 其他交通费 is 其他交通费用, 办公设备购置支出 is 办公设备购置: the last word tells nothing more. */
function foldItem(name: string): string {
  return foldEconomic(name)
    .replace(/费用$/, '费')
    .replace(/(?<=.{3})支出$/, '');
}

interface Row {
  readonly name: string;
  readonly digits: bigint;
}

function compareNames(
  view: NarrativeView,
  paragraph: ReadParagraph,
  list: string,
  names: readonly string[],
  rows: readonly Row[],
  isPartial: boolean,
): Problem[] {
  const told = new Set(names.map(foldItem));
  const held = new Set(rows.map(({ name }) => foldItem(name)));
  const extra = names.filter((name) => !held.has(foldItem(name)) && !/等$/.test(name));
  const listed = rows.filter(({ name }) => told.has(foldItem(name)));
  const least = listed.reduce(
    (all, { digits }) => (all === undefined || digits < all ? digits : all),
    listed[0]?.digits,
  );
  const absent = rows.filter(
    ({ name, digits }) =>
      !told.has(foldItem(name)) && (!isPartial || (least !== undefined && digits > least)),
  );
  const place = `${findSectionAnchor(paragraph)}#${list}`;
  const show = (all: readonly string[]) => all.map((name) => quoteTerm(name.trim())).join('、');
  const problem = (message: string): Problem => ({ message, file: view.file, line: paragraph.line, place });
  return [
    ...(extra.length > 0
      ? [problem(`叙述的${list}列有${show(extra)}，公开06表（基本支出决算表）中没有金额，请核对名称和表。`)]
      : []),
    ...(absent.length > 0
      ? [
          problem(
            `公开06表（基本支出决算表）的${list}中${show(absent.map(({ name }) => name))}有金额，叙述没有列出，请核对。`,
          ),
        ]
      : []),
  ];
}
