import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Staff. */
export const n19 = {
  id: 'N19',
  title: '人员情况：总人数与在职、退休等人数对得上',
  severity: 'warning',
  basis: '人员口径：在编、在职、离休、退休是不同的口径，其中之和不大于总数。',
  meaning:
    '“共有多少人，其中在职多少、退休多少”：其中各项加起来不能比总数多；行政、事业编制相加应等于总的编制或在职人数。',
  mend: `对照编制批复和年末人员统计，写明总数是否含离退休人员。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N19'),
  passing: [
    {
      name: '编制数等于两类编制之和',
      subject: () =>
        exampleNarrative(`## 一、部门概况
现有编制19名，其中事业编制18名、后勤服务全额拨款事业编制1名。实有在职人员18人、退休人员21人。`),
    },
    {
      name: '在职与退休之和等于总人数',
      subject: () =>
        exampleNarrative(`## 一、部门概况
实有人员共18人，其中在职14人，退休4人。`),
    },
  ],
  failing: [
    {
      name: '在职和退休之和大于总人数',
      subject: () =>
        exampleNarrative(`## 一、部门概况
实有在编人员共14人，其中在职14人，退休4人。`),
      places: ['s1#14人'],
    },
  ],
} as const satisfies NarrativeRule;
