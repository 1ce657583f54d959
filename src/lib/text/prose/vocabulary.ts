import type { Direction } from './statement.ts';

/** Words of increase and decrease (增减用语), longest first where one begins another. */
const UP = '增加|增长|上升|提高|提升|升高|增幅|增支|增收|递增|扩大|上涨|多支出|多';
const DOWN =
  '减少|下降|降低|压减|压缩|缩减|核减|调减|减幅|降幅|节约|节减|回落|下滑|下调|减支|减收|减|少支出|少';
const LEVEL = '持平|无变化|没有变化|未发生变化|无增减|无差异|一致|相同|相等|不变';

const MANNER =
  '(?:同比|环比|净|共|累计|略有|略微|略|小幅|大幅|大幅度|有所|均|各|也|约|相应|分别|实际|较大|年均|依次|则|又)*';
const AFTER =
  '(?:了|额|幅|率|幅度|金额|比例|比率|人数|数)*(?:分别)?(?:约|近|超过?)?(?:为|达到?了?|是|到)?(?:约|近|超过?)?:?';

/** The words right before a difference: 同比增加了约. Groups: subject words, up, down. */
export const DELTA = new RegExp(`^(.*?)${MANNER}(?:(${UP})|(${DOWN}))${AFTER}$`);
/** 决算数大于年初预算数13.40万元: how far the final accounts lie from a budget. Groups: subject, more, less, the budget. */
export const BEYOND =
  /^(.*?)(?:支出|执行)?(?:决算)?数?(?:(大于|高于|超过|超出|多于)|(小于|低于|少于))((?:年初|全年|调整后?)?(?:支出)?预算[数额]?)(?:共|约)?$/;
/** Something is said not to have changed. */
export const UNCHANGED = new RegExp(`(${LEVEL})`);

/** The base of a comparison (比较基数): 与上年决算数相比, 较2020年, 比年初预算数. Group 1 is the base as printed. */
export const BASE =
  /(?:相比于|相较于|对比|与|同|和|较|比|相比)(?:之)?((?:上一?年度?|上个?年|去年度?|上期|前一?年度?|年初|全年|调整|当年|本年度?|预算|\d{4}年?度?|20\d\d)(?:(?!增|减|压|递|扩|核减|调减|缩|节约|上升|上涨|下降|下滑|下调|降|提高|持平|多|少|略|大幅|小幅|净|有所|基本|无变化|没有|一致|相同|相比|相较|比较|对比|完成|支出决算为|分别)[^,]){0,18}?)(?:同口径)?(?:(?:相比较?|相较|对比)(?=收、?支|财政拨款|一般公共)|(?:相比较?|相较|比较|对比|比)?(?=$|增|减|压|递|扩|核减|调减|缩|节约|上升|上涨|下降|下滑|下调|降|提高|持平|多|少|略|大幅|小幅|净|有所|基本|无变化|没有|一致|相同|收入|支出|分别|各|均|共|,|:))/;

/** Rates that tell a change and not a ratio. */
export const CHANGE_RATE = /(?:增长|增减|变动|增幅|降幅|减幅|下降|上升)(?:率|幅度|幅)?(?:为|是|达到?|:)*$/;

/** A share: 占…的, 占比为, 所占比重. Group 1 or 2 is the base. */
export const SHARE =
  /^(.*?)(?:所?占(?!地)(.*?)(?:的)?(?:比例|比重|比率|份额|比)?|(?:比重|比例|份额))(?:分别|各)?(?:为|达到?|是|约|近|超过?|:)*$/;

/** A completion rate: 完成年初预算的, 为年初预算的, 占预算的 is a share. Group 2 is the budget's name. */
export const COMPLETION =
  /^(.*?)(?:完成了?|达到?了?|为|是|相当于)((?:本?年初|全年|本?年度?|当年|调整后?|上级|部门|支出)?(?:部门|支出|批复|安排)?的?(?:总?预算|预算)(?:安排)?(?:总?数|总?额|资金|指标)?)(?:的)?(?:比例|比率)?(?:为|约|达|:)*$/;

/** A named ratio: 在职人员控制率为. Group 1 is the name. */
export const RATIO =
  /([^,，。:]{0,24}(?:率|满意度|覆盖面|完成度|达标度))(?:指标)?(?:分别)?(?:均)?(?:为|达到?了?|是|超过?|约|在|:|不低于|保持在)*$/;

/** Final accounts: 支出决算为, 实际支出, 决算数. Group 1 is the subject. */
export const FINAL =
  /^(.*?)(?:(?:支出|收入)?决算(?:支出|收入)?(?:数|额|金额)?|(?:实际|全年)(?:支出|执行|完成|发生|使用|列支|开支)(?:数|额|金额|支出)*|(?:全年)?执行数|支出实际)(?:分别)?(?:共计|总?共)?(?:为|是|达到?|共|:)*$/;

/** Budgets: 年初预算为, 支出预算, 全年预算数. Group 1 is the subject, group 2 the budget's name. 一般公共预算 is none. */
export const BUDGET =
  /^(.*?)((?:年初|全年|年中|调整后?|本年度?|当年|部门|单位|批复)*(?:支出|收入)?(?<!公共|基金|经营|保险|追加)预算(?:批复)?)(?:安排|下达|批复)?(?:资金|指标)?(?:总?数|总?额|金额)?(?:分别)?(?:共计|总?共)?(?:安排)?(?:为|是|达到?|共|:)*$/;

/** A value of the year before: 上年决算数为, 2020年支出为. */
export const PREVIOUS =
  /^(.*?)(?:上年度?|去年|上一年度?|上期)((?:决算|支出|收入|执行|预算|实际|年末)[^,]{0,8}?|)(?:数|额)?(?:为|是|:)*$/;

/** Opens a list of parts. Group 1 is the whole where it is named, group 2 the opening word. */
export const LEAD =
  /^(.*?)((?:主要)?用于以下(?:几个)?方面|其中主要(?:包括|是|为)?|其中包括|其中含|其中有|其中|主要包括|具体包括|具体内容(?:包括|如下|为|有)|包括有|包括|具体(?:构成|情况|明细|支出)?(?:如下|为|是)|构成情况(?:如下|为)|构成(?:为|如下)|如下|主要(?:由|有|用于|是|为)|按[^:]{2,12}(?:分类|划分|构成|分|统计)(?:为|如下|看)?|(?<![得满评总积个])分为|包含|涵盖|含)[:,]?/;

/** Totals by name (合计用语). */
export const AGGREGATE = /(总计|合计|总额|总计为|共计|总支出|总收入|总金额|总数|总规模|总决算)$/;

/** The direction of a match of DELTA. */
export function directionOf(match: RegExpExecArray): Direction {
  return match[2] === undefined ? '减少' : '增加';
}
