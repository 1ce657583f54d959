import { findSectionAnchor, parseItem } from '../../text/index.ts';
import { findCodeTable } from '../accounts/code-tree.ts';
import { normaliseLabel } from '../accounts/labels.ts';
import type { NarrativeView, ReadParagraph } from '../narrative/subject.ts';
import type { Topic } from '../narrative/topic.ts';
import type { Problem } from '../rule.ts';
import { placeWords } from './place.ts';
import { CAUSE } from './requirement.ts';
import { findSection, foldWords, isAccounts } from './sections.ts';
import { listSpentItems } from './tables-say.ts';

/** How many missing items a message names. */
const NAMED = 4;
/** Words by which an item has no difference to explain. */
const SAME = /持平|一致|相同|相等|等于|无差异|完成[^\n。]{0,10}100(?:\.0+)?%/;

/** A paragraph about one item (项) with the paragraphs that go on about it. */
interface ItemWords {
  readonly start: ReadParagraph;
  readonly name: string;
  readonly code: string;
  readonly text: string;
}

/** Items of 公开05 the words do not tell, and items told with a difference but no cause. */
export function checkItems(view: NarrativeView, topics: readonly Topic[]): readonly Problem[] {
  const section = isAccounts(view) ? findSection(view, topics) : undefined;
  if (!section) return [];
  const told = readItems(section.paragraphs);
  const missing = listMissing(view, told, section.text);
  const names = missing.slice(0, NAMED).map(({ code, label }) => `${code} ${label}`);
  const more = missing.length > NAMED ? `等 ${missing.length} 项` : '';
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            message: `公开05表有支出的科目，文字中没有找到说明：${names.join('、')}${more}。请核对原件。`,
            file: view.file,
            line: section.start.line,
            place: findSectionAnchor(section.start),
            reported: `说明了 ${told.length} 项`,
            computed: `公开05表有 ${told.length + missing.length} 项`,
          },
        ]),
    ...told.flatMap((item) => checkCause(view, item)),
  ];
}

function readItems(paragraphs: readonly ReadParagraph[]): readonly ItemWords[] {
  const items: ItemWords[] = [];
  for (const paragraph of paragraphs) {
    const names = parseItem(paragraph.text);
    const last = items.at(-1);
    if (names?.item) {
      const { item, code = '' } = names;
      items.push({ start: paragraph, name: normaliseLabel(item), code, text: foldWords(paragraph.text) });
    } else if (last && !names) {
      items[items.length - 1] = { ...last, text: `${last.text}\n${foldWords(paragraph.text)}` };
    }
  }
  return items;
}

/**
 * Rows nobody tells. A row is told by its code or its name; the same name under several sections (行政运行) as often as
 * it is printed. Where at least as many items are told as the table has, a name that is not found is an other name.
 */
function listMissing(
  view: NarrativeView,
  told: readonly ItemWords[],
  text: string,
): readonly { readonly code: string; readonly label: string }[] {
  const rows = listSpentItems(view);
  if (told.length >= rows.length) return [];
  const left = told.map(({ name, code }) => ({ name, code }));
  return rows.filter(({ code, label }) => {
    const name = normaliseLabel(label);
    const index = left.findIndex((item) => item.code === code || (item.code === '' && item.name === name));
    if (index >= 0) left.splice(index, 1);
    const isTold = told.length === 0 && (text.includes(name) || isToldAbove(view, code, text));
    return index < 0 && !text.includes(code) && !isTold;
  });
}

/** “科学技术管理事务”（款）2023年度决算738.00万元: some provinces explain the sections and no single item. */
function isToldAbove({ accounts }: NarrativeView, code: string, text: string): boolean {
  const row = findCodeTable(accounts, 'T05')?.rows.find((one) => one.code === code.slice(0, 5));
  const name = row && normaliseLabel(row.row.label);
  return name !== undefined && text.replace(/[“”"]/g, '').includes(`${name}(款)`);
}

function checkCause(view: NarrativeView, { start, name, text }: ItemWords): readonly Problem[] {
  const figures = /预算[^\n。;]{0,12}?(\d[\d,.]*)万?元[^\n]{0,30}?决算[^\n。;]{0,8}?(\d[\d,.]*)万?元/.exec(
    text,
  );
  const [, budget = '', final = ''] = figures ?? [];
  const value = (print: string) => Number(print.replaceAll(',', ''));
  if (!figures || value(budget) === value(final) || SAME.test(text) || CAUSE.test(text)) return [];
  return [
    {
      message: `“${name}”的年初预算 ${budget}、决算 ${final} 不同，没有找到差异的原因。请部门补一句。`,
      file: view.file,
      line: start.line,
      place: placeWords(start, name),
      reported: '未写明原因',
    },
  ];
}
