import { inventBudget, tellCompletion } from '../completion.ts';
import { sumOf } from '../formula.ts';
import { join, type Words } from '../words.ts';
import { either, thisYear, type Writer } from '../writer.ts';

const MEETINGS = ['年度工作部署会议', '半年工作推进会议', '业务工作座谈会', '专题协调会议', '年终总结会议'];
const COSTS = ['会议场租费', '会务用餐费', '其他费用'];

/** 十一、一般性支出情况说明: meetings with their costs, training, festivals. */
export function writeSpending(writer: Writer, title: string): void {
  const { page, random, style } = writer;
  page.heading(3, title);
  writeMeetings(writer);
  writeTraining(writer);
  page.paragraph(
    random.pick([
      `${style.self}无举办节庆、晚会、论坛、赛事等活动的预算和开支。`,
      `${thisYear(writer)}${style.self}未举办节庆、晚会、论坛、赛事活动。`,
      `${style.self}未开支节庆、晚会、论坛、赛事等活动费用。`,
      `${style.self}没有节庆、晚会、论坛、赛事活动支出。`,
    ]),
  );
}

function writeMeetings(writer: Writer): void {
  const { figures, random, page } = writer;
  const count = random.between(1, 4);
  const meetings = Array.from({ length: count }, () => {
    const costs = COSTS.map(() => random.yuan(60_000n));
    return { costs, parts: costs.map((yuan) => figures.amount({ yuan })), people: random.between(12, 180) };
  });
  const yuan = meetings.flatMap(({ costs }) => costs).reduce((sum, cost) => sum + cost, 0n);
  const parts = meetings.flatMap((meeting) => meeting.parts);
  const budget = { yuan: inventBudget(writer, yuan) };
  const completion = tellCompletion(writer, {
    budget,
    final: { yuan },
    name: '年初预算',
    formula: sumOf(parts),
  });
  const link = random.pick(['经费支出为', '支出包括', '其中：', '经费主要为']);
  const told = meetings.map(({ parts: costs, people }, index): Words => [
    `用于召开${MEETINGS[index] ?? ''}，人数`,
    figures.count(people, '人'),
    `，内容为研究部署重点工作，${link}`,
    join(
      costs.map((cost, at): Words => [COSTS[at] ?? '', cost]),
      '、',
    ),
  ]);
  page.paragraph([`${thisYear(writer)}，会议费`, completion.words, '。', join(told, '；'), '。']);
}

function writeTraining(writer: Writer): void {
  const { figures, random, page } = writer;
  if (random.chance(20)) {
    page.paragraph(random.pick(['未发生培训费支出。', '本年度无培训费支出。']));
    return;
  }
  const final = { yuan: random.yuan(300_000n) };
  const completion = tellCompletion(writer, {
    budget: { yuan: inventBudget(writer, final.yuan) },
    final,
    name: '年初预算',
  });
  const people = figures.count(random.between(20, 400), '人');
  page.paragraph([
    '培训费',
    completion.words,
    either<Words>(random, [
      () => ['。用于开展业务能力培训，人数', people, '，内容为政策法规和业务知识。'],
      () => ['。用于举办干部能力提升培训班，参训', people, '。'],
      () => ['。开展财务知识培训，培训人数', people, '，内容为新会计制度。'],
      () => ['。主要用于开展专题培训，共培训', people, '。'],
    ]),
  ]);
}
