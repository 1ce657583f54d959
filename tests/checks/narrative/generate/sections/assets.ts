import { sumOf } from '../formula.ts';
import { join, type Words } from '../words.ts';
import { either, type Writer } from '../writer.ts';

const CATEGORIES = [
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
] as const;

/** 十三、国有资产占用情况说明: vehicles by category, equipment by value; the value steps changed in 2022. */
export function writeAssets(writer: Writer, title: string): void {
  const { figures, random, style, page, ledger } = writer;
  page.heading(3, title);
  const all = random.chance(40);
  const counts = CATEGORIES.map((label) => ({ label, value: random.chance(45) ? random.between(1, 9) : 0 }));
  const named = counts.filter(({ value }) => all || value > 0);
  const parts = named.map(({ value, label }) => ({ label, told: figures.count(value, '辆') }));
  const whole = counts.reduce((sum, { value }) => sum + value, 0);
  const total = figures.count(
    whole,
    '辆',
    parts.length > 0 ? sumOf(parts.map(({ told }) => told)) : undefined,
  );
  const list: Words =
    parts.length === 0
      ? ''
      : [
          random.pick(['，其中，', '，其中：', '。其中：']),
          join(
            parts.map(({ label, told }): Words => [label, told]),
            random.pick(['、', '，']),
          ),
        ];
  const date = `${ledger.year}年12月31日`;
  const equipment = (): number => (random.chance(50) ? 0 : random.between(1, 30));
  const things: Words =
    ledger.year < 2022
      ? [
          '单位价值50万元以上通用设备',
          figures.count(equipment(), '台（套）'),
          '；单位价值100万元以上专用设备',
          figures.count(equipment(), '台（套）'),
        ]
      : ['单位价值100万元以上设备（不含车辆）', figures.count(equipment(), '台（套）')];
  page.paragraph(
    either<Words>(random, [
      () => [`截至${date}，共有车辆`, total, list, '；', things, '。'],
      () => [`截至${date}，${style.self}共有车辆`, total, list, '。', things, '。'],
      () => [`截止${date}，${style.self}车辆共计`, total, list, '；', things, '。'],
      () => [`${date}，${style.self}共有车辆`, total, list, '。', things, '。'],
    ]),
  );
}
