import type { NarrativeView } from '../../narrative/subject.ts';
import { findAll, type Passage } from '../corpus.ts';
import { isBankCard, isIdNumber, mayBeBankCard, mayBeOldIdNumber, maskMiddle } from './numbers.ts';

/** Something that tells who a private person is or where they live. Never carries the data itself. */
export interface PersonalDatum {
  readonly kind: '身份证号' | '手机号码' | '银行卡号' | '家庭住址';
  readonly passage: Passage;
  /** With the middle hidden: 138****1234. */
  readonly masked: string;
  /** False where the digits only may be one. */
  readonly sure: boolean;
}

/** A run of digits with single blanks or hyphens between groups, not part of a decimal or a longer word. */
const RUN = /(?<![\dA-Za-z.,])\d(?:[ -]?\d){9,17}[\dXx]?(?![\dA-Za-z]|[.,]\d)/g;
const MOBILE = /^1[3-9]\d{9}$/;
/** Words that make a number a code of an office, a project or a paper, not of a person. */
const CODE_BEFORE =
  /(?:代码|编码|编号|文号|项目号|合同号|批次号|流水号|凭证号|发票号|单号|证书号|登记号|专利号|备案号|许可证号?|ISBN|ISSN)[^\d\n。；]{0,6}$/i;
const CARD_BEFORE = /(?:卡号|银行|账号|帐号|账户|帐户|存折)[^\d\n。；]{0,12}$/;
const MONEY_AFTER = /^\s*(?:万|亿)?(?:元|人|次|个|册|份)/;

/** 家庭住址：…路…号…; the words before it say that somebody lives there. */
const HOME =
  /(?:家庭(?:住址|地址)|住址|户籍地址?|家住|现住|居住地址?)[^\n，。；\d]{0,40}\d[^\n，。；]{0,12}?(?:号|室|户|栋|幢|组)(?:[\p{Script=Han}\d-]{0,8}\d(?:号楼?|室|户|单元|栋|幢))*/gu;
/** …栋…单元…室: nobody but a household has its door told like this. */
const DOOR = /\d[ ]?单元[ ]?\d+[ ]?(?:室|户|号)/g;
const BEFORE_DOOR = /[\p{Script=Han}\d]{2,24}\d ?(?:栋|幢|座|号楼)[\p{Script=Han}-]{0,4}\d*$/u;
/** Told already by the words before it. */
const HOME_BEFORE = /(?:住址|地址|户籍|家住|现住|居住地)[^\n，。；]*$/;
const OFFICE_BEFORE = /(?:办公|单位|会议|活动|联系|注册|公司|机构|培训)(?:地[址点]|场所|室)?[^\n。；]{0,8}$/;

/** All personal data in the words and the tables of a document. */
export function findPersonalData(view: NarrativeView): readonly PersonalDatum[] {
  return (['words', 'tables'] as const).flatMap((where) => [
    ...findAll(view, RUN, where).flatMap(({ passage, offset, print }) => {
      const before = passage.text.slice(Math.max(0, offset - 24), offset);
      const found = readRun(
        print,
        before,
        passage.text.slice(offset + print.length, offset + print.length + 4),
      );
      return found ? [{ ...found, passage }] : [];
    }),
    ...findAll(view, HOME, where).map(({ passage, print }) => toHome(passage, print)),
    ...findAll(view, DOOR, where, '单元').flatMap(({ passage, offset, print }) => {
      const lead = passage.text.slice(Math.max(0, offset - 40), offset);
      const before = BEFORE_DOOR.exec(lead);
      if (!before || HOME_BEFORE.test(lead) || OFFICE_BEFORE.test(lead.slice(0, before.index))) return [];
      return [toHome(passage, `${before[0]}${print}`)];
    }),
  ]);
}

function toHome(passage: Passage, print: string): PersonalDatum {
  const masked = print.replace(/\d/g, '*').replace(/\s+/g, '');
  return { kind: '家庭住址', passage, masked, sure: true };
}

function readRun(print: string, before: string, after: string): Omit<PersonalDatum, 'passage'> | undefined {
  const digits = print.replace(/[ -]/g, '');
  if (isIdNumber(digits)) return { kind: '身份证号', masked: maskMiddle(digits, 2, 3), sure: true };
  if (CODE_BEFORE.test(before) || MONEY_AFTER.test(after)) return undefined;
  if (MOBILE.test(digits)) return { kind: '手机号码', masked: maskMiddle(digits, 3, 4), sure: true };
  const called = CARD_BEFORE.test(before);
  if (isBankCard(digits) || (called && mayBeBankCard(digits))) {
    return { kind: '银行卡号', masked: maskMiddle(digits, 4, 4), sure: true };
  }
  if (mayBeOldIdNumber(print)) return { kind: '身份证号', masked: maskMiddle(digits, 2, 3), sure: false };
  return undefined;
}
