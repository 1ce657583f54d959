import type { FormId } from '../../src/lib/model/index.ts';

/** What 财政部 prints on the nine forms (standards §2.2), written out: the forms of the model are compared with it. */

/** Lines without a name, from one 行次 to another. */
export function open(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The 26 classes of expenditure on consecutive lines, as 财政部 printed them from FY2020. */
export function listExpenditure(first: number): string[] {
  return `一、一般公共服务支出 二、外交支出 三、国防支出 四、公共安全支出 五、教育支出 六、科学技术支出 七、文化旅游体育与传媒支出
    八、社会保障和就业支出 九、卫生健康支出 十、节能环保支出 十一、城乡社区支出 十二、农林水支出 十三、交通运输支出
    十四、资源勘探工业信息等支出 十五、商业服务业等支出 十六、金融支出 十七、援助其他地区支出 十八、自然资源海洋气象等支出
    十九、住房保障支出 二十、粮油物资储备支出 二十一、国有资本经营预算支出 二十二、灾害防治及应急管理支出 二十三、其他支出
    二十四、债务还本支出 二十五、债务付息支出 二十六、抗疫特别国债安排的支出`
    .split(/\s+/)
    .map((label, index) => `${first + index} ${label}`);
}

const CLASSIFICATION = ['功能分类科目编码', '科目名称'];
const THREE_PUBLIC = ['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行费', '公务接待费'];

/** Columns of each panel as the statute prints them (standards §2.2). */
export const COLUMNS: Readonly<Record<FormId, readonly string[][]>> = {
  T01: [
    ['项目', '行次', '金额 1'],
    ['项目', '行次', '金额 2'],
  ],
  T02: [
    [
      ...CLASSIFICATION,
      '本年收入合计 1',
      '财政拨款收入 2',
      '上级补助收入 3',
      '事业收入 4',
      '经营收入 5',
      '附属单位上缴收入 6',
      '其他收入 7',
    ],
  ],
  T03: [
    [
      ...CLASSIFICATION,
      '本年支出合计 1',
      '基本支出 2',
      '项目支出 3',
      '上缴上级支出 4',
      '经营支出 5',
      '对附属单位补助支出 6',
    ],
  ],
  T04: [
    ['项目', '行次', '金额 1'],
    [
      '项目',
      '行次',
      '合计 2',
      '一般公共预算财政拨款 3',
      '政府性基金预算财政拨款 4',
      '国有资本经营预算财政拨款 5',
    ],
  ],
  T05: [[...CLASSIFICATION, '小计 1', '基本支出 2', '项目支出 3']],
  T06: Array.from({ length: 3 }, () => ['科目编码', '科目名称', '决算数']),
  T07: [[...THREE_PUBLIC, ...THREE_PUBLIC].map((label, index) => `${label} ${index + 1}`)],
  T08: [
    [
      ...CLASSIFICATION,
      '年初结转和结余 1',
      '本年收入 2',
      '小计 3',
      '基本支出 4',
      '项目支出 5',
      '年末结转和结余 6',
    ],
  ],
  T09: [[...CLASSIFICATION, '合计 1', '基本支出 2', '项目支出 3']],
};
