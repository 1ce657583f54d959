import { compareDecimals } from '../../model/index.ts';
import { findSectionAnchor } from '../../text/index.ts';
import type { NarrativeView } from '../narrative/subject.ts';
import type { Topic } from '../narrative/topic.ts';
import { quoteTerm } from '../quote.ts';
import type { Problem } from '../rule.ts';
import { findSection, hasExplanation, isAccounts } from './sections.ts';

/** Something a section must say (必备内容). */
export interface Element {
  /** What it is called in the message: 与上年相比的增减. */
  readonly name: string;
  /** Words that show it is there. Compared with the section folded by `foldWords`. */
  readonly pattern: RegExp;
  /** Asked for only where this holds; always where absent. */
  readonly when?: (view: NarrativeView, text: string) => boolean;
}

/** A section that final accounts must have, and what it must say. */
export interface Requirement {
  /** Name of the section in the message: 机关运行经费支出说明. */
  readonly section: string;
  readonly topics: readonly Topic[];
  /** Topics whose sections some provinces tell it in; read where no heading has the topics above. */
  readonly otherwise?: readonly Topic[];
  /** Words that show a paragraph is about it, where no heading does. */
  readonly mention?: RegExp;
  /** Sentence that stands for the whole section: 本单位无机关运行经费. Nothing else is then asked for. */
  readonly none?: RegExp;
  /** How to write that there is nothing of the kind; absent where there always is. */
  readonly instead?: string;
  /** True where another rule says that the section is missing. */
  readonly optional?: boolean;
  /** Asked for even where the document explains nothing of its accounts. Otherwise the first rule speaks for all. */
  readonly front?: boolean;
  /** Asked for only where this holds. */
  readonly when?: (view: NarrativeView) => boolean;
  readonly elements: readonly Element[];
}

/** What final accounts leave unsaid of a requirement: the section, or some of its elements. Nothing for other documents. */
export function checkRequirement(view: NarrativeView, requirement: Requirement): readonly Problem[] {
  const {
    section,
    topics,
    otherwise: elsewhere = [],
    mention,
    none,
    instead,
    elements,
    optional,
    front,
    when,
  } = requirement;
  if (!isAccounts(view) || !(front || hasExplanation(view)) || when?.(view) === false) return [];
  const found = findSection(view, topics) ?? findSection(view, elsewhere, mention);
  const otherwise = instead ? `如确无此事项，请写明${quoteTerm(instead)}。` : '请核对原件。';
  if (!found) {
    const message = `没有找到${quoteTerm(section)}的内容。${otherwise}`;
    return optional ? [] : [{ message, file: view.file, reported: '未找到' }];
  }
  if (none?.test(found.text)) return [];
  const missing = elements
    .filter((element) => element.when?.(view, found.text) !== false && !element.pattern.test(found.text))
    .map(({ name }) => name);
  if (missing.length === 0) return [];
  const message = `${quoteTerm(section)}中没有找到${missing.join('、')}。请核对原件；${instead ? `确无此事项的，写明${quoteTerm(instead)}即可。` : '原件有而网页没有的，补上。'}`;
  return [
    {
      message,
      file: view.file,
      line: found.start.line,
      place: findSectionAnchor(found.start),
      reported: `未找到${missing.join('、')}`,
    },
  ];
}

/** Words that compare with the year before. */
export const COMPARED = /(?:比|较|同比|相比|同|与|和).{0,14}(?:上年|去年|上一年|\d{4}年)|同比|持平/;
/** A rate of change, or words that say there is none. */
export const RATE = /\d%|百分之|持平|相同|一致|无变化|无增减|没有变化/;
/** Words that announce a cause, or say that nothing changed and there is none to tell. */
export const CAUSE = /原因|由于|因为|[,。;]因|主要是|主要系|导致|所致|影响|持平|相同|一致|无变化|无增减/;
/** A department that did not exist the year before has nothing to compare with. */
const NEW_DEPARTMENT =
  /新(?:设|成立|组建|增)(?:立|的)?(?:部门|单位|机构|预算单位)|无(?:上年|可比)|上年(?:无|没有)/;

/**
 * Whether a rate of change can be told: not where the words tell an increase as great as the amount itself, from nothing.
 * `topics` are the sections looked at.
 */
export function hasBase(topics: readonly Topic[]): (view: NarrativeView, text: string) => boolean {
  return (view, text) =>
    isOld(view, text) &&
    !view.paragraphs.some(
      ({ topic, figures, statements }) =>
        topics.includes(topic) &&
        statements.some((statement) => {
          if (statement.kind !== 'change' || statement.words.direction !== '增加') return false;
          const [now, delta] = [statement.operands.now, statement.operands.delta].map((index) => {
            const figure = index === undefined ? undefined : figures[index];
            return figure?.kind === 'amount' ? figure.value : undefined;
          });
          return now !== undefined && delta !== undefined && compareDecimals(now, delta) === 0;
        }),
    );
}

/** Whether a department has a year before to compare with, as far as its words say. */
export function isOld(_view: NarrativeView, text: string): boolean {
  return !NEW_DEPARTMENT.test(text);
}
