/** Names as lists print them, for comparing: without blanks, brackets and what stands for the whole of a document. */
function foldPart(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s"“”'‘’]/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/^(?:本年|全年|当年|本年度)/, '');
}

/** Ways to divide an amount that leave nothing out (口径完整的分类): a list with these parts must make its whole. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/基本支出$/, /项目支出$/],
  [/人员经费(?:支出)?$/, /公用经费(?:支出)?$/],
  [/货物(?:支出|类)?$/, /工程(?:支出|类)?$/, /服务(?:支出|类)?$/],
  [/工资福利支出$/, /商品(?:和|及)?服务支出$/, /对个人(?:和|及)家庭的?补助(?:支出)?$/],
];

/** Words that open a list that leaves nothing out: 包括, 分为, 由…组成. 主要包括 and 其中 may leave something out. */
const COMPLETE =
  /^(?:包括|包含|由|分为|分别为|具体为|具体内容(?:包括|如下|为)|构成为?|按.*(?:分类|性质|类型|科目|用途).*)$/;

/** Whether a list says, by its link or by the names of its parts, that it leaves nothing out. */
export function isComplete(link: string, names: readonly string[]): boolean {
  return COMPLETE.test(link) || isPartition(names);
}

/** Whether the names are a known partition: each of its names is there. */
export function isPartition(names: readonly string[]): boolean {
  const folded = names.map(foldPart);
  return PARTITIONS.some((partition) => partition.every((test) => folded.some((name) => test.test(name))));
}

/** The parts of 支出经济分类: told one a paragraph below 基本支出, they are together. */
const ECONOMIC: readonly RegExp[] = [
  /^工资福利支出$/,
  /^商品(?:和|及)?服务支出$/,
  /^对个人(?:和|及)家庭的?补助(?:支出)?$/,
  /^(?:其他)?资本性支出$/,
  /^债务利息(?:及费用)?支出$/,
];

/** The parts of 基本支出 by 人员 and 公用. */
const STAFF_OR_OFFICE: readonly RegExp[] = [/^人员经费(?:支出)?$/, /^(?:日常)?公用经费(?:支出)?$/];

/** Which family of 基本支出's parts a name belongs to. */
export function familyOf(name: string): 'economic' | 'staff-or-office' | undefined {
  const folded = foldPart(name);
  if (ECONOMIC.some((test) => test.test(folded))) return 'economic';
  return STAFF_OR_OFFICE.some((test) => test.test(folded)) ? 'staff-or-office' : undefined;
}
