const YEAR =
  /^.*(?:\d{4}|[〇一二零]{2}[〇零一二三四五六七八九]{2})(?:年度|年(?![初末底])|(?=年[初末底]))(?:内|中)?/;
// What belongs to a unit's name before the name of a quantity: 市科协整体支出, 单位一般公共预算财政拨款支出.
const OWNER =
  /^.{1,16}?(?=部门整体支出|(?<!部门)整体支出|一般公共预算(?:财政)|三公经费|政府采购支出总额|机关运行经费)/;
const LEADING =
  /^(?:[\d①-⑳]{1,2}[、.．)]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,2}[是、]|本年度?(?!收入|支出|预算|度)|本单位|本部门|本局|我单位|我部门|我局|我会|我院|我校|我委|我办|全市|全年度?(?!预算)|当年度?(?!预算|财政)|同时|另外|此外|截至|主要(?!领导|负责)|且|而|共有|共(?!青|享|同|建|计)|合计为|实际(?!支出|执行|收入)|按照?|根据|由于|实现|完成(?!率|情况|度)|取得|安排|发生|其(?![他它余中])|的|和(?!平)|及(?!时)|与(?!会)|以及|并(?!购)|均(?!衡|等)为?|则|从(?!业)|使(?!用)|部门实际取得|支出(?=[^支]{2,8}费$)|(?:科目)?\d{5,7}|\d{4}\.\d{1,2}(?:[-.]\d{1,2})*|(?:\d{1,2}月)?(?:\d{1,2}日)?[至到-](?:\d{1,2}月)?\d{1,2}[月日]|:|,)/;
const TRAILING =
  /(?:分别|为|是|共计?|合共|达到?了?|约|近|超过|超|逾|仅|(?<![审会统设预])计|(?<![国所拥])有|至|:|,|\(|的|各|(?<!人)均|总共|不超过|不低于|累计|约为|用了|花费|等|实现|安排|列支|(?<!总)决算数?)$/;

/** What is spoken of: without year, numbering, owner and verb. `总计` and `合计` stay. */
export function toSubject(words: string): string {
  // 三公经费2021年预算数: nothing follows the year, so its owner stands before it.
  const later = words.replace(YEAR, '');
  const owner = words.replace(/\d{4}年度?$/, '');
  let subject = (later === '' && /[\u4e00-\u9fff]{2}/.test(owner) ? owner : later)
    .replace(/^.*原因(?:主要)?(?:是|为|:)+/, '')
    .replace('收、支', '收支')
    .replace(OWNER, '');
  for (let turn = 0; turn < 6; turn += 1) {
    const shorter = subject.replace(LEADING, '');
    if (shorter === subject || shorter === '') break;
    subject = shorter;
  }
  for (let turn = 0; turn < 6; turn += 1) {
    const shorter =
      TRAILING.test(subject) && !/(?:合计|总计)$/.test(subject) ? subject.replace(TRAILING, '') : subject;
    if (shorter === subject) break;
    subject = shorter;
  }
  // 社会保障…（类）…（款）…（项）: the item is what is meant.
  const item = /([^()]{2,40})\((?:项|款)\)$/.exec(subject)?.[1];
  if (item !== undefined) return item;
  // 经费支出为会议场租费: the last named thing is what the figure belongs to.
  const parts = subject.split(/(?:支出|经费|收入|资金|费用|方面|内容)(?:为|是|:)|:/);
  const last = parts.at(-1) ?? '';
  const named = parts.length > 1 && last.length > 1 ? last : subject;
  return LEADING.test(named) && named !== subject ? toSubject(named) : named;
}

/** Names joined by 、 and 和: the subjects of a distribution (分别为). */
export function splitNames(words: string): readonly string[] {
  return words
    .split(/、|以及|(?<=[费出入数额金目])[和与及]|和(?=[^谐])/)
    .map((name) => toSubject(name))
    .filter((name) => name !== '');
}
