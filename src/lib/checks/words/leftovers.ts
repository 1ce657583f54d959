/** A kind of thing that templates and office programs leave behind. */
export interface LeftoverKind {
  /** What it is called in the message. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether it is one where it stands, given what is around it; always where absent. */
  readonly accept?: (print: string, before: string, after: string) => boolean;
}

/** What a placeholder stands for: ××局 is one, 张×× is a person whose name is hidden. */
const STANDS_FOR =
  /^(?:省|市|县|区|州|局|委|厅|处|科|院|中心|单位|部门|公司|项目|年|月|日|号|亿|万|元|%|％|个|人|名|辆|台|次|批|项|类|款|乡|镇|街道|社区|经费|工作|原因|等|支出|收入)/;
const FILLED_FROM = /(?:为|是|数|计|共|占|约|达|增加|减少|增长|下降|完成|第|支出|收入|原因|[:：])$/;

/** Leftovers by kind. Patterns are global and never cross a line break. */
export const LEFTOVERS: readonly LeftoverKind[] = [
  {
    name: '待填的空白',
    pattern:
      /[Xx]{2,}|[×＊*]{2,}|□{2,}|〇{3,}|_{3,}|＿{2,}|﹍{2,}|待填写?|待补充|待定|此处填写|请填写|请在此|[{｛][^{}｛｝\n]{1,12}[}｝]|[（(]略[）)]/g,
    accept: (print, before, after) => {
      if (print === '待定') return /[:：（(为]$/.test(before);
      const [lead, rest] = [before.trimEnd(), after.trimStart()];
      if (!/^[Xx×＊*□〇]/.test(print)) return true;
      if (/[A-Za-z×\d*＊]$/.test(before) || /^[A-Za-z×\d*＊]/.test(after)) return false;
      return STANDS_FOR.test(rest) || (/^[Xx×□]/.test(print) && FILLED_FROM.test(lead));
    },
  },
  {
    name: '没有选定的词',
    pattern:
      /(?:增加|减少|增长|下降|提高|降低|大于|小于|持平)(?:[（(\/／](?:增加|减少|增长|下降|提高|降低|大于|小于|持平)){1,3}[）)]?(?=[ ]?[\dXx×]|预算|年初)|大小于(?=[^，。]{0,4}预算)/g,
  },
  {
    name: '没有填的日期',
    pattern: /(?:20\d\d)?[ 　\t]*年[ 　\t]{1,12}月[ 　\t]*日?|年[ 　\t]*\d{0,2}月[ 　\t]{1,12}日/g,
    accept: (_, before) => !/[\d〇零一二三四五六七八九十]$/.test(before) || /20\d\d$/.test(before),
  },
  {
    name: '办公软件的痕迹',
    pattern:
      /PAGEREF[^\n一-鿿]{0,24}|_Toc\d+|HYPERLINK[^\n一-鿿]{0,40}|MERGEFORMAT|#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!)|#{4,}|错误[!！][^\n]{0,12}|Error! (?:Bookmark|Reference)[^\n]{0,20}/g,
  },
  {
    name: '试写的文字',
    pattern: /lorem ipsum|(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])|测试(?:数据|文档|文本|测试)|这是测试/gi,
  },
  {
    name: '模板里给填写人的提示',
    pattern: new RegExp(
      [
        '可从系统导出[^）)\\n]{0,20}',
        '如有|如无|如没有|如持平[^）)\\n]{0,10}|不涉及的?[^）)\\n]{0,6}不列|无此项[^）)\\n]{0,8}(?:不列|删除)',
        '据实[^）)\\n]{0,10}',
        '[^（(）)\\n]{0,24}(?:请填写|请说明|请删除|请补充|自行填写|自行补充|自行删除|可删除|应删除|删去此|不填)[^（(）)\\n]{0,24}',
        '[^（(）)\\n]{0,6}(?:柱状|饼状?|折线|条形)图',
        '(?:此处|本段|此段|以下)[^（(）)\\n]{0,24}(?:填写|删除|说明|列示|列举)[^（(）)\\n]{0,12}',
        '选填|必填|样例|样表|示例|模板',
        '根据(?:本单位|本部门)?实际情况?(?:填写|说明|修改|增减|删减)[^（(）)\\n]{0,12}',
      ]
        .map((inside) => `[（(](?:注[:：])?(?:${inside})[）)]`)
        .concat('按上述格式依次|作(?:下述|如下)说明[:：]$|列明公务(?:用车购置数量|接待批次)')
        .join('|'),
      'gm',
    ),
  },
];
