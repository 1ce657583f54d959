import { exampleForm } from '../../performance/example.ts';
import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findPersonalData } from '../personal/find.ts';
import { nameTwins } from '../place.ts';

/** No ID number, mobile number, bank card or home address of a person is published. The messages never repeat one. */
export const c75 = {
  id: 'C75',
  title: '没有身份证号、手机号、银行卡号、家庭住址',
  severity: 'error',
  basis: '政府信息公开条例第十五条：涉及个人隐私的信息，未经同意不得公开。',
  meaning:
    '身份证号、手机号、银行卡号和家庭住址一旦上网，就很难收回。这里按校验码和号段逐个识别，提示中只显示打了星号的号码。',
  mend: '先不要发布，已发布的立即撤下。请部门确认能否公开，把号码换成打星号的写法后重新报送；单位办公电话不在此列。',
  check: checkPersonal,
  passing: [
    {
      name: '办公电话和服务热线',
      subject: () => exampleNarrative('咨询电话：0731-12345678，服务热线12345。'),
    },
    {
      name: '统一社会信用代码和项目编码',
      subject: () => exampleNarrative('统一社会信用代码：12430200445678901X，项目编码13800138000。'),
    },
    {
      name: '已打星号的号码',
      subject: () => exampleNarrative('联系人电话138****8000，身份证号43************123X。'),
    },
    { name: '金额和人次', subject: () => exampleNarrative('全年传播量13800138000次，支出1,138.00万元。') },
    { name: '办公地址', subject: () => exampleNarrative('办公地址：示例市示例路12号3栋2单元401室。') },
  ],
  failing: [
    {
      name: '身份证号',
      subject: () => exampleNarrative('补助对象张某，身份证号110101199003071233。'),
      places: ['#11*************233'],
    },
    {
      name: '手机号码',
      subject: () => exampleNarrative('## 一、联系方式\n联系人：张某，13800138000。'),
      places: ['s1#138****8000'],
    },
    {
      name: '银行卡号',
      subject: () => exampleNarrative('补助款汇入6222021234567890128。'),
      places: ['#6222***********0128'],
    },
    {
      name: '家庭住址',
      subject: () => exampleNarrative('张某，家庭住址：示例市示例路12号3栋2单元401室。'),
      places: ['#家庭住址：示例市示例路**号*栋*单元*'],
    },
    {
      name: '自评表里的手机号码',
      subject: () =>
        exampleNarrative('无。', {
          tables: exampleForm({ indicators: { 1: { actual: '联系人13800138000' } } }),
        }),
      places: ['self-evaluation.1'],
    },
    {
      name: '可能是旧身份证号，没有校验码，无法判定',
      subject: () => exampleNarrative('证号110101900307123。'),
      places: ['#11**********123'],
      verdict: 'undecided',
    },
  ],
} as const satisfies NarrativeRule;

function checkPersonal(view: NarrativeView): readonly Problem[] {
  return nameTwins(
    findPersonalData(view).map(({ kind, passage, masked, sure }): Problem => ({
      verdict: sure ? 'doubt' : 'undecided',
      message: sure
        ? `这里好像公开了个人的${kind}（${masked}）。请先撤下，与部门确认。`
        : `这里的数字（${masked}）可能是旧的${kind}，没有校验码，无法判定。请看一眼。`,
      file: passage.file,
      ...(passage.line === undefined ? {} : { line: passage.line }),
      place: passage.placeOf(masked),
      reported: masked,
    })),
  );
}
