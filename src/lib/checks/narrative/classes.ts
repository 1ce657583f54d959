import { findSectionAnchor } from '../../text/index.ts';
import { findCodeTable } from '../accounts/code-tree.ts';
import { parseCell } from '../../model/index.ts';
import type { Problem } from '../rule.ts';
import { quoteTerm } from '../quote.ts';
import { foldClassName } from './cells/classes.ts';
import { listToldItems } from './claims/item-cells.ts';
import { nameSpot, type NarrativeView } from './subject.ts';

/** Classes (类) of 公开05 with money that the section on structure does not name. Nothing where it names none at all. */
export function checkClassesComplete(view: NarrativeView): readonly Problem[] {
  const table = findCodeTable(view.accounts, 'T05');
  if (!table) return [];
  const paragraphs = view.paragraphs.filter(
    ({ topic, area }) => area === 'accounts' && topic === 'structure',
  );
  const told = paragraphs.flatMap(({ mentions }) => mentions.map(({ subject }) => foldClassName(subject)));
  const isTold = (label: string) => {
    const name = foldClassName(label);
    return told.some((one) => one === name || `${one}支出` === name);
  };
  const classes = table.rows.filter(({ code, row }) => {
    const cell = parseCell(row.cells['subtotal']);
    return code.length === 3 && cell.state === 'number' && cell.digits !== 0n;
  });
  const absent = classes.filter(({ row }) => !isTold(row.label));
  const [first] = paragraphs.filter(({ kind }) => kind === 'words');
  if (!first || absent.length === 0 || absent.length === classes.length) return [];
  const names = absent.map(({ row }) => quoteTerm(row.label.trim())).join('、');
  return [
    {
      message: `公开05表中${names}有支出，“支出决算结构情况”没有说到，请核对。`,
      file: view.file,
      line: first.line,
      place: findSectionAnchor(first),
    },
  ];
}

/** Items of 公开05 whose figures the words tell twice, each as an item of its own. */
export function checkItemsOnce(view: NarrativeView): readonly Problem[] {
  const first = new Map<string, number>();
  return listToldItems(view).flatMap(({ paragraph, statement, match }): Problem[] => {
    const { final } = statement.operands;
    if (!match || final === undefined) return [];
    const { code, row } = match.row;
    const before = first.get(code);
    if (before === undefined) first.set(code, paragraph.line);
    if (before === undefined || before === paragraph.line) return [];
    const place = nameSpot(view, { paragraph: paragraph.index, figure: final });
    const name = quoteTerm(`${code} ${row.label.trim()}`);
    const message = `科目${name}的预算、决算在第 ${before} 行已经说过，这里又说了一次，请核对是否重复，或科目写错。`;
    return [{ message, file: view.file, line: paragraph.line, place }];
  });
}

/** Items …（类）…（款）…（项） whose names are not those of 公开05: an old name, or another row. */
export function checkItemNames(view: NarrativeView): readonly Problem[] {
  const said = new Set<string>();
  return listToldItems(view).flatMap(({ paragraph, statement, table, match }): Problem[] => {
    const { words } = statement;
    const told = [words.class, words.section, words.item].filter((name) => name !== undefined).join(' › ');
    // The heading of an item and its sentence are one item.
    if (match?.names === 'same' || said.has(told) || table.rows.length === 0) return [];
    said.add(told);
    const place = `${findSectionAnchor(paragraph)}#${words.item ?? words.section ?? ''}`;
    const where = { file: view.file, line: paragraph.line, place, reported: told };
    if (match) {
      const { printed, expected, row } = match;
      return [
        {
          ...where,
          computed: expected,
          message: `叙述的科目${quoteTerm(told)}中${quoteTerm(printed)}，公开05表 ${row.code} 的上级科目为${quoteTerm(expected)}，请核对科目名称（是否沿用旧名称）。`,
        },
      ];
    }
    return [{ ...where, message: `叙述的科目${quoteTerm(told)}在表中没有名称相同的行，请核对科目名称。` }];
  });
}
