import { findKnownForm } from '../../../model/index.ts';
import { parsePrintedNumber } from '../../../text/index.ts';
import { squeeze } from '../../blocks.ts';

const MAX_TITLE_LENGTH = 60;

/** Whether a text is the title of a self-evaluation form: of a department, a unit, a project. */
export function isEvaluationTitle(text: string): boolean {
  return (
    /(?:整体支出|项目支出|专项资金|项目|转移支付).{0,6}绩效(?:目标)?自评(?:价)?表(?:[（(].*[）)])?$/u.test(
      squeeze(text),
    ) && text.length <= MAX_TITLE_LENGTH
  );
}

/** Whether a text is the title of a form. */
export function isFormTitle(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH || /[。；;]/u.test(text)) return false;
  return findKnownForm(text) !== undefined || isEvaluationTitle(text);
}

/** Whether a text may be the title of a table: a form's, or a short line that ends in 表 or 单. */
export function isTitle(text: string): boolean {
  if (isFormTitle(text)) return true;
  if (text.length > MAX_TITLE_LENGTH || /[。；]|[：:](?!.*[）)]$)/u.test(text)) return false;
  return /[表单](?:[（(][^）)]*[）)])?$/u.test(squeeze(text)) && parsePrintedNumber(text)?.style !== 'part';
}

/** Words that only look like a title: the name of a set of tables over its first one. */
export function isNote(text: string): boolean {
  return /^(?:备\s*注|注|说\s*明|注释)\s*\d*\s*[:：]/u.test(text);
}

/** Lines below a form that say who filled it in: 填表人：…, 单位负责人（签字）：…. */
export function isSignature(text: string): boolean {
  return /^(?:单位|部门|财务|项目)?(?:负责人|填表人|填报人|制表人?|审核人?|联系人|联系电话|分管领导|经办人|填报日期)[^:：]{0,10}[:：]/u.test(
    squeeze(text),
  );
}

/** Whether a paragraph states that the table above it is empty. `blank` when the table holds no figure. */
export function isEmptyStatement(text: string, blank: boolean): boolean {
  const key = squeeze(text);
  if (/本表(?:无数据|为空表?|没有数据|以空表列示|系空表|空表)[）)]?[。.]?$/u.test(key)) return true;
  return (
    blank &&
    key.length <= 120 &&
    /(?:本|我)?(?:部门|单位|局|委|厅|中心|院|会).{0,60}(?:没有|无|未).{0,60}(?:收入|支出|预算|决算|安排|数据|情况|资金)[。.]?$/u.test(
      key,
    )
  );
}
