import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Vehicles held. */
export const n12 = {
  id: 'N12',
  title: '国有资产占用：车辆总数等于各类车辆之和',
  severity: 'warning',
  basis: '国有资产占用情况说明列出车辆总数和各类用车的数量，总数是各类之和。',
  meaning: '共有多少辆车，和后面一类一类列出来的，加起来应当是同一个数。',
  mend: `对照资产卡片或国有资产年报，看是总数写错，还是有一类没有列。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N12'),
  passing: [
    {
      name: '三类之和等于总数',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十三、国有资产占用情况说明
截至2021年12月31日，共有车辆6辆，其中，机要通信用车1辆、应急保障用车2辆、其他用车3辆。`),
    },
    {
      name: '“其中”只列两类，可以少于总数',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十三、国有资产占用情况说明
截至2021年12月31日，共有车辆5辆，其中，机要通信用车1辆、应急保障用车1辆。`),
    },
    {
      name: '安排购置的车辆也按类列出',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十三、国有资产占用情况说明
2021年安排购置车辆3辆，其中：机要通信用车1辆、应急保障用车0辆、其他用车2辆。`),
    },
  ],
  failing: [
    {
      name: '各类之和比总数多1辆',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十三、国有资产占用情况说明
截至2021年12月31日，共有车辆5辆，其中，机要通信用车1辆、应急保障用车2辆、其他用车3辆。`),
      places: ['s3.13#5辆'],
    },
  ],
} as const satisfies NarrativeRule;
