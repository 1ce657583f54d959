const WORDS = `
个 名 人 位 人次 人(次) 人·次 批次 批 次 场次 场 辆 台(套) 台 套 台套 家 家次 篇 部 件 项 份 期 幅 块 张 本 册 条 支 队 组 户 户次 所 处 座 间 栋 幢 亩 公里 千米 米
平方米 平方公里 立方米 吨 公斤 千克 克 升 小时 课时 学时 学分 分钟 天 日 周年 周 周岁 岁 个月 月 季度 年 万元 种 类 门 节 级 届 期次 班次 班 只 头 棵 株 盏 艘 架 枚 笔 单 宗 起 例 票 通 封
轮 度 倍 席 员 站 点 村 镇 乡 县 市 区 街道 社区 团组 个团组 个批次 床 千瓦时 度电 千瓦 兆瓦 KM km 公顷 ㎡ m² 平方 页 卷 集 盒 箱 包 袋 桶 瓶 枝 束 面 道 款 层 排 列 颗 粒 段 步 场(次)
个(次) 人/次 人天 人·天 架次 航次 车次 标段 箱次 条次 件次 篇次 户数 美元 港元 欧元 日元 英镑
`;

const GOODS = new Set(WORDS.split(/\s+/).filter((word) => word !== '' && word !== '万元'));
const LONGEST = Math.max(...[...GOODS].map((word) => word.length));

// 台（套）is a measure; 级, 年 and 市 are not when the word goes on.
const GOES_ON: Readonly<Record<string, RegExp>> = {
  点: /^[到至、]/,
  部: /^门/,
  所: /^有/,
  处: /^理/,
  面: /^向/,
  类: /^似/,
  排: /^名/,
  通: /^过/,
  级: /^(?:指标|单位|以上)/,
  分钟: /^$/,
};

/** The measure word (量词) at an offset of folded text, the longest that fits; '' when there is none. */
export function findMeasure(folded: string, at: number): string {
  for (let length = Math.min(LONGEST, folded.length - at); length > 0; length -= 1) {
    const word = folded.slice(at, at + length);
    if (!GOODS.has(word)) continue;
    const goesOn = GOES_ON[word];
    if (goesOn?.test(folded.slice(at + length, at + length + 4))) continue;
    return word;
  }
  return '';
}
